import type { Level } from './observation.ts';
import type { IsoDate } from './period.ts';
import type { Region } from './region.ts';

/** A day from which the numbers of a unit are not about the same area as before. */
export interface SeriesBreak {
  readonly date: IsoDate;
  /**
   * `split`: the area lay in a kommune that was divided, and numbers under its number cannot be placed.
   * `membership`: a kommune or bydel came to the region or left it.
   */
  readonly kind: 'split' | 'membership';
}

/** A kommune that was divided, and those that its area lies in now. */
export interface KommuneSplit {
  readonly date: IsoDate;
  readonly successors: readonly string[];
}

function dayAfter(lastOfMonth: IsoDate): IsoDate {
  const [year, month] = [Number(lastOfMonth.slice(0, 4)), Number(lastOfMonth.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

function datesOf({ members }: Region): readonly IsoDate[] {
  return members.flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [dayAfter(to)])]);
}

export interface BreakFacts {
  readonly splits: readonly KommuneSplit[];
  readonly regions: readonly Region[];
  /** The units a kommune is part of, itself included */
  readonly unitsOf: (komnr: string) => readonly { readonly level: Level; readonly unit: string }[];
}

/** Looks up the breaks of a unit, chronological. Merged kommuner have none: all their numbers are carried to the new one. */
export function createBreaks(facts: BreakFacts): (level: Level, unit: string) => readonly SeriesBreak[] {
  const found = new Map<string, Map<string, SeriesBreak>>();
  function add(level: Level, unit: string, one: SeriesBreak): void {
    const key = `${level} ${unit}`;
    const own = found.get(key) ?? new Map<string, SeriesBreak>();
    own.set(`${one.date} ${one.kind}`, one);
    found.set(key, own);
  }
  for (const { date, successors } of facts.splits) {
    for (const { level, unit } of successors.flatMap(facts.unitsOf)) add(level, unit, { date, kind: 'split' });
  }
  for (const region of facts.regions) {
    for (const date of datesOf(region)) add('region', region.id, { date, kind: 'membership' });
  }
  return (level, unit) =>
    [...(found.get(`${level} ${unit}`)?.values() ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
}
