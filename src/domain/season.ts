import { fairCoinTail } from './run-chart.ts';

/** How often a number was higher than in the same month of the year before. */
export interface SeasonComparison {
  /** Months with a number in both years that were not equal */
  readonly pairs: number;
  readonly higher: number;
  readonly lower: number;
  /** Probability of so uneven a split, or worse, when up and down are equally likely; 1 without pairs */
  readonly probability: number;
}

/**
 * The last `months` points, each held against the point twelve places earlier, so that the season is the same. Equal
 * values and gaps are left out. A sign test: it asks nothing of how the numbers vary.
 * Method: the sign test, Dixon & Mood (1946), JASA 41:557–566.
 */
export function compareSeasons(values: readonly (number | null)[], months = 12): SeasonComparison {
  let [higher, lower] = [0, 0];
  for (let at = Math.max(12, values.length - months); at < values.length; at++) {
    const [now, before] = [values[at] ?? null, values[at - 12] ?? null];
    if (now === null || before === null) continue;
    if (now > before) higher += 1;
    if (now < before) lower += 1;
  }
  const pairs = higher + lower;
  return {
    pairs,
    higher,
    lower,
    probability: pairs === 0 ? 1 : Math.min(1, 2 * fairCoinTail(Math.min(higher, lower), pairs)),
  };
}
