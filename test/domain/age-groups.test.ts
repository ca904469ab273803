import { describe, expect, it } from 'vitest';
import { bandsOf, gatherAges } from '../../src/domain/age-groups.ts';

const groupsOf = (...wish: Parameters<typeof bandsOf>): readonly string[] => bandsOf(...wish).map(({ group }) => group);
const tens = Array.from({ length: 19 }, () => 10);

describe('age groups', () => {
  it('are nineteen of five years, the last open, or the five of Samdata', () => {
    expect(groupsOf('five-year', 0)).toHaveLength(19);
    expect(groupsOf('five-year', 0).slice(-2)).toEqual(['85-89', '90+']);
    expect(groupsOf('samdata', 0)).toEqual(['0-17', '18-49', '50-66', '67-79', '80+']);
  });

  it('begin where the people who are counted begin', () => {
    expect(groupsOf('five-year', 67).slice(0, 2)).toEqual(['67-69', '70-74']);
    expect(groupsOf('samdata', 18)).toEqual(['18-49', '50-66', '67-79', '80+']);
    expect(groupsOf('samdata', 67)).toEqual(['67-79', '80+']);
  });

  it('divide the five years in which 18 and 67 lie', () => {
    // 15 + 3 years; 2 + 30; 15 + 2; 3 + 10; 10 + the open group
    for (const [group, expected] of [36, 64, 34, 26, 30].entries())
      expect(gatherAges(tens, bandsOf('samdata', 0))[group]).toBeCloseTo(expected, 9);
    expect(gatherAges(tens, bandsOf('five-year', 0))).toEqual(tens);
    // 3 of the years 65–69, then 70–74 and 75–79; 80–84, 85–89 and the open group
    for (const [group, expected] of [26, 30].entries())
      expect(gatherAges(tens, bandsOf('samdata', 67))[group]).toBeCloseTo(expected, 9);
    expect(() => gatherAges([1], bandsOf('samdata', 0))).toThrow(RangeError);
  });
});
