/** What a short series says about itself, held against its median. */
export interface RunChart {
  readonly median: number;
  /** Points not on the median; only these are counted */
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run than this is a sign */
  readonly longestExpected: number;
  readonly crossings: number;
  /** Fewer crossings than this is a sign */
  readonly fewestExpected: number;
  /** Whether the series is more than noise around its median */
  readonly signal: boolean;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (below + above) / 2;
}

/** Probability of at most `successes` in `trials` tosses of a fair coin. */
export function fairCoinTail(successes: number, trials: number): number {
  let [term, sum] = [0.5 ** trials, 0];
  for (let at = 0; at <= Math.min(successes, trials); at++) {
    sum += term;
    term *= (trials - at) / (at + 1);
  }
  return Math.min(1, sum);
}

/** The smallest number of crossings that is reached with at least 5 per cent probability. */
function fewestCrossings(useful: number): number {
  let crossings = 0;
  while (fairCoinTail(crossings, useful - 1) < 0.05) crossings += 1;
  return crossings;
}

/**
 * Run chart of the values in time order (gaps left out beforehand): unusually long run when the longest exceeds
 * log₂(n) + 3 rounded, unusually few crossings when fewer than the 5 per cent point of a fair coin tossed n − 1 times;
 * n is the points not on the median. Null without values.
 * Method: Anhøj & Olesen (2014), PLoS ONE 9:e113825; table for n = 10–24 as in Anhøj (2015), PLoS ONE 10:e0121349.
 */
export function readRunChart(values: readonly number[]): RunChart | null {
  if (values.length === 0) return null;
  const median = medianOf(values);
  const sides = values.filter((value) => value !== median).map((value) => value > median);
  const useful = sides.length;
  let [longestRun, run, crossings] = [0, 0, 0];
  for (const [index, side] of sides.entries()) {
    const goesOn = index > 0 && side === sides[index - 1];
    run = goesOn ? run + 1 : 1;
    if (index > 0 && !goesOn) crossings += 1;
    longestRun = Math.max(longestRun, run);
  }
  const longestExpected = useful === 0 ? 0 : Math.round(Math.log2(useful) + 3);
  const fewestExpected = useful < 2 ? 0 : fewestCrossings(useful);
  return {
    median,
    useful,
    longestRun,
    longestExpected,
    crossings,
    fewestExpected,
    signal: longestRun > longestExpected || crossings < fewestExpected,
  };
}
