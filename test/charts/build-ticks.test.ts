import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTicks, highestOf } from '../../src/charts/build-ticks.ts';

describe('ticks of an axis', () => {
  it.each([
    [62.1, [0, 20, 40, 60, 80]],
    [10, [0, 2.5, 5, 7.5, 10]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [0.0062, [0, 0.002, 0.004, 0.006, 0.008]],
    [1_939_631, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
  ])('up to %d are round', (highest, ticks) => {
    expect(buildTicks(highest)).toEqual(ticks);
  });

  it('begin at zero, rise evenly and reach the highest number, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (highest) => {
        const ticks = buildTicks(highest);
        const step = ticks[1] ?? 0;
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-8));
        expect((ticks.at(-1) ?? 0) - step).toBeLessThan(highest * (1 + 1e-8));
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it.each([
    [1, [0, 1]],
    [2, [0, 1, 2]],
    [6, [0, 2, 4, 6]],
    [10, [0, 5, 10]],
    [40, [0, 10, 20, 30, 40]],
    [100, [0, 25, 50, 75, 100]],
  ])('of what is counted up to %d are whole', (highest, ticks) => {
    expect(buildTicks(highest, 4, true)).toEqual(ticks);
  });

  it('of what is counted are whole, whatever is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 2, max: 6 }), (highest, count) => {
        const ticks = buildTicks(highest, count, true);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  it('do not break when there is no number to reach', () => {
    expect(buildTicks(highestOf([null, undefined, null]))).toEqual([0, 1]);
    expect(buildTicks(Number.NaN)).toEqual([0, 1]);
  });
});
