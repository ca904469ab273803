/** How ages are gathered before a rate is standardised. */
export type AgeScheme = 'five-year' | 'samdata';

/** Samdata's five groups; the last is open. */
export const samdataGroups = ['0-17', '18-49', '50-66', '67-79', '80+'] as const;
const samdataStarts = [0, 18, 50, 67, 80];

/** First age of the last five-year group, which is open */
const oldestFiveYear = 90;

/** Number of groups per sex. */
export function groupCount(scheme: AgeScheme): number {
  return scheme === 'samdata' ? samdataGroups.length : oldestFiveYear / 5 + 1;
}

/** Index of the group an age in whole years belongs to. @throws RangeError below 0 */
export function groupOfAge(age: number, scheme: AgeScheme): number {
  if (!(age >= 0)) throw new RangeError(`Not an age: ${age}`);
  if (scheme === 'five-year') return Math.floor(Math.min(age, oldestFiveYear) / 5);
  return samdataStarts.findLastIndex((start) => age >= start);
}

/**
 * Five-year counts of one sex (0–4 … 90+) gathered by a scheme. Groups that begin inside five years (18 and 67) get the
 * years they hold: cohorts inside five years are taken to be of equal size. @throws RangeError unless there are 19.
 */
export function gatherAges(counts: readonly number[], scheme: AgeScheme): readonly number[] {
  if (counts.length !== groupCount('five-year')) throw new RangeError(`Not 19 five-year groups: ${counts.length}`);
  if (scheme === 'five-year') return counts;
  const gathered = samdataGroups.map(() => 0);
  for (const [group, count] of counts.entries()) {
    for (let year = 0; year < 5; year++) {
      const into = groupOfAge(group * 5 + year, scheme);
      gathered[into] = (gathered[into] ?? 0) + count / 5;
    }
  }
  return gathered;
}
