import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  byar,
  clusteredCount,
  exactPoisson,
  meanInterval,
  poissonCount,
  scaleInterval,
  wilson,
} from '../../src/domain/interval.ts';

const anyCount = fc.integer({ min: 0, max: 5000 });

describe('wilson', () => {
  // Reference values; the formula is that of the R package PHEindicatormethods
  test.each([
    [19, 70, 0.1812, 0.38544],
    [0, 20, 0, 0.16113],
    [20, 20, 0.83887, 1],
  ])('%i of %i lies between %f and %f', (cases, total, lower, upper) => {
    const interval = wilson(cases, total);
    expect(interval?.lower).toBeCloseTo(lower, 5);
    expect(interval?.upper).toBeCloseTo(upper, 5);
  });

  it('reaches exactly 0 when nobody has it and exactly 1 when everybody does', () => {
    for (const total of [1, 7, 20, 43, 1000, 99_991]) {
      expect(wilson(0, total)?.lower).toBe(0);
      expect(wilson(total, total)?.upper).toBe(1);
    }
  });

  it('stays within 0 and 1 and around the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (total, part) => {
        const cases = Math.round(total * part);
        const interval = wilson(cases, total);
        expect(interval).not.toBeNull();
        const { lower, upper } = interval ?? { lower: 9, upper: -9 };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(cases / total + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(cases / total - 1e-12);
      }),
    );
  });

  it('is mirrored when those without are counted instead', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (cases, others) => {
        fc.pre(cases + others > 0);
        const having = wilson(cases, cases + others);
        const lacking = wilson(others, cases + others);
        expect(having?.lower).toBeCloseTo(1 - (lacking?.upper ?? Number.NaN), 10);
      }),
    );
  });

  it('is unknown without a denominator and refuses more cases than people', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
  });
});

describe('counts of independent events', () => {
  test.each([
    [12, 6.19351, 20.96286],
    [10, 4.78745, 18.39146],
  ])('Byar puts %i between %f and %f', (count, lower, upper) => {
    expect(byar(count).lower).toBeCloseTo(lower, 5);
    expect(byar(count).upper).toBeCloseTo(upper, 5);
  });

  test.each([
    [4, 1.08987, 10.24159],
    [9, 4.11537, 17.0848],
    [0, 0, 3.68888],
  ])('the exact limits of %i are %f and %f', (count, lower, upper) => {
    expect(exactPoisson(count).lower).toBeCloseTo(lower, 5);
    expect(exactPoisson(count).upper).toBeCloseTo(upper, 5);
  });

  it('have as exact upper limit of 0 the solution of e^−λ = 0,025', () => {
    expect(exactPoisson(0).upper).toBeCloseTo(-Math.log(0.025), 8);
  });

  it('are exact below 10 and Byar from 10', () => {
    expect(poissonCount(9)).toEqual(exactPoisson(9));
    expect(poissonCount(10)).toEqual(byar(10));
  });

  it('agree between the two methods within 1 per cent of the count from 10 up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1000 }), (count) => {
        expect(Math.abs(byar(count).lower - exactPoisson(count).lower)).toBeLessThan(0.01 * count);
        expect(Math.abs(byar(count).upper - exactPoisson(count).upper)).toBeLessThan(0.01 * count);
      }),
    );
  });

  it('hold the count, and grow with it', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const [here, next] = [poissonCount(count), poissonCount(count + 1)];
        expect(here.lower).toBeLessThanOrEqual(count);
        expect(here.upper).toBeGreaterThan(count);
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
      }),
    );
  });

  it('refuse a negative count and no number', () => {
    expect(() => byar(-1)).toThrow(RangeError);
    expect(() => exactPoisson(Number.NaN)).toThrow(RangeError);
  });
});

describe('counts of clustered events', () => {
  it('are Poisson when every patient has one event', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(clusteredCount(count, count).lower).toBeCloseTo(poissonCount(count).lower, 8);
        expect(clusteredCount(count, count).upper).toBeCloseTo(poissonCount(count).upper, 8);
      }),
    );
  });

  it('are stretched by the root of nights per night: 12 nights of 3 patients with 4 each are twice as uncertain', () => {
    const { lower, upper } = clusteredCount(12, 3 * 4 ** 2);
    expect(lower).toBeCloseTo(12 - 2 * (12 - 6.19351), 4);
    expect(upper).toBeCloseTo(12 + 2 * (20.96286 - 12), 4);
  });

  it('never go below zero nights', () => {
    expect(clusteredCount(60, 60 ** 2).lower).toBe(0);
  });

  it('widen when the same nights fall on fewer patients', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 30 }), (patients, nights) => {
        const spread = clusteredCount(patients * nights, patients * nights);
        const gathered = clusteredCount(patients * nights, patients * nights ** 2);
        expect(gathered.upper).toBeGreaterThan(spread.upper);
        expect(gathered.lower).toBeLessThanOrEqual(spread.lower);
      }),
    );
  });

  it('refuse a sum of squares that no patients can have', () => {
    expect(() => clusteredCount(12, 11)).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  it('is Student’s: 1, 2, 3, 4, 5 has mean 3 within ± 2,776 × 0,7071', () => {
    const interval = meanInterval(5, 15, 55);
    expect(interval?.lower).toBeCloseTo(3 - 1.96324, 4);
    expect(interval?.upper).toBeCloseTo(3 + 1.96324, 4);
  });

  it('is never below zero', () => {
    expect(meanInterval(2, 10, 100)?.lower).toBe(0);
  });

  it('is unknown below two values, and when all values are equal', () => {
    expect(meanInterval(4, 8, 16)).toBeNull();
    expect(meanInterval(3, 0.3, 0.03)).toBeNull();
    expect(meanInterval(1, 3, 9)).toBeNull();
    expect(meanInterval(0, 0, 0)).toBeNull();
  });
});

it('scales both limits from a count to a rate', () => {
  expect(scaleInterval({ lower: 2, upper: 6 }, 1000 / 500)).toEqual({ lower: 4, upper: 12 });
});
