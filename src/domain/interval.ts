import { chiSquareQuantile, studentQuantile, z95 } from './distribution.ts';

/** Limits of a 95 % confidence interval, in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

function requireCount(count: number): void {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) throw new RangeError(`Not a count: ${count}`);
}

/**
 * Score interval for a proportion, 0–1. Exactly 0 at the lower end when nobody has it, exactly 1 at the upper end when
 * everybody does. Null when `total` is 0. @throws RangeError unless 0 ≤ cases ≤ total.
 * Method: Wilson (1927), JASA 22:209–212; recommended by Newcombe (1998), Stat Med 17:857–872.
 */
export function wilson(cases: number, total: number): Interval | null {
  requireCount(total);
  if (!(cases >= 0 && cases <= total)) throw new RangeError(`Not a part of ${total}: ${cases}`);
  if (total === 0) return null;
  const share = cases / total;
  const z2 = z95 ** 2;
  const centre = share + z2 / (2 * total);
  const spread = z95 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total ** 2));
  const scale = 1 + z2 / total;
  return {
    lower: cases === 0 ? 0 : (centre - spread) / scale,
    upper: cases === total ? 1 : (centre + spread) / scale,
  };
}

/**
 * Approximate interval for a Poisson count, close to exact from 10 up. @throws RangeError on a negative count.
 * Method: Byar, in Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69.
 */
export function byar(count: number): Interval {
  requireCount(count);
  const above = count + 1;
  return {
    lower: count === 0 ? 0 : count * (1 - 1 / (9 * count) - z95 / (3 * Math.sqrt(count))) ** 3,
    upper: above * (1 - 1 / (9 * above) + z95 / (3 * Math.sqrt(above))) ** 3,
  };
}

/**
 * Exact interval for a Poisson count, by the χ² relation. @throws RangeError on a negative count.
 * Method: Garwood (1936), Biometrika 28:437–442.
 */
export function exactPoisson(count: number): Interval {
  requireCount(count);
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2,
    upper: chiSquareQuantile(0.975, 2 * count + 2) / 2,
  };
}

/** Interval for a count of independent events: exact below 10, Byar from 10. Multiply both limits for a rate. */
export function poissonCount(count: number): Interval {
  return count < 10 ? exactPoisson(count) : byar(count);
}

/**
 * Interval for a count whose events come in clusters, as nights do in patients: the distances from the count to its
 * Poisson limits are stretched by √(Σf²n / count), where n patients have f events each, so `sumOfSquares` is Σf²n over
 * patients. Equal to `poissonCount` when every patient has one event. The lower limit is never below 0.
 * @throws RangeError when the sum of squares cannot belong to the count (each patient has at least one event).
 * Method: variance of nonindependent events as in PHEindicatormethods, scaled as Dobson et al. (1991), Stat Med
 * 10:457–462, scale the limits of a weighted sum.
 */
export function clusteredCount(count: number, sumOfSquares: number): Interval {
  if (!(sumOfSquares >= count)) throw new RangeError(`Sum of squares ${sumOfSquares} is below the count ${count}`);
  const poisson = poissonCount(count);
  if (count === 0) return poisson;
  const stretch = Math.sqrt(sumOfSquares / count);
  return {
    lower: Math.max(0, count - stretch * (count - poisson.lower)),
    upper: count + stretch * (poisson.upper - count),
  };
}

/**
 * Interval for the mean of `size` values that cannot be negative, from their sum and sum of squares; the lower limit
 * is never below 0. Null below two values and where all are equal: then spread is unknown, and a point would be read as
 * certainty. The values are taken to be independent.
 * Method: Student (1908), Biometrika 6:1–25.
 */
export function meanInterval(size: number, sum: number, sumOfSquares: number): Interval | null {
  requireCount(size);
  if (size < 2) return null;
  const mean = sum / size;
  const variance = Math.max(0, (sumOfSquares - size * mean ** 2) / (size - 1));
  if (variance <= Number.EPSILON * sumOfSquares) return null;
  const reach = studentQuantile(0.975, size - 1) * Math.sqrt(variance / size);
  return { lower: Math.max(0, mean - reach), upper: mean + reach };
}

/** Both limits times a factor ≥ 0, e.g. from a count to a rate. */
export function scaleInterval(interval: Interval, factor: number): Interval {
  return { lower: interval.lower * factor, upper: interval.upper * factor };
}
