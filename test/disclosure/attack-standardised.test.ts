import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coarsenRate } from '../../src/disclosure/coarse-standardised.ts';
import { directlyStandardisedRate, type Stratum } from '../../src/domain/standardisation.ts';
import { attackStandardised, type SeenRate } from '../support/disclosure/attack-standardised.ts';
import { createRandom, type Random } from '../support/random.ts';

const highs = await loadHighs();
const seed = Number(process.env['FC_SEED'] ?? 2027);
const threshold = 5;

interface Case {
  /** Events per piece (place × time) and group */
  readonly events: readonly (readonly number[])[];
  readonly seen: readonly SeenRate[];
}

type Tell = (strata: readonly Stratum[], total: number) => SeenRate['told'];

const asItIs: Tell = (strata) => directlyStandardisedRate(strata);
const coarsely: Tell = (strata, total) => (total < 10 ? null : coarsenRate(strata, total, threshold));

/**
 * Places in two halves of a year and the whole of it, and all places together: the whole is told of everything, and each
 * other place and time as it is drawn.
 */
function drawCase(random: Random, [places, halves]: readonly [number, number], tell: Tell): Case {
  const groups = 3 + random.below(places * halves === 1 ? 4 : 8);
  const people = Array.from({ length: places }, () => Array.from({ length: groups }, () => 150 + random.below(900)));
  const standard = Array.from({ length: groups }, () => 200_000 + random.below(300_000));
  const size = 1 + random.below(8);
  const events = Array.from({ length: places * halves }, () =>
    Array.from({ length: groups }, (_, group) =>
      // Ten events at the least: the gate hides fewer.
      group === 0 ? 10 : random.below(3) === 0 ? 0 : random.below(size + 1),
    ),
  );
  const see = (own: readonly number[], times: readonly number[]): SeenRate => {
    const of = own.flatMap((place) => times.map((time) => place * halves + time));
    const population = standard.map((_, group) => own.reduce((sum, place) => sum + (people[place]?.[group] ?? 0), 0));
    const strata = population.map((count, group) => ({
      events: of.reduce((sum, piece) => sum + (events[piece]?.[group] ?? 0), 0),
      population: count,
      standard: standard[group] ?? 0,
    }));
    const total = strata.reduce((sum, one) => sum + one.events, 0);
    return { population, standard, total, told: tell(strata, total), of };
  };
  const [allPlaces, allTimes] = [[...people.keys()], Array.from({ length: halves }, (_, half) => half)];
  const seen = [...(places > 1 ? [allPlaces] : []), ...allPlaces.map((place) => [place])].flatMap((own) => [
    ...(halves > 1 ? [see(own, allTimes)] : []),
    ...allTimes.map((time) => see(own, [time])),
  ]);
  return { events, seen };
}

/** Groups with events whose number is known within less than is asked of any hidden number. The attacker never errs. */
function countRecovered({ events, seen }: Case, steps: number | null, isWhole: boolean): number {
  const claims = attackStandardised(highs, seen, steps, isWhole);
  expect(claims).toHaveLength(isWhole ? claims.length : events.flat().length);
  return claims.filter(({ piece, group, least, most }) => {
    const truth = events[piece]?.[group] ?? 0;
    expect(least).toBeLessThanOrEqual(truth);
    expect(most).toBeGreaterThanOrEqual(truth);
    return truth > 0 && most - least < threshold - 1;
  }).length;
}

describe('an attacker who takes standardised rates apart', () => {
  it('finds events of groups where rates are told as they are', () => {
    const random = createRandom(seed);
    const cases = Array.from({ length: 8 }, () => drawCase(random, [1, 1], asItIs));
    const recovered = cases.filter((one) => countRecovered(one, null, true) > 0);
    expect(recovered.length).toBeGreaterThan(4);
  });

  it('finds none where they are told in steps, one rate at a time, with whole numbers', () => {
    const random = createRandom(seed + 1);
    let told = 0;
    for (let run = 0; run < 25; run++) {
      const one = drawCase(random, [1, 1], coarsely);
      if (one.seen.some((rate) => rate.told !== null)) told++;
      expect(countRecovered(one, threshold - 1, true)).toBe(0);
    }
    expect(told).toBeGreaterThan(10);
  });

  it('finds none with all places and their sum at once', () => {
    const random = createRandom(seed + 2);
    let told = 0;
    for (let run = 0; run < 60; run++) {
      const one = drawCase(random, [2 + random.below(5), 1], coarsely);
      told += one.seen.filter((rate) => rate.told !== null).length;
      expect(countRecovered(one, threshold - 1, false)).toBe(0);
    }
    expect(told).toBeGreaterThan(60);
  });

  it('would find some with half-years and the year beside each other: they are not told', () => {
    const random = createRandom(seed + 3);
    let recovered = 0;
    for (let run = 0; run < 400 && recovered === 0; run++)
      recovered += countRecovered(drawCase(random, [2 + random.below(2), 2], coarsely), threshold - 1, false);
    expect(recovered).toBeGreaterThan(0);
  });
});
