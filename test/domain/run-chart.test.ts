import { describe, expect, it, test } from 'vitest';
import { fairCoinTail, readRunChart } from '../../src/domain/run-chart.ts';
import { compareSeasons } from '../../src/domain/season.ts';

/** A zigzag of that many points, half of them over the median. */
function zigzag(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => (index % 2 === 0 ? 1 : 2) + index / 1000);
}

describe('readRunChart', () => {
  // Published limits by number of useful points: longest run, fewest crossings
  test.each([
    [10, 6, 2],
    [12, 7, 3],
    [14, 7, 4],
    [18, 7, 5],
    [20, 7, 6],
    [22, 7, 7],
    [24, 8, 8],
  ])('of %i useful points expects runs of %i at the most and %i crossings at the least', (size, run, crossings) => {
    const chart = readRunChart(zigzag(size));
    expect(chart?.useful).toBe(size);
    expect(chart?.longestExpected).toBe(run);
    expect(chart?.fewestExpected).toBe(crossings);
    expect(chart?.signal).toBe(false);
  });

  it('finds a shift half-way through eleven points by its few crossings', () => {
    const chart = readRunChart([3, 4, 3, 4, 3, 5, 7, 8, 7, 8, 7]);
    expect(chart).toMatchObject({
      median: 5,
      useful: 10,
      longestRun: 5,
      crossings: 1,
      fewestExpected: 2,
      signal: true,
    });
  });

  it('leaves points on the median out, and says nothing of a constant series', () => {
    expect(readRunChart([5, 5, 5, 5, 5, 5, 5, 5])).toMatchObject({
      median: 5,
      useful: 0,
      longestRun: 0,
      signal: false,
    });
    expect(readRunChart([1, 2, 2, 3])).toMatchObject({ median: 2, useful: 2, crossings: 1 });
    expect(readRunChart([])).toBeNull();
  });
});

describe('fairCoinTail', () => {
  it('counts tosses', () => {
    expect(fairCoinTail(0, 3)).toBe(1 / 8);
    expect(fairCoinTail(1, 3)).toBe(4 / 8);
    expect(fairCoinTail(3, 3)).toBe(1);
  });
});

describe('compareSeasons', () => {
  const year = [9, 8, 7, 6, 5, 4, 4, 5, 6, 7, 8, 9];

  it('sees that ten of twelve months are higher, which happens by chance in four of a hundred', () => {
    const next = year.map((value, index) => (index < 2 ? value - 1 : value + 1));
    const found = compareSeasons([...year, ...next]);
    expect(found).toMatchObject({ pairs: 12, higher: 10, lower: 2 });
    // 2 × (1 + 12 + 66) / 4096
    expect(found.probability).toBeCloseTo(0.0385742, 6);
  });

  it('says nothing of a season that comes back', () => {
    expect(compareSeasons([...year, ...year])).toEqual({ pairs: 0, higher: 0, lower: 0, probability: 1 });
  });

  it('passes over gaps and series shorter than a year', () => {
    expect(compareSeasons([...year, null, 9]).pairs).toBe(1);
    expect(compareSeasons(year).pairs).toBe(0);
  });
});
