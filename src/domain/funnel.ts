import type { Interval } from './interval.ts';

export interface FunnelPoint {
  readonly numerator: number;
  readonly denominator: number;
}

/** Where units of a given size are expected when they differ by chance and by the usual spread between units. */
export interface Funnel {
  /** Pooled proportion */
  readonly centre: number;
  /** Mean squared deviation; 1 when the units differ as chance would have them */
  readonly dispersion: number;
  /** Variance between units on the arcsine scale; 0 when there is no overdispersion */
  readonly betweenVariance: number;
  /** 95 % limits for a unit with that denominator; one of twenty units lies outside by chance */
  warningLimits(denominator: number): Interval;
  /** 99,8 % limits; outside these is a deviation */
  actionLimits(denominator: number): Interval;
}

const warningZ = 1.96;
const actionZ = 3.0902;

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function clampAngle(angle: number): number {
  return Math.min(Math.PI / 2, Math.max(0, angle));
}

/** DerSimonian–Laird variance between units, given the squared deviations and the variances within. */
function estimateBetween(dispersion: number, weights: readonly number[]): number {
  const size = weights.length;
  const sum = total(weights);
  const spread = sum - total(weights.map((weight) => weight ** 2)) / sum;
  return spread <= 0 ? 0 : Math.max(0, (size * dispersion - (size - 1)) / spread);
}

/**
 * Funnel for proportions with additive overdispersion on the arcsine scale: y = asin √p, s = 1/(2√n), no winsorising;
 * limits sin²(asin √θ ± z·√(s² + τ²)). Units without denominator are left out; null when fewer than two remain.
 * Method: Spiegelhalter (2005), Stat Med 24:1185–1202 and Qual Saf Health Care 14:347–351.
 */
export function createFunnel(points: readonly FunnelPoint[]): Funnel | null {
  const counted = points.filter(({ denominator }) => denominator > 0);
  if (counted.length < 2) return null;
  const centre = total(counted.map((point) => point.numerator)) / total(counted.map((point) => point.denominator));
  const centreAngle = Math.asin(Math.sqrt(centre));
  const weights = counted.map(({ denominator }) => 4 * denominator);
  const squares = counted.map(
    ({ numerator, denominator }) =>
      4 * denominator * (Math.asin(Math.sqrt(numerator / denominator)) - centreAngle) ** 2,
  );
  const dispersion = total(squares) / counted.length;
  const betweenVariance = estimateBetween(dispersion, weights);

  function limits(denominator: number, z: number): Interval {
    const reach = z * Math.sqrt(1 / (4 * denominator) + betweenVariance);
    return {
      lower: Math.sin(clampAngle(centreAngle - reach)) ** 2,
      upper: Math.sin(clampAngle(centreAngle + reach)) ** 2,
    };
  }

  return {
    centre,
    dispersion,
    betweenVariance,
    warningLimits: (denominator) => limits(denominator, warningZ),
    actionLimits: (denominator) => limits(denominator, actionZ),
  };
}
