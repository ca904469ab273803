import { describe, expect, it } from 'vitest';
import {
  directlyStandardisedRate,
  gatherEmptyStrata,
  indirectlyStandardisedRatio,
  type Stratum,
} from '../../src/domain/standardisation.ts';

const strata: readonly Stratum[] = [
  { events: 2, population: 1000, standard: 5000 },
  { events: 5, population: 800, standard: 3000 },
  { events: 20, population: 400, standard: 1500 },
];

describe('directlyStandardisedRate', () => {
  it('gives 10,92 per 1 000 (7,18–15,91) where the crude rate is 12,27', () => {
    const found = directlyStandardisedRate(strata);
    expect((found?.rate ?? 0) * 1000).toBeCloseTo(10.92105, 5);
    expect((found?.lower ?? 0) * 1000).toBeCloseTo(7.18185, 5);
    expect((found?.upper ?? 0) * 1000).toBeCloseTo(15.90817, 5);
    expect((found?.crude ?? 0) * 1000).toBeCloseTo(12.27273, 5);
    expect(found?.events).toBe(27);
  });

  it('is the crude rate when the place has the age of the standard', () => {
    const same = strata.map((stratum) => ({ ...stratum, standard: stratum.population * 7 }));
    const found = directlyStandardisedRate(same);
    expect(found?.rate).toBeCloseTo(found?.crude ?? Number.NaN, 12);
  });

  it('is more uncertain when several events belong to one patient', () => {
    const clustered = strata.map((stratum) => ({ ...stratum, sumOfSquares: stratum.events * 4 }));
    const [single, gathered] = [directlyStandardisedRate(strata), directlyStandardisedRate(clustered)];
    expect(gathered?.rate).toBe(single?.rate);
    expect((gathered?.upper ?? 0) - (gathered?.rate ?? 0)).toBeCloseTo(
      2 * ((single?.upper ?? 0) - (single?.rate ?? 0)),
      12,
    );
  });

  it('is not given below ten events', () => {
    expect(directlyStandardisedRate([{ events: 9, population: 1000, standard: 5000 }])).toBeNull();
  });

  it('refuses a standard group that nobody here belongs to, and passes over one that is empty in both', () => {
    expect(() => directlyStandardisedRate([...strata, { events: 0, population: 0, standard: 10 }])).toThrow(RangeError);
    expect(directlyStandardisedRate([...strata, { events: 0, population: 0, standard: 0 }])?.rate).toBe(
      directlyStandardisedRate(strata)?.rate,
    );
  });
});

describe('indirectlyStandardisedRatio', () => {
  // By hand: expected 1000·0,01 + 500·0,02 + 100·0,1 = 30; observed 45
  const groups = [
    { events: 10, population: 1000, standardRate: 0.01 },
    { events: 15, population: 500, standardRate: 0.02 },
    { events: 20, population: 100, standardRate: 0.1 },
  ];

  it('is observed over expected, with the limits of the observed count', () => {
    const found = indirectlyStandardisedRatio(groups);
    expect(found?.expected).toBeCloseTo(30, 12);
    expect(found?.ratio).toBeCloseTo(1.5, 12);
    // Byar 45: 32,8203–60,2161
    expect(found?.lower).toBeCloseTo(32.8203 / 30, 4);
    expect(found?.upper).toBeCloseTo(60.2161 / 30, 4);
  });

  it('has exact limits for a small place: 4 of 4 expected is 0,27–2,56', () => {
    const found = indirectlyStandardisedRatio([{ events: 4, population: 400, standardRate: 0.01 }]);
    expect(found?.lower).toBeCloseTo(1.08987 / 4, 5);
    expect(found?.upper).toBeCloseTo(10.24159 / 4, 5);
  });

  it('is 1 for the standard itself, and wider when the events are of few patients', () => {
    const own = groups.map((group) => ({ ...group, standardRate: group.events / group.population }));
    expect(indirectlyStandardisedRatio(own)?.ratio).toBeCloseTo(1, 12);
    const gathered = indirectlyStandardisedRatio(groups.map((one) => ({ ...one, sumOfSquares: one.events * 4 })));
    expect((gathered?.upper ?? 0) - 1.5).toBeCloseTo(2 * ((indirectlyStandardisedRatio(groups)?.upper ?? 0) - 1.5), 12);
  });

  it('is unknown where nothing is expected', () => {
    expect(indirectlyStandardisedRatio([{ events: 0, population: 10, standardRate: 0 }])).toBeNull();
  });
});

describe('groups that nobody belongs to', () => {
  it('are gathered into their neighbour, so that the whole standard counts', () => {
    const group = (events: number, population: number, standard: number) => ({ events, population, standard });
    expect(gatherEmptyStrata([group(0, 0, 3), group(2, 100, 5), group(0, 0, 2), group(1, 50, 1)])).toEqual([
      { events: 2, population: 100, standard: 10, sumOfSquares: 2 },
      group(1, 50, 1),
    ]);
    expect(gatherEmptyStrata([group(0, 0, 3), group(0, 0, 4)])).toEqual([
      { events: 0, population: 0, standard: 7, sumOfSquares: 0 },
    ]);
  });
});
