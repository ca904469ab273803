import type { Level } from '../../domain/observation.ts';
import type { IsoDate } from '../../domain/period.ts';
import { populationYearOf } from '../../domain/population.ts';
import type { Regions } from '../../domain/region.ts';
import type { PopulationRow } from '../../reference/population-rows.ts';

/** Inhabitants to divide by. NaN where there is no population of the unit. */
export interface Inhabitants {
  all(level: Level, unit: string, periodEnd: IsoDate): number;
  adults(level: Level, unit: string, periodEnd: IsoDate): number;
}

/**
 * The population of 1 January of the year after the period's last day; where there is none, the latest there is. That of
 * a region is the sum of those who belong to it on the period's last day.
 */
export function createInhabitants(rows: readonly PopulationRow[], regions: Regions): Inhabitants {
  const found = new Map(rows.map((row) => [`${row.level}\n${row.unit}\n${row.year}`, row]));
  const years = [...new Set(rows.map(({ year }) => year))];
  function find(level: Level, unit: string, periodEnd: IsoDate): PopulationRow | undefined {
    return found.get(`${level}\n${unit}\n${populationYearOf(years, periodEnd).used}`);
  }
  function sum(field: 'inhabitants' | 'adults', level: Level, unit: string, periodEnd: IsoDate): number {
    if (level !== 'region') return find(level, unit, periodEnd)?.[field] ?? Number.NaN;
    const members = regions.membersOn(unit, periodEnd);
    if (members.length === 0) return Number.NaN;
    return members.reduce(
      (total, { komnr, bydel }) =>
        total + (bydel === null ? sum(field, 'kommune', komnr, periodEnd) : sum(field, 'bydel', bydel, periodEnd)),
      0,
    );
  }
  return {
    all: (level, unit, periodEnd) => sum('inhabitants', level, unit, periodEnd),
    adults: (level, unit, periodEnd) => Math.round(sum('adults', level, unit, periodEnd) * 5) / 5,
  };
}
