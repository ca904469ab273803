/** Centre line and natural process limits of an XmR chart, in the unit of the values. */
export interface ProcessLimits {
  readonly mean: number;
  readonly averageMovingRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewer than 12 points: the limits are for trial, and no rule may mark a point */
  readonly trial: boolean;
}

/** 3 / d₂ for ranges of two points */
const limitFactor = 2.66;
/** Upper limit of a moving range, in average moving ranges */
const rangeFactor = 3.267;
const fewestPoints = 12;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Limits for single values in time order: mean ± 2,66 × the average moving range. With `screened`, moving ranges above
 * 3,267 averages are left out once before averaging, so that one leap does not hide itself. Null below two points.
 * Method: Shewhart's XmR chart as in Wheeler (1993), Understanding Variation; screening as in NHS England's Making Data
 * Count.
 */
export function processLimits(
  values: readonly number[],
  options: { readonly screened: boolean },
): ProcessLimits | null {
  if (values.length < 2) return null;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const average = mean(ranges);
  const kept = options.screened ? ranges.filter((range) => range <= rangeFactor * average) : ranges;
  const averageMovingRange = mean(kept);
  const centre = mean(values);
  return {
    mean: centre,
    averageMovingRange,
    lower: centre - limitFactor * averageMovingRange,
    upper: centre + limitFactor * averageMovingRange,
    trial: values.length < fewestPoints,
  };
}
