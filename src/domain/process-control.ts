/** Centre line and natural process limits of one stretch of time, one pair of limits for every point. */
export interface ProcessLimits {
  readonly mean: number;
  /** In the unit of the values for XmR; in standard deviations for p′ and u′ */
  readonly averageMovingRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewer than 12 points: the limits are for trial, and no rule may mark a point */
  readonly trial: boolean;
}

/** Limits that follow the size of each point's denominator. */
export interface VaryingLimits {
  readonly mean: number;
  /** How much the points vary beyond (above 1) or short of (below 1) what chance alone gives */
  readonly sigmaZ: number;
  /** Indexed like the points; null where the point is missing */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/** What was counted in a period, and of how many (trials, or an exposure). */
export interface CountedPoint {
  readonly numerator: number;
  readonly denominator: number;
}

/** 3 / d₂ for ranges of two points */
const limitFactor = 2.66;
/** d₂ for ranges of two points */
const rangePerSigma = 1.128;
/** Upper limit of a moving range, in average moving ranges */
const rangeFactor = 3.267;
export const fewestLimitPoints = 12;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Distances between neighbours; none across a gap. */
function movingRanges(values: readonly (number | null)[]): readonly number[] {
  return values.slice(1).flatMap((value, index) => {
    const before = values[index] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}

function averageRange(ranges: readonly number[], screened: boolean): number {
  const average = mean(ranges);
  return screened ? mean(ranges.filter((range) => range <= rangeFactor * average)) : average;
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

/**
 * Limits for single values in time order: mean ± 2,66 × the average moving range. With `screened`, moving ranges above
 * 3,267 averages are left out once before averaging, so that one leap does not hide itself. A missing value (null) gives
 * no moving range on either side. Null where no two neighbours have values.
 * Method: Shewhart's XmR chart as in Wheeler (1993), Understanding Variation; screening as in NHS England's Making Data
 * Count.
 */
export function processLimits(
  values: readonly (number | null)[],
  options: { readonly screened: boolean },
): ProcessLimits | null {
  const known = values.filter(isNumber);
  const ranges = movingRanges(values);
  if (ranges.length === 0) return null;
  const averageMovingRange = averageRange(ranges, options.screened);
  const centre = mean(known);
  return {
    mean: centre,
    averageMovingRange,
    lower: centre - limitFactor * averageMovingRange,
    upper: centre + limitFactor * averageMovingRange,
    trial: known.length < fewestLimitPoints,
  };
}

/** The measure a chart with varying limits is drawn for: shares of trials (p′), or events per exposure (u′). */
export type CountedMeasure = 'share' | 'rate';

function variancePerUnit(centre: number, measure: CountedMeasure): number {
  return measure === 'share' ? centre * (1 - centre) : centre;
}

/**
 * p′ and u′ chart: each point in standard deviations of pure chance from the pooled value, their moving range as the
 * spread there really is; limits pooled ± 3·σᵢ·σ_z, within 0 and (shares) 1. Where the points vary as chance alone it is
 * the common p or u chart. Missing points (null) and points without denominator have no limits. Null where no two
 * neighbours have values. All 0 or all 100 per cent give limits on the centre.
 * Method: Laney (2002), Quality Engineering 14:531–537.
 */
export function varyingLimits(
  points: readonly (CountedPoint | null)[],
  measure: CountedMeasure,
  options: { readonly screened: boolean },
): VaryingLimits | null {
  const counted = points.map((point) => (point !== null && point.denominator > 0 ? point : null));
  const known = counted.flatMap((point) => (point === null ? [] : [point]));
  const pooled =
    known.reduce((sum, { numerator }) => sum + numerator, 0) /
    known.reduce((sum, { denominator }) => sum + denominator, 0);
  const perUnit = Math.max(0, variancePerUnit(pooled, measure));
  const scores = counted.map((point) => {
    if (point === null) return null;
    const sigma = Math.sqrt(perUnit / point.denominator);
    return sigma === 0 ? 0 : (point.numerator / point.denominator - pooled) / sigma;
  });
  const ranges = movingRanges(scores);
  if (ranges.length === 0) return null;
  const sigmaZ = averageRange(ranges, options.screened) / rangePerSigma;
  const reaches = counted.map((point) => (point === null ? null : 3 * sigmaZ * Math.sqrt(perUnit / point.denominator)));
  const highest = measure === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return {
    mean: pooled,
    sigmaZ,
    lower: reaches.map((reach) => (reach === null ? null : Math.max(0, pooled - reach))),
    upper: reaches.map((reach) => (reach === null ? null : Math.min(highest, pooled + reach))),
  };
}
