import { gatherAges } from '../../domain/age-groups.ts';
import type { Geography } from '../../domain/geography.ts';
import type { Period } from '../../domain/period.ts';
import type { Population } from '../../domain/population.ts';
import type { AgeBand } from '../../domain/split.ts';
import type { StandardisedPlace } from '../../domain/standardised-rates.ts';
import { type Sex, sexes } from './count-by-age.ts';

/** People of one place by age group, for each sex. */
export type PeopleBySex = Readonly<Record<Sex, readonly number[]>>;

/** Who lives where in the year that rates are divided by. */
export interface People {
  readonly year: number;
  readonly country: PeopleBySex;
  of(place: Pick<StandardisedPlace, 'level' | 'unit'>): PeopleBySex;
}

interface PeopleWish {
  readonly bands: readonly AgeBand[];
  readonly period: Period;
}

/** The year of `createInhabitants`: the one after the period's last day, else the latest there is. */
function yearOf({ years }: Population, { last }: Period): number {
  const wanted = Number(last.slice(0, 4)) + 1;
  return years.includes(wanted) ? wanted : Math.max(...years);
}

export function createPeople(population: Population, geography: Geography, { bands, period }: PeopleWish): People {
  const year = yearOf(population, period);
  const ages = population.ages.length;
  const sumOf = (kommuner: readonly string[]): PeopleBySex => {
    const counts: number[] = Array.from({ length: ages * sexes.length }, () => 0);
    for (const komnr of kommuner) {
      for (const [group, count] of population.bySexAndAge(komnr, year).entries())
        counts[group] = (counts[group] ?? 0) + count;
    }
    return { K: gatherAges(counts.slice(0, ages), bands), M: gatherAges(counts.slice(ages), bands) };
  };
  const country = sumOf(population.kommuner);
  return {
    year,
    country,
    of: ({ level, unit }) => {
      if (level === 'country') return country;
      return sumOf(level === 'kommune' ? [unit] : geography.kommunerOf(unit).map(({ komnr }) => komnr));
    },
  };
}
