import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProcessPoint, type ProcessQuestion, readProcess } from '../../src/domain/process-reading.ts';

const plainly = { chart: 'xmr', starts: [], factor: 1, highest: Number.POSITIVE_INFINITY } satisfies ProcessQuestion;
const asShare = { chart: 'p-prime', starts: [], factor: 1, highest: 1 } satisfies ProcessQuestion;

function plain(values: readonly (number | null)[]): readonly ProcessPoint[] {
  return values.map((value) => ({ value, numerator: value, denominator: null }));
}

function share(numerator: number, denominator: number): ProcessPoint {
  return { value: numerator / denominator, numerator, denominator };
}

const twelve = [12, 15, 11, 14, 13, 16, 12, 18, 14, 13, 12, 30];

describe('readProcess', () => {
  it('chooses by the number of points: 7 none, 8 a run chart, 12 limits', () => {
    const methodOf = (size: number): string | undefined =>
      readProcess(plain(twelve.slice(0, size)), plainly).phases[0]?.method;
    expect([methodOf(7), methodOf(8), methodOf(11), methodOf(12)]).toEqual(['none', 'run-chart', 'run-chart', 'xmr']);
  });

  it('counts points with a number, not places', () => {
    const gapped = plain([...twelve.slice(0, 7), null, null, null, null, null]);
    expect(readProcess(gapped, plainly).phases[0]).toMatchObject({ measured: 7, method: 'none', centre: null });
  });

  it('screens, so that the leap of 30 lies outside 7,02–22,98', () => {
    const { points } = readProcess(plain(twelve), plainly);
    expect(points[11]?.upper).toBeCloseTo(22.98, 10);
    expect(points[11]?.mark).toEqual({ signal: 'outside', side: 'high' });
    expect(points.slice(0, 11).every(({ mark }) => mark === null)).toBe(true);
  });

  it('marks nothing in a run chart but tells whether it is more than noise', () => {
    const { phases, points } = readProcess(plain([3, 4, 3, 4, 3, 5, 7, 8, 7, 8, 7]), plainly);
    expect(phases[0]).toMatchObject({ method: 'run-chart', centre: 5, runChart: { signal: true } });
    expect(points.every(({ mark, upper }) => mark === null && upper === null)).toBe(true);
  });

  it('reads each phase by itself', () => {
    const low = twelve.map((value) => value / 10);
    const { phases, points } = readProcess(plain([...twelve, ...low]), { ...plainly, starts: [12] });
    expect(phases.map(({ first, last, centre }) => [first, last, centre])).toEqual([
      [0, 11, 15],
      [12, 23, 1.5],
    ]);
    expect(points[23]?.upper).toBeCloseTo(2.298, 10);
  });

  it('draws no limits for a phase that has just begun', () => {
    const { phases } = readProcess(plain([...twelve, 3, 4]), { ...plainly, starts: [12] });
    expect(phases[1]).toMatchObject({ method: 'none', measured: 2 });
  });

  it('lets limits follow the size of each point, and falls back to single values where the size is not told', () => {
    const counted = twelve.map((value, index) => share(value, 100 + index));
    expect(readProcess(counted, asShare).phases[0]?.method).toBe('p-prime');
    const untold = counted.map((point) => ({ ...point, denominator: null }));
    expect(readProcess(untold, asShare).phases[0]?.method).toBe('xmr');
  });

  it('tells a rate in its own unit', () => {
    const counted = twelve.map((value) => ({ value: value / 2, numerator: value, denominator: 2000 }));
    const { phases } = readProcess(counted, { chart: 'u-prime', starts: [], factor: 1000, highest: 9e9 });
    expect(phases[0]?.centre).toBeCloseTo(7.5, 12);
  });

  it('is silent about a series that is constant, all 0 and all 100 per cent', () => {
    for (const point of [share(0, 9), share(9, 9), share(3, 9)]) {
      const { points } = readProcess(Array(24).fill(point), asShare);
      expect(points.every(({ mark }) => mark === null)).toBe(true);
    }
  });

  it('never goes below 0 and leaves every place a point', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 50 })), { maxLength: 50 }), fc.nat({ max: 60 }), (values, start) => {
        const { points, phases } = readProcess(plain(values), { ...plainly, starts: [start] });
        expect(points).toHaveLength(values.length);
        expect(phases.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(values.length);
        for (const { lower, upper } of points)
          if (lower !== null) expect(lower <= (upper ?? -1) && lower >= 0).toBe(true);
      }),
    );
  });
});
