import { chiSquareQuantile } from './distribution.ts';
import type { Interval } from './interval.ts';

/** What one unit brings: cases of all, events of an exposure, or observed of expected events. */
export interface FunnelPoint {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * - `share`: numerator of denominator trials
 * - `rate`: independent events per unit of exposure (inhabitants)
 * - `ratio`: observed events per expected event; the centre is 1
 */
export type FunnelMeasure = 'share' | 'rate' | 'ratio';

/** Where units of a given size are expected when they differ by chance and by the usual spread between units. */
export interface Funnel {
  /** Pooled value of all units, numerator per denominator; 1 for ratios */
  readonly centre: number;
  /** Mean squared deviation; 1 when the units differ as chance would have them */
  readonly dispersion: number;
  /** Variance between units on the stabilised scale; 0 when there is no overdispersion */
  readonly betweenVariance: number;
  /** 95 % limits for a unit with that denominator; one of twenty units lies outside by chance */
  warningLimits(denominator: number): Interval;
  /** 99,8 % limits; outside these is a deviation */
  actionLimits(denominator: number): Interval;
}

/** Where a unit lies: `warning` is between the 95 % and the 99,8 % limit, `action` outside both. */
export type FunnelZone = 'inside' | 'warning-low' | 'warning-high' | 'action-low' | 'action-high';

const warningZ = 1.96;
const actionZ = 3.0902;

/** A scale on which the variance within a unit is 1 / (4 × denominator), whatever its value. */
interface StableScale {
  to(value: number): number;
  from(stable: number): number;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

const arcsine: StableScale = {
  to: (value) => Math.asin(Math.sqrt(clamp(value, 0, 1))),
  from: (stable) => Math.sin(clamp(stable, 0, Math.PI / 2)) ** 2,
};
const root: StableScale = {
  to: (value) => Math.sqrt(value),
  from: (stable) => Math.max(0, stable) ** 2,
};
const scaleOf: Readonly<Record<FunnelMeasure, StableScale>> = { share: arcsine, rate: root, ratio: root };

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** DerSimonian–Laird variance between units, given the mean squared deviation and the weights 1 / variance within. */
function estimateBetween(dispersion: number, weights: readonly number[]): number {
  const size = weights.length;
  const sum = total(weights);
  const spread = sum - total(weights.map((weight) => weight ** 2)) / sum;
  return spread <= 0 ? 0 : Math.max(0, (size * dispersion - (size - 1)) / spread);
}

/** From this many units a test can tell whether they differ more than chance gives; among fewer it would see too little. */
const fewestTested = 10;

/** Whether the usual spread between units is added: always among few, else where the units differ by more than chance. */
function isSpread(dispersion: number, units: number): boolean {
  return units < fewestTested || dispersion * units > chiSquareQuantile(0.95, units - 1);
}

function centreOf(points: readonly FunnelPoint[], measure: FunnelMeasure): number {
  if (measure === 'ratio') return 1;
  return total(points.map(({ numerator }) => numerator)) / total(points.map(({ denominator }) => denominator));
}

/**
 * Funnel with additive overdispersion on a scale where chance is the same for all values: arcsin √p for shares, √ for
 * rates and for observed over expected; s = 1/(2√n), no winsorising; limits at z·√(s² + τ²) from the centre, taken back.
 * τ² is added to units that differ by more than chance: to fewer than ten always, from ten where Σz² exceeds the 95 %
 * point of χ² with one degree of freedom less than units. Estimated anyway, it would widen the limits of units that are
 * alike, so that 19 of them held 97 % and not 95 %.
 * Units without denominator are left out; null when fewer than two remain. Events must be independent: patients, not
 * nights.
 * Method: Spiegelhalter (2005), Stat Med 24:1185–1202 and Qual Saf Health Care 14:347–351; scales as in FunnelPlotR.
 */
export function createFunnel(points: readonly FunnelPoint[], measure: FunnelMeasure = 'share'): Funnel | null {
  const counted = points.filter(({ denominator }) => denominator > 0);
  if (counted.length < 2) return null;
  const scale = scaleOf[measure];
  const centre = centreOf(counted, measure);
  const stableCentre = scale.to(centre);
  const weights = counted.map(({ denominator }) => 4 * denominator);
  const squares = counted.map(
    ({ numerator, denominator }) => 4 * denominator * (scale.to(numerator / denominator) - stableCentre) ** 2,
  );
  const dispersion = total(squares) / counted.length;
  const betweenVariance = isSpread(dispersion, counted.length) ? estimateBetween(dispersion, weights) : 0;

  function limits(denominator: number, z: number): Interval {
    const reach = z * Math.sqrt(1 / (4 * denominator) + betweenVariance);
    return { lower: scale.from(stableCentre - reach), upper: scale.from(stableCentre + reach) };
  }

  return {
    centre,
    dispersion,
    betweenVariance,
    warningLimits: (denominator) => limits(denominator, warningZ),
    actionLimits: (denominator) => limits(denominator, actionZ),
  };
}

/** Where a unit lies in its funnel; on a limit is inside it. Null without denominator. */
export function placeInFunnel(funnel: Funnel, { numerator, denominator }: FunnelPoint): FunnelZone | null {
  if (!(denominator > 0)) return null;
  const value = numerator / denominator;
  const [action, warning] = [funnel.actionLimits(denominator), funnel.warningLimits(denominator)];
  if (value > action.upper) return 'action-high';
  if (value < action.lower) return 'action-low';
  if (value > warning.upper) return 'warning-high';
  return value < warning.lower ? 'warning-low' : 'inside';
}
