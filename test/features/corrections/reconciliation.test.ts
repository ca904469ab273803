import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/disclosure/publish.ts';
import { createPublishedStore } from '../../../src/disclosure/published-columns.ts';
import { defaultPolicy } from '../../../src/disclosure/suppression-policy.ts';
import type { NightPattern } from '../../../src/domain/reconciliation.ts';
import {
  buildReconciliation,
  kommunerToChoose,
  type ReconciliationQuestion,
} from '../../../src/features/corrections/reconciliation.model.ts';
import { reconciliationColumns } from '../../../src/features/corrections/reconciliation-columns.ts';
import { formatShared, formatStatement } from '../../../src/features/corrections/reconciliation-csv.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const night: NightPattern = {
  measure: 'payment',
  sector: 'SOM',
  month: '2025-01',
  gross: '3205',
  net: '3205',
  art: null,
  possible: ['3205'],
  mayGo: false,
  nights: 10,
};
const patterns: readonly NightPattern[] = [
  night,
  { ...night, month: '2025-02', nights: 7 },
  { ...night, month: '2025-02', net: '3222', art: 'feil_kommune', possible: ['3222'], nights: 2 },
  { ...night, month: '2025-02', mayGo: true, nights: 3 },
  { ...night, month: '2026-01', nights: 4 },
  { ...night, gross: '0301', net: '0301', possible: ['0301'], nights: 5 },
  { ...night, gross: '', net: null, art: 'innsigelse', possible: [], nights: 1, mayGo: true },
  { ...night, measure: 'stay', nights: 99 },
  { ...night, sector: 'PHV', nights: 50 },
];
const prices = (year: number): number | null => (year === 2025 ? 1000 : null);
const facts = { geography, priceOf: prices };
const question: ReconciliationQuestion = {
  measure: 'payment',
  sector: 'SOM',
  komnr: null,
  helsefellesskap: 'H13',
  period: { first: '2025-01-01', last: '2025-12-31' },
};

describe('the reconciliation of a helsefellesskap', () => {
  const table = buildReconciliation(patterns, question, facts);

  it('has a line for each kommune with nights, by name, and the others beside the sum', () => {
    expect(table.lines.map(({ subject, gross, net }) => [subject, gross, net])).toEqual([
      [{ kind: 'kommune', komnr: '3205' }, 22, 20],
      [{ kind: 'kommune', komnr: '3222' }, 0, 2],
    ]);
    expect(table.beside.map(({ subject, gross, net }) => [subject, gross, net])).toEqual([
      [{ kind: 'others' }, 5, 5],
      [{ kind: 'kommune', komnr: '' }, 1, 0],
    ]);
  });

  it('sums without moves inside it, with the interval and the kroner of net', () => {
    expect(table.sum).toMatchObject({ gross: 22, net: 22, lowest: 19, highest: 22, kroner: 22_000 });
    expect(table.sum.changes.feil_kommune).toBe(0);
  });

  it('has no kroner where the time touches a year without a price, nor for nights in bed', () => {
    expect(buildReconciliation(patterns, { ...question, period: null }, facts).sum.kroner).toBeNull();
    expect(buildReconciliation(patterns, { ...question, measure: 'stay' }, facts).sum).toMatchObject({
      gross: 99,
      kroner: null,
    });
  });

  it('is by month for one kommune', () => {
    const months = buildReconciliation(patterns, { ...question, komnr: '3205', period: null }, facts);
    expect(months.lines.map(({ subject, net, kroner }) => [subject, net, kroner])).toEqual([
      [{ kind: 'month', month: '2025-01' }, 10, 10_000],
      [{ kind: 'month', month: '2025-02' }, 10, 10_000],
      [{ kind: 'month', month: '2026-01' }, 4, null],
    ]);
  });

  it('offers its own kommuner first and the unknown one last', () => {
    const offered = kommunerToChoose(patterns, 'H13', geography);
    expect(offered.slice(-2)).toEqual(['0301', '']);
    expect(offered.slice(0, -2)).toHaveLength(geography.kommunerOf('H13').length);
  });

  it('is written with every line marked as not for sharing', () => {
    const lines = formatStatement(table, 'payment', false).trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffkommune;brutto;feilregistrering;avmelding_ikke_sendt;innsigelse;feil_kommune;netto;netto_minst;netto_mest;kroner_netto;merking',
    );
    expect(lines[1]).toBe('Lillestrøm;22;0;0;0;-2;20;17;20;20000;ikke for deling');
    expect(lines.slice(1).every((line) => line.endsWith('ikke for deling'))).toBe(true);
  });
});

describe('the columns of a reconciliation', () => {
  const table = buildReconciliation(patterns, question, facts);

  it.each(['payment', 'stay'] as const)('are the same on the screen and in the file: %s', (measure) => {
    const columns = reconciliationColumns(measure);
    const [headings = ''] = formatStatement(table, measure, false).split('\r\n');
    const written = headings.split(';').slice(1, -1);
    expect(written).toEqual(columns.flatMap((column) => column.written.map(({ heading }) => heading)));
    expect(columns.map(({ heading }) => heading).includes('Innsigelse')).toBe(measure === 'payment');
    expect(columns.filter(({ agreed }) => agreed).map(({ show }) => show(table.sum))).toEqual(['22']);
  });

  it('tell of nothing where nothing was corrected, and of a span where cases are open', () => {
    const shown = reconciliationColumns('payment').map(({ show }) => show(table.sum));
    expect(shown).toEqual(['22', '', '', '', '', '22', 'mellom 19 og 22', '22\u00a0000\u00a0kr']);
  });
});

describe('the file for others', () => {
  const key = {
    indicator: 'betalingsdogn',
    profile: '-',
    level: 'kommune',
    periodType: 'quarter',
    period: '2025Q1',
  } as const;
  const many = { denominator: null, lower: null, upper: null, denominatorPatients: null, largestPatient: 20 };
  const share = (net: number, patients: number): string => {
    const ours = { ...key, ...many, unit: '3205' };
    const columns = buildColumns([
      sampleObservation({ ...ours, variant: 'gross', numerator: 140, value: 140, patients: 45 }),
      sampleObservation({ ...ours, variant: 'net', numerator: net, value: net, patients }),
    ]);
    const store = createPublishedStore(publish(columns, [definitionOf('betalingsdogn')], defaultPolicy, geography));
    const asked = {
      measure: 'payment',
      sector: 'SOM',
      kommuner: ['3205', '3222'],
      months: ['2025-01', '2025-02'],
    } as const;
    return formatShared(store, asked);
  };

  it('tells net by quarter and never gross', () => {
    const text = share(117, 40);
    expect(text).toContain('3205;Lillestrøm;2025Q1;117;..\r\n');
    expect(text).not.toContain('140');
  });

  it('hides what few patients stand behind, and tells it apart from what is missing', () => {
    expect(share(117, 4)).toContain('3205;Lillestrøm;2025Q1;:;..\r\n');
    expect(share(117, 4)).toContain('3222;Lørenskog;2025Q1;..;..\r\n');
  });
});
