import { byar, clusteredCount, type Interval, scaleInterval } from './interval.ts';

/** Events and inhabitants of one sex and age group, and the group's size in the standard population. */
export interface Stratum {
  readonly events: number;
  readonly population: number;
  readonly standard: number;
  /** Σf²n over the patients of the group, where events come several to a patient; left out, events are independent */
  readonly sumOfSquares?: number;
}

/** A rate per inhabitant as it would be with the age and sex of the standard population. */
export interface StandardisedRate extends Interval {
  readonly rate: number;
  readonly crude: number;
  readonly events: number;
}

/** Below this number of events a standardised rate says more about chance than about the place. */
const fewestStandardisedEvents = 10;

function total(strata: readonly Stratum[], measure: (stratum: Stratum) => number): number {
  return strata.reduce((sum, stratum) => sum + measure(stratum), 0);
}

/**
 * Directly standardised rate per inhabitant: Σ w·x/n / Σ w, with variance Σ (w/W)²·x/n² and limits
 * rate + √(variance / X)·(Byar(X) − X). Null with fewer than 10 events. @throws RangeError when a group that stands in
 * the standard population has no inhabitants, for its rate is unknown.
 * Method: Dobson, Kuulasmaa, Eberle & Scherer (1991), Stat Med 10:457–462.
 */
export function directlyStandardisedRate(strata: readonly Stratum[]): StandardisedRate | null {
  if (strata.some(({ population, standard }) => population <= 0 && standard > 0)) {
    throw new RangeError('A group of the standard population has no inhabitants here');
  }
  const counted = strata.filter(({ population }) => population > 0);
  const events = total(counted, (stratum) => stratum.events);
  if (events < fewestStandardisedEvents) return null;
  const standard = total(counted, (stratum) => stratum.standard);
  const rate = total(counted, ({ events: x, population, standard: w }) => (w * x) / population) / standard;
  const variance = total(
    counted,
    ({ events: x, sumOfSquares = x, population, standard: w }) =>
      ((w / standard) ** 2 * sumOfSquares) / population ** 2,
  );
  const limits = byar(events);
  const stretch = Math.sqrt(variance / events);
  return {
    rate,
    crude: events / total(counted, ({ population }) => population),
    events,
    lower: Math.max(0, rate + stretch * (limits.lower - events)),
    upper: rate + stretch * (limits.upper - events),
  };
}

/** Inhabitants and events of one sex and age group, beside the rate of the standard. */
export interface IndirectStratum {
  readonly events: number;
  readonly population: number;
  /** Events per inhabitant of the same group in the standard */
  readonly standardRate: number;
  /** Σf²n over the patients of the group, where events come several to a patient; left out, events are independent */
  readonly sumOfSquares?: number;
}

/** Observed events over those expected with the rates of the standard: 1 is as in the standard. */
export interface StandardisedRatio extends Interval {
  readonly ratio: number;
  readonly observed: number;
  readonly expected: number;
}

/**
 * Indirectly standardised ratio (index): observed / Σ n·r, with the Poisson limits of the observed count over the same
 * expected number; exact below 10, Byar from 10, stretched where events cluster in patients. Holds for small places,
 * where a directly standardised rate does not. Null where nothing is expected.
 * Method: Breslow & Day (1987), Statistical Methods in Cancer Research II, pp. 65–72.
 */
export function indirectlyStandardisedRatio(strata: readonly IndirectStratum[]): StandardisedRatio | null {
  let [observed, expected, squares] = [0, 0, 0];
  for (const { events, population, standardRate, sumOfSquares = events } of strata) {
    observed += events;
    expected += population * standardRate;
    squares += sumOfSquares;
  }
  if (expected <= 0) return null;
  const { lower, upper } = scaleInterval(clusteredCount(observed, Math.max(observed, squares)), 1 / expected);
  return { ratio: observed / expected, observed, expected, lower, upper };
}

/**
 * The groups of one sex with those that nobody belongs to gathered into the group before them (the first into the one
 * after), so that a small place keeps the whole standard. Where nobody belongs to any, there is one group without people.
 */
export function gatherEmptyStrata(strata: readonly Stratum[]): readonly Stratum[] {
  const gathered: Stratum[] = [];
  for (const stratum of strata) {
    const before = gathered.at(-1);
    if (before === undefined || (stratum.population > 0 && before.population > 0)) gathered.push(stratum);
    else gathered[gathered.length - 1] = joinStrata(before, stratum);
  }
  return gathered;
}

function joinStrata(a: Stratum, b: Stratum): Stratum {
  const squaresOf = ({ events, sumOfSquares = events }: Stratum): number => sumOfSquares;
  return {
    events: a.events + b.events,
    population: a.population + b.population,
    standard: a.standard + b.standard,
    sumOfSquares: squaresOf(a) + squaresOf(b),
  };
}
