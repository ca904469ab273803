import { bandsOf, gatherAges } from '../../domain/age-groups.ts';
import type { Geography } from '../../domain/geography.ts';
import type { PlaceStructure } from '../../domain/neighbours.ts';
import type { Population } from '../../domain/population.ts';

/** Levels that have a profile. */
export type ProfileLevel = 'helsefellesskap' | 'kommune';

/** What is known of the people of a place, and of the place itself. */
export interface PlaceContext extends PlaceStructure {
  readonly year: number;
  /** Inhabitants five years earlier; null where that is not known */
  readonly before: number | null;
  readonly beforeYear: number;
}

const yearsBack = 5;
const samdataBands = bandsOf('samdata', 0);
/** First five-year group of those who are 80 and over */
const from80 = 16;

function add(into: number[], counts: readonly number[]): void {
  counts.forEach((count, group) => {
    into[group] = (into[group] ?? 0) + count;
  });
}

/** Inhabitants by five-year group, both sexes together, of all the kommuner. */
function agesOf(population: Population, kommuner: readonly string[], year: number): readonly number[] {
  const groups = population.ages.length;
  const ages: number[] = Array.from({ length: groups }, () => 0);
  for (const komnr of kommuner) {
    const counts = population.bySexAndAge(komnr, year);
    add(ages, counts.slice(0, groups));
    add(ages, counts.slice(groups));
  }
  return ages;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function structureOf(unit: string, ages: readonly number[]): PlaceStructure {
  const inhabitants = sum(ages);
  const [under18 = 0, , , from67to79 = 0, over80 = 0] = gatherAges(ages, samdataBands);
  const share = (count: number): number => (inhabitants === 0 ? 0 : count / inhabitants);
  return {
    unit,
    inhabitants,
    under18: share(under18),
    from67: share(from67to79 + over80),
    from80: share(sum(ages.slice(from80))),
  };
}

/** Kommuner of a place: its own number, or those of the helsefellesskap. */
export function kommunerIn(geography: Geography, level: ProfileLevel, unit: string): readonly string[] {
  return level === 'kommune' ? [unit] : geography.kommunerOf(unit).map(({ komnr }) => komnr);
}

/** Size and age structure of every place of a level, at the latest count. */
export function buildStructures(
  geography: Geography,
  population: Population,
  level: ProfileLevel,
): readonly PlaceStructure[] {
  const year = population.years.at(-1) ?? 0;
  const units = level === 'kommune' ? population.kommuner : geography.helsefellesskap.map(({ id }) => id);
  return units.map((unit) => structureOf(unit, agesOf(population, kommunerIn(geography, level, unit), year)));
}

/** The people of one place, now and five years ago. */
export function buildContext(
  geography: Geography,
  population: Population,
  level: ProfileLevel,
  unit: string,
): PlaceContext {
  const year = population.years.at(-1) ?? 0;
  const kommuner = kommunerIn(geography, level, unit);
  const beforeYear = year - yearsBack;
  const before = population.years.includes(beforeYear) ? sum(agesOf(population, kommuner, beforeYear)) : null;
  return { ...structureOf(unit, agesOf(population, kommuner, year)), year, before, beforeYear };
}
