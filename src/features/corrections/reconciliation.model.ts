import type { Geography } from '../../domain/geography.ts';
import type { Period } from '../../domain/period.ts';
import { type NightMeasure, type NightPattern, type Reconciliation, reconcile } from '../../domain/reconciliation.ts';

/** The kommune of nights whose kommune is not known. */
export const unknownKommune = '';

export interface ReconciliationQuestion {
  readonly measure: NightMeasure;
  readonly sector: string;
  /** Null is every kommune of the helsefellesskap, one line each; else one line for each month */
  readonly komnr: string | null;
  readonly helsefellesskap: string;
  /** Null is all there is */
  readonly period: Pick<Period, 'first' | 'last'> | null;
}

/** What a line is about. `others` is every kommune outside the helsefellesskap. */
export type ReconciliationSubject =
  | { readonly kind: 'kommune'; readonly komnr: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'others' | 'sum' };

export interface ReconciliationLine extends Reconciliation {
  readonly subject: ReconciliationSubject;
  /** Null where the time touches a year without a known price, and for nights that are not paid for */
  readonly kroner: number | null;
}

export interface ReconciliationTable {
  readonly lines: readonly ReconciliationLine[];
  readonly sum: ReconciliationLine;
  /** Beside the helsefellesskap: nights of other and unknown kommuner, where there are any */
  readonly beside: readonly ReconciliationLine[];
}

export interface ReconciliationFacts {
  readonly geography: Pick<Geography, 'kommunerOf' | 'unitName'>;
  /** Kroner of a night in the year; null where not known */
  readonly priceOf: (year: number) => number | null;
}

function isInside({ month }: NightPattern, period: ReconciliationQuestion['period']): boolean {
  return period === null || (month >= period.first.slice(0, 7) && month <= period.last.slice(0, 7));
}

/** The patterns a question is about, in order of time. */
export function choosePatterns(
  patterns: readonly NightPattern[],
  { measure, sector, period }: ReconciliationQuestion,
): readonly NightPattern[] {
  return patterns.filter(
    (pattern) => pattern.measure === measure && pattern.sector === sector && isInside(pattern, period),
  );
}

/** Every kommune a night counts in, or may come to count in. */
function kommunerIn(patterns: readonly NightPattern[]): ReadonlySet<string> {
  return new Set(patterns.flatMap(({ gross, net, possible }) => [gross, ...(net === null ? [] : [net]), ...possible]));
}

function monthsIn(patterns: readonly NightPattern[]): readonly string[] {
  return [...new Set(patterns.map(({ month }) => month))].sort();
}

/** Sums month by month, so that each night has the price of its own year. */
function buildLine(
  subject: ReconciliationSubject,
  patterns: readonly NightPattern[],
  holds: (komnr: string) => boolean,
  priceOf: ((year: number) => number | null) | null,
): ReconciliationLine {
  let kroner: number | null = priceOf === null ? null : 0;
  for (const month of monthsIn(patterns)) {
    const price = priceOf?.(Number(month.slice(0, 4))) ?? null;
    const { net } = reconcile(
      patterns.filter((pattern) => pattern.month === month),
      holds,
    );
    kroner = kroner === null || price === null ? null : kroner + net * price;
  }
  return { subject, ...reconcile(patterns, holds), kroner };
}

function isEmpty({ gross, net, highest }: ReconciliationLine): boolean {
  return gross === 0 && net === 0 && highest === 0;
}

function byMonth(
  patterns: readonly NightPattern[],
  komnr: string,
  priceOf: ((year: number) => number | null) | null,
): ReconciliationTable {
  const holds = (each: string): boolean => each === komnr;
  return {
    lines: monthsIn(patterns).map((month) =>
      buildLine(
        { kind: 'month', month },
        patterns.filter((pattern) => pattern.month === month),
        holds,
        priceOf,
      ),
    ),
    sum: buildLine({ kind: 'sum' }, patterns, holds, priceOf),
    beside: [],
  };
}

function byKommune(
  patterns: readonly NightPattern[],
  members: readonly string[],
  priceOf: ((year: number) => number | null) | null,
): ReconciliationTable {
  const found = kommunerIn(patterns);
  const own = new Set(members);
  const line = (subject: ReconciliationSubject, holds: (komnr: string) => boolean): ReconciliationLine =>
    buildLine(subject, patterns, holds, priceOf);
  return {
    lines: members
      .filter((komnr) => found.has(komnr))
      .map((komnr) => line({ kind: 'kommune', komnr }, (each) => each === komnr)),
    sum: line({ kind: 'sum' }, (each) => own.has(each)),
    beside: [
      line({ kind: 'others' }, (each) => each !== unknownKommune && !own.has(each)),
      line({ kind: 'kommune', komnr: unknownKommune }, (each) => each === unknownKommune),
    ].filter((each) => !isEmpty(each)),
  };
}

/** The reconciliation a question asks for: the kommuner of the helsefellesskap by name, or the months of one kommune. */
export function buildReconciliation(
  patterns: readonly NightPattern[],
  question: ReconciliationQuestion,
  { geography, priceOf }: ReconciliationFacts,
): ReconciliationTable {
  const chosen = choosePatterns(patterns, question);
  const price = question.measure === 'payment' ? priceOf : null;
  if (question.komnr !== null) return byMonth(chosen, question.komnr, price);
  const members = geography
    .kommunerOf(question.helsefellesskap)
    .map(({ komnr }) => komnr)
    .sort((one, other) => geography.unitName('kommune', one).localeCompare(geography.unitName('kommune', other), 'nb'));
  return byKommune(chosen, members, price);
}

/** Kommuner that may be chosen: those of the helsefellesskap first, then every other with nights, each by name. */
export function kommunerToChoose(
  patterns: readonly NightPattern[],
  helsefellesskap: string,
  geography: ReconciliationFacts['geography'],
): readonly string[] {
  const byName = (list: readonly string[]): readonly string[] =>
    [...list].sort((one, other) =>
      geography.unitName('kommune', one).localeCompare(geography.unitName('kommune', other), 'nb'),
    );
  const own = geography.kommunerOf(helsefellesskap).map(({ komnr }) => komnr);
  const others = [...kommunerIn(patterns)].filter((komnr) => !own.includes(komnr));
  return [
    ...byName(own),
    ...byName(others.filter((komnr) => komnr !== unknownKommune)),
    ...others.filter((komnr) => komnr === unknownKommune),
  ];
}
