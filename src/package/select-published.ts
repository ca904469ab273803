import { isPublished, type PublishedColumns } from '../disclosure/published-columns.ts';
import type { Geography } from '../domain/geography.ts';
import type { KeyColumns, Level, ObservationColumns } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { outsideOf } from '../domain/region.ts';
import type { PackageWish } from '../domain/shared-package.ts';
import { pickRows } from '../observations/pick-rows.ts';

/** Levels whose numbers are about the whole data set: they belong to no helsefellesskap, and are no sum of several files. */
const wholeLevels: ReadonlySet<Level> = new Set<Level>(['country', 'rhf', 'enhet']);

/** The helsefellesskap a place lies in; null where it lies in none, or in several. */
export function homeOf(level: Level, unit: string, geography: Geography): string | null {
  if (level === 'helsefellesskap') return unit;
  if (level === 'kommune') return geography.kommune(unit)?.helsefellesskap ?? null;
  if (level === 'bydel') return geography.kommune(unit.slice(0, 4))?.helsefellesskap ?? null;
  return level === 'region' ? (geography.regions.byId(unit)?.helsefellesskap ?? outsideOf(unit)) : null;
}

function isWanted(words: readonly string[], wanted: readonly string[]): readonly boolean[] {
  const all = new Set(wanted);
  return words.map((word) => all.has(word));
}

/** The published rows again, with the mark of the gate: rows that are left out only tell less. */
export function keepRows(columns: PublishedColumns, keep: (row: number) => boolean): PublishedColumns {
  const rows = Uint32Array.from(columns.value.keys()).filter(keep);
  return { ...pickRows(columns, rows), published: columns.published };
}

/**
 * Which rows a wish takes. Places outside the chosen helsefellesskap are left out: what a hospital's file
 * tells of them is a part of their own numbers.
 */
export function chooseRows(columns: KeyColumns, wish: PackageWish, geography: Geography): (row: number) => boolean {
  const chosen = new Set(wish.helsefellesskap);
  const indicators = isWanted(columns.indicator.words, wish.indicators);
  const levels = isWanted(columns.level.words, wish.levels);
  const periodTypes = isWanted(columns.periodType.words, wish.periodTypes);
  const periods = columns.period.words.map((id) => {
    const period = parsePeriod(id);
    return period !== null && period.first >= wish.from && period.last <= wish.to;
  });
  const places = columns.level.words.map((level) =>
    columns.unit.words.map((unit) => {
      const home = homeOf(level, unit, geography);
      return home === null ? wholeLevels.has(level) : chosen.has(home);
    }),
  );
  return (row) => {
    const level = columns.level.codes[row] ?? 0;
    return (
      indicators[columns.indicator.codes[row] ?? 0] === true &&
      levels[level] === true &&
      periodTypes[columns.periodType.codes[row] ?? 0] === true &&
      periods[columns.period.codes[row] ?? 0] === true &&
      places[level]?.[columns.unit.codes[row] ?? 0] === true
    );
  };
}

/**
 * What a wish takes of published numbers.
 * @throws RangeError when the numbers have not passed the disclosure gate: nothing else may go into a package
 */
export function selectPublished(
  columns: ObservationColumns,
  wish: PackageWish,
  geography: Geography,
): PublishedColumns {
  if (!isPublished(columns)) throw new RangeError('Only published observations can be put into a package');
  return keepRows(columns, chooseRows(columns, wish, geography));
}
