import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildDifference, type Estimate, excludesZero, toCounts } from '../../src/domain/difference.ts';
import { poissonCount, wilson } from '../../src/domain/interval.ts';

function share(cases: number, total: number): Estimate {
  const interval = wilson(cases, total);
  return { value: cases / total, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

const anyShare = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .filter(([cases, others]) => cases + others > 0)
  .map(([cases, others]) => share(cases, cases + others));

describe('the interval of a difference', () => {
  // Newcombe (1998), Stat Med 17:873–890, table II, method 10
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i is that of Newcombe', (a, m, b, n, lower, upper) => {
    const { interval } = buildDifference(share(a, m), share(b, n));
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('turns its sign when the two change places', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const [there, back] = [buildDifference(a, b), buildDifference(b, a)];
        expect(back.absolute).toBeCloseTo(-there.absolute, 12);
        expect(back.interval?.lower).toBeCloseTo(-(there.interval?.upper ?? Number.NaN), 12);
        expect(back.interval?.upper).toBeCloseTo(-(there.interval?.lower ?? Number.NaN), 12);
      }),
    );
  });

  it('holds the difference and, for shares, lies within −1 and 1', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const { absolute, interval } = buildDifference(a, b);
        const { lower, upper } = interval ?? { lower: 9, upper: -9 };
        expect(lower).toBeLessThanOrEqual(absolute + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(absolute - 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('of a number with itself always holds zero', () => {
    fc.assert(
      fc.property(anyShare, (a) => {
        const { interval } = buildDifference(a, a);
        expect(interval === null || excludesZero(interval)).toBe(false);
      }),
    );
  });

  it('is the own interval moved when the other number has no doubt', () => {
    const { interval } = buildDifference({ value: 12, ...poissonCount(12) }, { value: 5, lower: 5, upper: 5 });
    expect(interval?.lower).toBeCloseTo(6.19351 - 5, 5);
    expect(interval?.upper).toBeCloseTo(20.96286 - 5, 5);
  });

  it('is unknown when either has no limits', () => {
    expect(buildDifference(share(3, 9), { value: 0.2, lower: null, upper: null }).interval).toBeNull();
  });
});

describe('the difference itself', () => {
  it('is told in the unit and relative to what it is compared with', () => {
    const fewer = buildDifference({ value: 3.1, lower: null, upper: null }, { value: 3.6, lower: null, upper: null });
    expect(fewer.absolute).toBeCloseTo(-0.5, 12);
    expect(fewer.relative).toBeCloseTo(-0.5 / 3.6, 12);
  });

  it('has no relative size against zero', () => {
    expect(
      buildDifference({ value: 2, lower: null, upper: null }, { value: 0, lower: null, upper: null }).relative,
    ).toBeNull();
  });
});

describe('what a difference means in counts', () => {
  const difference = { absolute: 0.02, relative: 0.1, interval: { lower: -0.01, upper: 0.05 } };

  it('is patients for a share: 2 percentage points of 1 500 stays are 30', () => {
    const counts = toCounts(difference, { kind: 'proportion', denominator: 1500 });
    expect(counts?.count).toBeCloseTo(30, 10);
    expect(counts?.interval?.lower).toBeCloseTo(-15, 10);
    expect(counts?.interval?.upper).toBeCloseTo(75, 10);
  });

  it('is nights for a mean and for a census', () => {
    const half = { absolute: -0.5, relative: -0.1, interval: null };
    expect(toCounts(half, { kind: 'mean', denominator: 420 })).toEqual({ count: -210, interval: null });
    expect(toCounts(half, { kind: 'census', denominator: 90 })).toEqual({ count: -45, interval: null });
  });

  it('is events for a rate: 2 per 1 000 of 50 000 inhabitants are 100', () => {
    const rate = { absolute: 2, relative: 0.2, interval: null };
    expect(toCounts(rate, { kind: 'rate', denominator: 50_000, perInhabitants: 1000 })?.count).toBeCloseTo(100, 10);
  });

  it('is the count itself for a count, and unknown without a denominator', () => {
    expect(toCounts({ absolute: 7, relative: 1, interval: null }, { kind: 'count', denominator: null })?.count).toBe(7);
    expect(toCounts(difference, { kind: 'proportion', denominator: null })).toBeNull();
  });
});
