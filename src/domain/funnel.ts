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
  /** 95 % limits for one of the units, with that denominator; one of twenty units lies outside by chance */
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

/** How far units are expected from a centre that `whole` of weight was pooled to, they themselves a part of it. */
interface Expected {
  /** Σz² when they differ by chance alone; one less than there are units when they are the whole */
  readonly freedom: number;
  /** How much Σz² grows with the variance between units */
  readonly growth: number;
}

function expectOf({ units, sum, squared, whole }: Record<'units' | 'sum' | 'squared' | 'whole', number>): Expected {
  return { freedom: units - sum / whole, growth: sum - (2 * squared) / whole + (sum * squared) / whole ** 2 };
}

/**
 * From this many units a test can tell whether they differ more than chance gives, and its own part of the centre is
 * taken from each; among fewer the limits are those of the textbook, which are wide.
 */
const fewestTested = 10;

/** Level of Cochran's test of whether units differ: it sees little, so ten per cent is usual (Fleiss 1986). */
const testLevel = 0.9;

/** Variance between units by the moments of DerSimonian and Laird; 0 where the units do not differ by more than chance. */
function estimateBetween(squares: number, units: number, { freedom, growth }: Expected): number {
  const isTested = units >= fewestTested;
  if (growth <= 0 || (isTested && squares <= chiSquareQuantile(testLevel, freedom))) return 0;
  return Math.max(0, (squares - freedom) / growth);
}

function centreOf(points: readonly FunnelPoint[], measure: FunnelMeasure): number {
  if (measure === 'ratio') return 1;
  return total(points.map(({ numerator }) => numerator)) / total(points.map(({ denominator }) => denominator));
}

/**
 * Funnel with additive overdispersion on a scale where chance is the same for all values: arcsin √p for shares, √ for
 * rates and for observed over expected; s = 1/(2√n), no winsorising; limits at z·√v from the centre, taken back.
 *
 * Fewer than ten units: v = s² + τ². From ten, v is the variance of how far a unit lies from a centre it is part of,
 * (s² + τ²)(1 − 2h) + 1/Σw + τ²·Σh², with h its part of the weights w = 4n, and τ² is added only where Σz² exceeds the
 * 90 % point of χ² with one degree of freedom less than units. Else 19 units that are alike would hold 97 % and not 95.
 *
 * `standard` is how many events are expected in all that a ratio's expected events were found from, the units among
 * them; none where that is a population of its own. Units without denominator are left out; null when fewer than two
 * remain. Events must be independent: patients, not nights.
 * Method: Spiegelhalter (2005), Stat Med 24:1185–1202 and Qual Saf Health Care 14:347–351; scales as in FunnelPlotR; own
 * part as in the adjusted residuals of Haberman (1973), Biometrics 29:205–220.
 */
export function createFunnel(
  points: readonly FunnelPoint[],
  measure: FunnelMeasure = 'share',
  standard = Number.POSITIVE_INFINITY,
): Funnel | null {
  const counted = points.filter(({ denominator }) => denominator > 0);
  if (counted.length < 2) return null;
  const scale = scaleOf[measure];
  const centre = centreOf(counted, measure);
  const stableCentre = scale.to(centre);
  const weights = counted.map(({ denominator }) => 4 * denominator);
  const squares = total(
    counted.map(
      ({ numerator, denominator }) => 4 * denominator * (scale.to(numerator / denominator) - stableCentre) ** 2,
    ),
  );
  const [units, sum, squared] = [counted.length, total(weights), total(weights.map((weight) => weight ** 2))];
  const isPart = units >= fewestTested;
  const whole = isPart && measure === 'ratio' ? 4 * standard : sum;
  const betweenVariance = estimateBetween(squares, units, expectOf({ units, sum, squared, whole }));
  const centreVariance = isPart ? 1 / whole + (betweenVariance * squared) / whole ** 2 : 0;

  function limits(denominator: number, z: number): Interval {
    const own = isPart ? (4 * denominator) / whole : 0;
    const variance = (1 / (4 * denominator) + betweenVariance) * (1 - 2 * own) + centreVariance;
    const reach = z * Math.sqrt(Math.max(0, variance));
    return { lower: scale.from(stableCentre - reach), upper: scale.from(stableCentre + reach) };
  }

  return {
    centre,
    dispersion: squares / units,
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
