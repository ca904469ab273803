import type { Level } from '../../domain/observation.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { PopulationRow } from '../../reference/population-rows.ts';

/** Inhabitants to divide by. NaN where there is no population of the unit. */
export interface Inhabitants {
  all(level: Level, unit: string, periodEnd: IsoDate): number;
  adults(level: Level, unit: string, periodEnd: IsoDate): number;
}

/** The population of 1 January of the year after the period's last day; where there is none, the latest there is. */
export function createInhabitants(rows: readonly PopulationRow[]): Inhabitants {
  const found = new Map(rows.map((row) => [`${row.level}\n${row.unit}\n${row.year}`, row]));
  const latest = rows.reduce((year, row) => Math.max(year, row.year), 0);
  function find(level: Level, unit: string, periodEnd: IsoDate): PopulationRow | undefined {
    const year = Number(periodEnd.slice(0, 4)) + 1;
    return found.get(`${level}\n${unit}\n${year}`) ?? found.get(`${level}\n${unit}\n${latest}`);
  }
  return {
    all: (level, unit, periodEnd) => find(level, unit, periodEnd)?.inhabitants ?? Number.NaN,
    adults: (level, unit, periodEnd) => find(level, unit, periodEnd)?.adults ?? Number.NaN,
  };
}
