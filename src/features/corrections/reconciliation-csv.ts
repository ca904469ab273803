import type { PublishedStore } from '../../disclosure/published-columns.ts';
import { formatCsv } from '../../domain/csv-text.ts';
import { parsePeriod, periodContaining } from '../../domain/period.ts';
import type { NightMeasure } from '../../domain/reconciliation.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import type { ReconciliationLine, ReconciliationTable } from './reconciliation.model.ts';
import type { ReconciliationCase } from './reconciliation-cases.model.ts';
import { reconciliationColumns } from './reconciliation-columns.ts';
import { listStatementFacts, type StatementFacts } from './reconciliation-facts.ts';
import { nameKommune, nameSubject } from './reconciliation-words.ts';

const words = reconciliationText;

/** The table as both parties may sign it, sum included. Every line says that it is not for sharing. */
export function formatStatement(
  { lines, sum, beside }: ReconciliationTable,
  measure: NightMeasure,
  byMonth: boolean,
): string {
  const { month, unit, notForSharing } = words.table;
  const columns = reconciliationColumns(measure).flatMap(({ written }) => written);
  const headings = [byMonth ? month : unit, ...columns.map(({ heading }) => heading), notForSharing];
  const toCells = (line: ReconciliationLine): readonly string[] => [
    nameSubject(line.subject),
    ...columns.map(({ cell }) => cell(line)),
    words.notForSharing,
  ];
  return formatCsv([headings, ...[...lines, sum, ...beside].map(toCells)]);
}

/** The single cases as both parties have them. Every line says that it is not for sharing. */
export function formatCases(cases: readonly ReconciliationCase[]): string {
  const { stay, from, to, art, status, kommune, movedTo, nights } = words.caseTable;
  const headings = [stay, from, to, art, status, kommune, movedTo, nights, words.table.notForSharing];
  const lines = cases.map(({ correction: one, komnr, nights: count }) => [
    one.stay,
    one.from,
    one.to,
    one.art,
    one.status,
    nameKommune(komnr),
    one.art === 'feil_kommune' ? nameKommune(one.komnr ?? '') : '',
    String(count),
    words.notForSharing,
  ]);
  return formatCsv([headings, ...lines]);
}

/** What the table was made of, in a file of its own. */
export function formatStatementFacts(facts: StatementFacts): string {
  const names = words.facts;
  const made: readonly (readonly string[])[] = [
    [names.measure, facts.measureName],
    ...listStatementFacts(facts),
    ...facts.inputs.map((input) => [names.input, input]),
    ...(facts.synthetic ? [[names.synthetic, names.yes]] : []),
  ];
  return formatCsv([
    [names.name, names.value],
    ...made.map(([name = '', value = '']) => [name.toLowerCase(), value]),
    [names.marking, words.notForSharing],
  ]);
}

export interface SharedQuestion {
  readonly measure: NightMeasure;
  readonly sector: string;
  readonly kommuner: readonly string[];
  readonly months: readonly string[];
}

const indicators: Readonly<Record<NightMeasure, string>> = { payment: 'betalingsdogn', stay: 'overliggerdogn' };

/** Quarters that the months lie in, in order of time. */
function quartersOf(months: readonly string[]): readonly string[] {
  const quarters = months.flatMap((month) => {
    const period = parsePeriod(month);
    return period === null ? [] : [periodContaining(period.last, 'quarter').id];
  });
  return [...new Set(quarters)];
}

/**
 * Net and kroner by kommune and quarter, as they are published: of what passed the gate and nothing else. `:` is hidden,
 * `..` missing. Gross and months of a kommune are told to nobody but the two parties.
 */
export function formatShared(store: PublishedStore, { measure, sector, kommuner, months }: SharedQuestion): string {
  const names = words.shared;
  const profile = sector === 'SOM' ? '-' : sector.toLowerCase();
  const cell = (indicator: string, unit: string, period: string): string => {
    const key = { indicator, profile, variant: 'net', level: 'kommune', unit, periodType: 'quarter', period } as const;
    const found = store.one(key);
    if (found === null) return '..';
    if (found.state === 'suppressed') return ':';
    return found.value === null ? '..' : String(found.value).replace('.', ',');
  };
  const indicator = indicators[measure];
  const rows = kommuner.flatMap((komnr) =>
    quartersOf(months).map((quarter) => [
      komnr,
      nameKommune(komnr),
      quarter,
      cell(indicator, komnr, quarter),
      ...(measure === 'payment' ? [cell('betalingsdogn-kroner', komnr, quarter)] : []),
    ]),
  );
  const headings = [names.komnr, names.kommune, names.quarter, names.net];
  return formatCsv([measure === 'payment' ? [...headings, names.kroner] : headings, ...rows]);
}
