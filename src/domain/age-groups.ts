import { type AgeBand, ageBands } from './split.ts';

export const ageSchemes = ['five-year', 'samdata'] as const;
/** How ages are gathered before a rate is standardised: nineteen groups of five years, or the five of Samdata. */
export type AgeScheme = (typeof ageSchemes)[number];

/** First age of the last five-year group, which is open */
const oldestFiveYear = 90;
const fiveYears = Array.from({ length: oldestFiveYear / 5 + 1 }, (_, group) => group * 5);

const firstAges: Readonly<Record<AgeScheme, readonly number[]>> = {
  'five-year': fiveYears,
  samdata: [0, 18, 50, 67, 80],
};

/** The groups of a scheme among people of this age and over; the first is cut where they begin, the last is open. */
export function bandsOf(scheme: AgeScheme, from: number): readonly AgeBand[] {
  return ageBands([from, ...firstAges[scheme].filter((first) => first > from)]);
}

/** Years of a five-year group that lie in a band; the open group is all in the band its first age is in. */
function shareInside(first: number, { from, to }: AgeBand): number {
  const end = to ?? Number.POSITIVE_INFINITY;
  if (first === oldestFiveYear) return Number(from <= first && first < end);
  return Math.max(0, Math.min(end, first + 5) - Math.max(from, first)) / 5;
}

/**
 * Five-year counts of one sex (0–4 … 90+) gathered in bands. Groups that a band begins inside get the years they hold:
 * cohorts inside five years are taken to be of equal size. @throws RangeError unless there are 19
 */
export function gatherAges(counts: readonly number[], bands: readonly AgeBand[]): readonly number[] {
  if (counts.length !== fiveYears.length) throw new RangeError(`Not 19 five-year groups: ${counts.length}`);
  return bands.map((band) =>
    counts.reduce((sum, count, group) => sum + count * shareInside(fiveYears[group] ?? 0, band), 0),
  );
}
