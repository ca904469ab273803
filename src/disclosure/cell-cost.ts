import type { Level, PeriodType } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';

/** What a number is worth to those who read it; the total of a helsefellesskap is what they come for. */
const worthOfLevel: Readonly<Record<Level, number>> = {
  country: 60,
  rhf: 20,
  helsefellesskap: 40,
  region: 4,
  kommune: 1,
  bydel: 1,
  enhet: 2,
};

const worthOfPeriod: Readonly<Record<PeriodType, number>> = {
  month: 0.5,
  quarter: 2,
  tertial: 2,
  'half-year': 4,
  year: 10,
  'year-to-date': 1,
  'rolling-12': 1,
  'rolling-36': 6,
};

const worthOfId = new Map<string, number>();

function periodWorth(id: string): number {
  const known = worthOfId.get(id);
  if (known !== undefined) return known;
  const worth = worthOfPeriod[parsePeriod(id)?.type ?? 'month'];
  worthOfId.set(id, worth);
  return worth;
}

/**
 * What is lost by hiding a cell: more for large numbers, long periods and wide places. Infinite for zero: that no one
 * has had it protects nobody, and is told.
 */
export function cellCost(level: Level, period: string, values: readonly number[]): number {
  const size = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  if (size <= 0) return Number.POSITIVE_INFINITY;
  return worthOfLevel[level] * periodWorth(period) * Math.log2(2 + size);
}
