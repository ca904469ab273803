import { type IndicatorKind, isStock } from './indicator-kind.ts';
import type { KeyColumns, ObservationKey, Quality } from './observation.ts';

/** A number that changed more than a reviewer would expect, is no longer there, was not there, or changed. Gravest first. */
export const changeGrades = ['changed-a-lot', 'gone', 'new', 'changed'] as const;
export type ChangeGrade = (typeof changeGrades)[number];

/** What must hold for a change to be `changed-a-lot`; shown to the reader beside the numbers. */
export const bigChange = {
  /** Least part of the larger of the two values that they differ by */
  share: 0.1,
  /** The larger numerator is at least this */
  numerator: 10,
  /** The larger denominator of a share or mean is at least this */
  denominator: 30,
  /** Numerator or denominator moved by at least this many */
  moved: 5,
} as const;

/** A measured number as it is graded; limits null where its method has none. */
export interface GradedNumber {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly quality: Quality;
}

/** z of a two-sided 95 % test */
const z95 = 1.96;

function larger(a: number | null, b: number | null): number {
  return Math.max(Math.abs(a ?? 0), Math.abs(b ?? 0));
}

function moved(a: number | null, b: number | null): number {
  return Math.abs((a ?? 0) - (b ?? 0));
}

/** Part of the larger of two values that they differ by, 0–2; the same whichever comes first. 0 when both are zero. */
export function changedShare(before: number, after: number): number {
  const scale = larger(before, after);
  return scale === 0 ? 0 : Math.abs(after - before) / scale;
}

function isLargeEnough(a: GradedNumber, b: GradedNumber, kind: IndicatorKind): boolean {
  const needsMany = kind === 'proportion' || kind === 'mean';
  if (needsMany && larger(a.denominator, b.denominator) < bigChange.denominator) return false;
  if (larger(a.numerator, b.numerator) < bigChange.numerator) return false;
  return Math.max(moved(a.numerator, b.numerator), moved(a.denominator, b.denominator)) >= bigChange.moved;
}

function liesOutside(value: number, { lower, upper }: GradedNumber): boolean {
  return lower !== null && upper !== null && (value < lower || value > upper);
}

/**
 * Two deliveries tell of the same patients, so no test of their difference holds; the number's own interval is used as
 * a yardstick for size instead: would a reader have drawn another conclusion? Where there is none, twice the root of
 * the two counts, as for independent Poisson counts. A stock has no chance in it.
 */
function isBeyondChance(a: GradedNumber, b: GradedNumber, kind: IndicatorKind): boolean {
  if (isStock(kind)) return true;
  if (a.lower !== null && a.upper !== null && b.lower !== null && b.upper !== null)
    return liesOutside(a.value, b) && liesOutside(b.value, a);
  return moved(a.numerator, b.numerator) > z95 * Math.sqrt((a.numerator ?? 0) + (b.numerator ?? 0));
}

/**
 * How grave it is that a number is not as it was; null when nothing was measured at either time, or both are alike.
 * `changed-a-lot` when the values differ by 10 % or more of the larger, the numbers are large enough, and each value
 * lies outside the other's interval. A number of a period that was not wholly covered before is expected to move, and
 * is never more than `changed`. Swapping before and after swaps `new` and `gone`.
 */
export function gradeChange(
  before: GradedNumber | null,
  after: GradedNumber | null,
  kind: IndicatorKind,
): ChangeGrade | null {
  if (before === null) return after === null ? null : 'new';
  if (after === null) return 'gone';
  if (isAlike(before, after)) return null;
  const big =
    before.quality !== 'incomplete' &&
    changedShare(before.value, after.value) >= bigChange.share - rounding &&
    isLargeEnough(before, after, kind) &&
    isBeyondChance(before, after, kind);
  return big ? 'changed-a-lot' : 'changed';
}

/** Sums of the same rows in another order differ by less than this part. */
const rounding = 1e-9;

/** Whether two numbers are the same but for the rounding of sums. NaN, which stands for null in columns, is like itself. */
export function isSameNumber(a: number, b: number): boolean {
  return (
    a === b || Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b)) || (Number.isNaN(a) && Number.isNaN(b))
  );
}

function isAlike(a: GradedNumber, b: GradedNumber): boolean {
  const same = (x: number | null, y: number | null): boolean => isSameNumber(x ?? Number.NaN, y ?? Number.NaN);
  return same(a.value, b.value) && same(a.numerator, b.numerator) && same(a.denominator, b.denominator);
}

/** One number that is not as it was in the earlier delivery. Numbers are null where nothing was measured. */
export interface DeliveryChange extends ObservationKey {
  readonly grade: ChangeGrade;
  readonly before: number | null;
  readonly after: number | null;
  readonly numeratorBefore: number | null;
  readonly numeratorAfter: number | null;
  readonly denominatorBefore: number | null;
  readonly denominatorAfter: number | null;
  /** Null where nothing was measured */
  readonly qualityBefore: Quality | null;
}

/** Many changes as columns of equal length, gravest grade first. NaN stands for null; `grade` indexes `changeGrades`. */
export interface ChangeColumns extends KeyColumns {
  readonly grade: Uint8Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly numeratorBefore: Float64Array;
  readonly numeratorAfter: Float64Array;
  readonly denominatorBefore: Float64Array;
  readonly denominatorAfter: Float64Array;
  /** Indexes `qualities`; 255 where nothing was measured */
  readonly qualityBefore: Uint8Array;
}

/** How many numbers have each grade. */
export type GradeCounts = Readonly<Record<ChangeGrade, number>>;

export function countChanges(counts: GradeCounts): number {
  return changeGrades.reduce((sum, grade) => sum + counts[grade], 0);
}

/** The short of what a newer delivery changes. */
export interface ChangeSummary {
  /** Numbers measured at either time */
  readonly compared: number;
  readonly counts: GradeCounts;
  /** In the order of the catalogue; only those with a change */
  readonly indicators: readonly { readonly indicator: string; readonly counts: GradeCounts }[];
  /** The greatest of the gravest, one for each indicator and unit; at most 8 */
  readonly biggest: readonly DeliveryChange[];
}
