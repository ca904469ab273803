import { describe, expect, it } from 'vitest';
import { directlyStandardisedRate, type Stratum } from '../../src/domain/standardisation.ts';

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
