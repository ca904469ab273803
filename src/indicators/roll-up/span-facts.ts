import type { MonthRange } from './calendar.ts';

/** A ready-made number without people, of one group of facts. Months are counted from January of year 0, inclusive. */
export interface SpanFact extends MonthRange {
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorPatients: number;
  readonly denominatorPatients: number;
}

function monthsOf({ firstMonth, lastMonth }: MonthRange): number {
  return lastMonth - firstMonth + 1;
}

function overlap(a: MonthRange, b: MonthRange): boolean {
  return a.firstMonth <= b.lastMonth && b.firstMonth <= a.lastMonth;
}

function pickApart(spans: readonly SpanFact[]): readonly SpanFact[] {
  const picked: SpanFact[] = [];
  for (const span of spans) {
    if (!picked.some((other) => overlap(span, other))) picked.push(span);
  }
  return picked;
}

function coverage(spans: readonly SpanFact[]): number {
  return spans.reduce((months, span) => months + monthsOf(span), 0);
}

/**
 * The numbers that make up a period, none telling of the same month as another. A number belongs only to periods that
 * hold it whole: no quarter is made from tertials. Where a file tells of the same months at several grains, the finest
 * wins, unless it leaves months out that a coarser number has.
 */
export function chooseSpans(spans: readonly SpanFact[], period: MonthRange): readonly SpanFact[] {
  const inside = spans.filter((span) => span.firstMonth >= period.firstMonth && span.lastMonth <= period.lastMonth);
  const finestFirst = inside.toSorted((a, b) => monthsOf(a) - monthsOf(b) || a.firstMonth - b.firstMonth);
  const byFinest = pickApart(finestFirst);
  const byCoarsest = pickApart(finestFirst.toReversed());
  return coverage(byCoarsest) > coverage(byFinest) ? byCoarsest : byFinest;
}
