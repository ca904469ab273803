import { byar, type Interval } from '../domain/interval.ts';
import type { Stratum } from '../domain/standardisation.ts';

/** A standardised rate as others may see it. */
export interface CoarseRate extends Interval {
  readonly rate: number;
}

/** What the groups weigh in the rate, per event. Public, as the step is. */
interface Weights {
  readonly perEvent: readonly number[];
  readonly step: number;
}

function weigh(strata: readonly Stratum[], threshold: number): Weights {
  const standard = strata.reduce((sum, one) => sum + one.standard, 0);
  const perEvent = strata.map((one) => one.standard / standard / one.population);
  const spread = Math.max(...perEvent) - Math.min(...perEvent);
  return { perEvent, step: spread * (threshold - 1) };
}

/** The rate and its limits, in whole steps: the rate to the nearest, the limits outwards. */
function tell(
  events: readonly number[],
  all: number,
  clustering: number,
  { perEvent, step }: Weights,
): readonly [rate: number, lower: number, upper: number] {
  let [rate, squares] = [0, 0];
  for (const [group, count] of events.entries()) {
    const weight = perEvent[group] ?? 0;
    rate += weight * count;
    squares += weight * weight * count * clustering;
  }
  // Of all events, those of unknown age too: how many are known is for the analyst.
  const limits = byar(all);
  const stretch = Math.sqrt(squares / all);
  const [lower, upper] = [rate + stretch * (limits.lower - all), rate + stretch * (limits.upper - all)];
  if (step === 0) return [rate, Math.max(0, lower), upper];
  return [Math.round(rate / step), Math.max(0, Math.floor(lower / step)), Math.ceil(upper / step)];
}

/** Whether other events by group would be told the very same way. */
type IsTheSame = (events: readonly number[]) => boolean;

/** Events in one group more or fewer, with others in turn less or more, until it is told the same. */
function canBe(events: number[], group: number, change: number, isTheSame: IsTheSame): boolean {
  const has = (other: number, count: number): boolean => (events[other] ?? 0) >= count;
  const move = (from: number, to: number, count: number): void => {
    events[from] = (events[from] ?? 0) - count;
    events[to] = (events[to] ?? 0) + count;
  };
  const size = Math.abs(change);
  const others = [...events.keys()].filter((other) => other !== group);
  for (const other of others) {
    const [from, to] = change > 0 ? [other, group] : [group, other];
    if (!has(from, size)) continue;
    move(from, to, size);
    const found = isTheSame(events) || canBeMended(events, others, isTheSame, move);
    move(to, from, size);
    if (found) return true;
  }
  return false;
}

/** Whether a few events moved among the others make it so. */
function canBeMended(
  events: readonly number[],
  others: readonly number[],
  isTheSame: IsTheSame,
  move: (from: number, to: number, count: number) => void,
): boolean {
  for (const from of others) {
    for (const to of others) {
      if (from === to) continue;
      for (const count of [1, 2, 4]) {
        if ((events[from] ?? 0) < count) break;
        move(from, to, count);
        const found = isTheSame(events);
        move(to, from, count);
        if (found) return true;
      }
    }
  }
  return false;
}

/** Whether events in each group may have been as many other numbers as the threshold asks. */
function isEachWide(events: readonly number[], threshold: number, isTheSame: IsTheSame): boolean {
  const copy = [...events];
  return events.every((count, group) => {
    if (count === 0) return true;
    let width = 0;
    for (let fewer = 1; fewer <= count && width < threshold - 1; fewer++) {
      if (!canBe(copy, group, -fewer, isTheSame)) break;
      width++;
    }
    for (let more = 1; width < threshold - 1; more++) {
      if (!canBe(copy, group, more, isTheSame)) return false;
      width++;
    }
    return true;
  });
}

/**
 * A standardised rate is a sum of events by age and sex with public weights. Told as it is, it can be taken apart: few events in
 * few groups have one sum each. So it is told in steps of what the threshold less one events can change it by, limits
 * outwards, and not at all where events of some group could still be told within less, or where a step is more than the
 * limits are apart. Null then.
 * @param all events of the place, those of unknown age or sex too
 */
export function coarsenRate(strata: readonly Stratum[], all: number, threshold: number): CoarseRate | null {
  const counted = strata.filter(({ population }) => population > 0);
  const events = counted.map((one) => one.events);
  const known = events.reduce((sum, count) => sum + count, 0);
  const squares = counted.reduce((sum, { events: own, sumOfSquares = own }) => sum + sumOfSquares, 0);
  const clustering = Math.max(1, squares / known);
  const weights = weigh(counted, threshold);
  const told = tell(events, all, clustering, weights);
  const [rate, lower, upper] = told;
  if (weights.step === 0) return { rate, lower, upper };
  if (rate === 0 || upper - lower < 2) return null;
  const isTheSame: IsTheSame = (other) => tell(other, all, clustering, weights).every((one, at) => one === told[at]);
  if (!isEachWide(events, threshold, isTheSame)) return null;
  return { rate: rate * weights.step, lower: lower * weights.step, upper: upper * weights.step };
}
