import type { IndicatorKind } from './indicator-kind.ts';
import type { Interval } from './interval.ts';

/** A number with its limits; both null where the method has none. */
export interface Estimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How far one estimate lies from another, in the indicator's unit. */
export interface Difference {
  /** Value minus the value compared with */
  readonly absolute: number;
  /** Share of the value compared with, −1 and up; null where that is zero */
  readonly relative: number | null;
  /** 95 % interval of `absolute`; null where either estimate has no limits */
  readonly interval: Interval | null;
}

function limitsOf({ lower, upper }: Estimate): Interval | null {
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * Interval of `a` − `b` from the limits each has of its own (MOVER): the distance to each end is the root of the sum of
 * the squared distances of the two ends that pull the same way. With Wilson limits this is Newcombe's method 10. The
 * estimates are taken to be independent; where `b` holds `a` (a kommune against its country) it errs to the wide side.
 * Methods: Zou & Donner (2008), Stat Med 27:1693–1702; Newcombe (1998), Stat Med 17:873–890.
 */
function differenceInterval(a: Estimate, b: Estimate): Interval | null {
  const [ofA, ofB] = [limitsOf(a), limitsOf(b)];
  if (ofA === null || ofB === null) return null;
  const absolute = a.value - b.value;
  return {
    lower: absolute - Math.hypot(a.value - ofA.lower, ofB.upper - b.value),
    upper: absolute + Math.hypot(ofA.upper - a.value, b.value - ofB.lower),
  };
}

/** `a` against `b`: absolute, relative, and the interval of the absolute difference. */
export function buildDifference(a: Estimate, b: Estimate): Difference {
  const absolute = a.value - b.value;
  return {
    absolute,
    relative: b.value === 0 ? null : absolute / Math.abs(b.value),
    interval: differenceInterval(a, b),
  };
}

/** Whether the interval says the difference is more than noise: it has no zero in it. */
export function excludesZero({ lower, upper }: Interval): boolean {
  return lower > 0 || upper < 0;
}

/** A difference told in what the numerator counts: patients, stays, nights. */
export interface CountDifference {
  readonly count: number;
  readonly interval: Interval | null;
}

/** What decides how a difference turns into counts. */
export interface CountScale {
  readonly kind: IndicatorKind;
  /** That of the unit the difference is told for; null where the kind has none */
  readonly denominator: number | null;
  /** Inhabitants the rate is told per; rates only */
  readonly perInhabitants?: number | undefined;
}

function countsPerUnit({ kind, denominator, perInhabitants = 1 }: CountScale): number | null {
  if (kind === 'count' || kind === 'person-count' || kind === 'stock-count') return 1;
  if (denominator === null) return null;
  return kind === 'rate' || kind === 'stock-rate' ? denominator / perInhabitants : denominator;
}

/**
 * What the difference means: how many more (fewer when negative) the unit has in its numerator than it would have had
 * with the other value, its own denominator unchanged. Null where the denominator is not known.
 */
export function toCounts({ absolute, interval }: Difference, scale: CountScale): CountDifference | null {
  const factor = countsPerUnit(scale);
  if (factor === null) return null;
  return {
    count: absolute * factor,
    interval: interval && { lower: interval.lower * factor, upper: interval.upper * factor },
  };
}

/** A difference in nights as money, at the price of one night. */
export function toKroner({ count, interval }: CountDifference, price: number): CountDifference {
  return {
    count: count * price,
    interval: interval && { lower: interval.lower * price, upper: interval.upper * price },
  };
}
