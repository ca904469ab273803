import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Target } from '../../../src/domain/target.ts';
import { buildOverview, type OverviewRow } from '../../../src/features/overview/overview.model.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { createDefinitionShelf } from '../../../src/indicators/definition-shelf.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const share = { indicator: 'innleggelsesrapport-andel', variant: '-', periodType: 'year' } as const;

function rowsOf(observations: readonly Observation[], targets: readonly Target[] = [], period = '2025'): OverviewRow[] {
  const store = createObservationStore(buildColumns(observations));
  const choice = { helsefellesskap: 'H13', period: samplePeriod(period), cut: '2026-03-31' };
  return buildOverview(store, createDefinitionShelf([]), targets, choice).flatMap(({ rows }) => rows);
}

function rowOf(rows: readonly OverviewRow[], id: string): OverviewRow {
  const row = rows.find(({ definition }) => definition.id === id);
  if (row === undefined) throw new RangeError(id);
  return row;
}

const year2025 = sampleObservation({
  ...share,
  period: '2025',
  numerator: 630,
  denominator: 1000,
  value: 0.63,
  lower: 0.6,
  upper: 0.66,
});
const year2024 = sampleObservation({
  ...share,
  period: '2024',
  numerator: 500,
  denominator: 1000,
  value: 0.5,
  lower: 0.47,
  upper: 0.53,
});

describe('the model of the overview', () => {
  it('has one row for every indicator of the catalogue, in groups, also where nothing is read', () => {
    const store = createObservationStore(buildColumns([]));
    const sections = buildOverview(store, createDefinitionShelf([]), [], {
      helsefellesskap: 'H13',
      period: samplePeriod('2025'),
      cut: null,
    });
    expect(sections.map(({ group }) => group)).toEqual([
      'utskrivningsklare',
      'reinnleggelser',
      'meldinger',
      'fact',
      'samhandling',
      'plan',
    ]);
    expect(sections.flatMap(({ rows }) => rows.map(({ definition }) => definition.id))).toEqual(
      catalogue.filter(({ group }) => group !== 'grupper').map(({ id }) => id),
    );
    expect(sections.flatMap(({ rows }) => rows).every(({ current }) => current === null)).toBe(true);
  });

  it('sets the number beside that of the year before, with the difference judged', () => {
    const row = rowOf(rowsOf([year2025, year2024]), 'innleggelsesrapport-andel');
    expect(row.current?.value).toBe(0.63);
    expect(row.previous?.value).toBe(0.5);
    expect(row.judgement.difference?.absolute).toBeCloseTo(0.13, 12);
    expect(row.judgement.difference?.relative).toBeCloseTo(0.26, 12);
    expect(row.judgement.verdict).toBe('better');
  });

  it('judges small numbers with the decimals they are printed with', () => {
    const rate = { indicator: 'overliggerdogn-per-1000', variant: 'net', periodType: 'year' } as const;
    const now = sampleObservation({ ...rate, period: '2025', value: 0.022, lower: 0.0215, upper: 0.0225 });
    const then = sampleObservation({ ...rate, period: '2024', value: 0.011, lower: 0.0105, upper: 0.0115 });
    const row = rowOf(rowsOf([now, then]), 'overliggerdogn-per-1000');
    expect(row.definition.decimals).toBeGreaterThan(catalogue.find(({ id }) => id === now.indicator)?.decimals ?? 9);
    expect(row.judgement.verdict).toBe('worse');
  });

  it('takes the number of the chosen helsefellesskap only', () => {
    const other = { ...year2025, unit: 'H01', value: 0.1 };
    expect(rowOf(rowsOf([year2025, other]), 'innleggelsesrapport-andel').current?.value).toBe(0.63);
  });

  it('shows the net number where corrections apply', () => {
    const fields = { indicator: 'overliggerdogn', periodType: 'year', period: '2025' } as const;
    const rows = rowsOf([
      sampleObservation({ ...fields, variant: 'gross', value: 100 }),
      sampleObservation({ ...fields, variant: 'net', value: 90 }),
    ]);
    expect(rowOf(rows, 'overliggerdogn').current?.value).toBe(90);
  });

  it('draws 24 months up to the last month of the period, with gaps where there is no number', () => {
    const month = sampleObservation({ ...share, periodType: 'month', period: '2025-12', value: 0.6 });
    const { trend } = rowOf(rowsOf([year2025, month]), 'innleggelsesrapport-andel');
    expect(trend).toHaveLength(24);
    expect(trend[0]?.period.id).toBe('2024-01');
    expect(trend.at(-1)?.observation?.value).toBe(0.6);
    expect(trend.slice(0, -1).every(({ observation }) => observation === null)).toBe(true);
  });

  it('marks an indicator that has no numbers for the type of period', () => {
    const rows = rowsOf([], [], 'R12-2025-06');
    expect(rowOf(rows, 'fact-team').otherPeriodTypesOnly).toBe(true);
    expect(rowOf(rows, 'overliggerdogn').otherPeriodTypesOnly).toBe(false);
  });
});
