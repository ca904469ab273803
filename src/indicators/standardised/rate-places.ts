import {
  directlyStandardisedRate,
  gatherEmptyStrata,
  type StandardisedRate,
  type Stratum,
} from '../../domain/standardisation.ts';
import type { StandardisedPlace } from '../../domain/standardised-rates.ts';
import { type AgeCount, type Sex, sexes } from './count-by-age.ts';
import type { People, PeopleBySex } from './people.ts';

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function strataOf(sex: Sex, counts: readonly AgeCount[], here: PeopleBySex, standard: PeopleBySex): readonly Stratum[] {
  return here[sex].map((population, band) => {
    const found = counts.find((one) => one.sex === sex && one.band === band);
    return {
      events: found?.events ?? 0,
      sumOfSquares: found?.sumOfSquares ?? 0,
      population,
      standard: standard[sex][band] ?? 0,
    };
  });
}

function standardise(strata: readonly Stratum[]): StandardisedRate | null {
  return strata.some(({ population }) => population <= 0) ? null : directlyStandardisedRate(strata);
}

/** Crude and standardised rates of the places that anything happened in. */
export function ratePlaces(counts: readonly AgeCount[], people: People): readonly StandardisedPlace[] {
  const byPlace = new Map<string, AgeCount[]>();
  for (const count of counts) {
    const key = `${count.level} ${count.unit}`;
    const found = byPlace.get(key);
    if (found === undefined) byPlace.set(key, [count]);
    else found.push(count);
  }
  return [...byPlace.values()].flatMap((own) => {
    const [{ level, unit } = { level: 'country' as const, unit: '' }] = own;
    const here = people.of({ level, unit });
    const events = sum(own.map((one) => one.events));
    const known = sum(own.map((one) => (one.sex === null || one.band === null ? 0 : one.events)));
    const inhabitants = sum(sexes.flatMap((sex) => here[sex]));
    if (events === 0 || inhabitants === 0) return [];
    const strata = sexes.flatMap((sex) => gatherEmptyStrata(strataOf(sex, own, here, people.country)));
    return [
      {
        level,
        unit,
        crude: events / inhabitants,
        standardised: standardise(strata),
        unknown: (events - known) / events,
        strata,
      },
    ];
  });
}
