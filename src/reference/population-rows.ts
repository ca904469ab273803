import type { Geography } from '../domain/geography.ts';
import type { Level } from '../domain/observation.ts';
import type { Population } from '../domain/population.ts';

/** Inhabitants of one unit on 1 January of a year. `adults` are 18 and over, by the rule of `createPopulation`. */
export interface PopulationRow {
  readonly year: number;
  readonly level: Level;
  readonly unit: string;
  readonly inhabitants: number;
  readonly adults: number;
}

interface Place {
  readonly level: Level;
  readonly unit: string;
  /** Places with series of their own that make up this one */
  readonly parts: readonly string[];
}

function listPlaces(population: Population, geography: Geography): readonly Place[] {
  const komnrOf = (helsefellesskap: string): readonly string[] =>
    geography.kommunerOf(helsefellesskap).map(({ komnr }) => komnr);
  const idsOf = (rhf: string): readonly string[] =>
    geography.helsefellesskap.filter((one) => one.rhf === rhf).map(({ id }) => id);
  const kommuner = geography.kommuner.map(({ komnr }) => komnr);
  return [
    { level: 'country', unit: '0', parts: kommuner },
    ...geography.rhf.map(({ orgnr }): Place => ({ level: 'rhf', unit: orgnr, parts: idsOf(orgnr).flatMap(komnrOf) })),
    ...geography.helsefellesskap.map(({ id }): Place => ({ level: 'helsefellesskap', unit: id, parts: komnrOf(id) })),
    ...kommuner.map((komnr): Place => ({ level: 'kommune', unit: komnr, parts: [komnr] })),
    ...population.bydeler
      .filter((bydel) => geography.bydel(bydel)?.ownUnit === true)
      .map((bydel): Place => ({ level: 'bydel', unit: bydel, parts: [bydel] })),
  ];
}

function sumOver(parts: readonly string[], measure: (part: string) => number): number {
  return parts.reduce((total, part) => total + measure(part), 0);
}

/**
 * Population of the country, every rhf, helsefellesskap and kommune, and the 15 bydeler of Oslo, for every year there
 * is. A larger unit is the sum of its kommuner; adults are rounded to fifths of a person, which they are by rule.
 */
export function buildPopulationRows(population: Population, geography: Geography): readonly PopulationRow[] {
  return listPlaces(population, geography).flatMap(({ level, unit, parts }) =>
    population.years.map((year) => ({
      year,
      level,
      unit,
      inhabitants: sumOver(parts, (part) => population.inhabitants(part, year)),
      adults: Math.round(sumOver(parts, (part) => population.adults(part, year)) * 5) / 5,
    })),
  );
}
