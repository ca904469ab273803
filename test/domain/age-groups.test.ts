import { describe, expect, it } from 'vitest';
import { gatherAges, groupCount, groupOfAge, samdataGroups } from '../../src/domain/age-groups.ts';

describe('age groups', () => {
  it('are nineteen of five years, the last open, or the five of Samdata', () => {
    expect([0, 4, 5, 89, 90, 104].map((age) => groupOfAge(age, 'five-year'))).toEqual([0, 0, 1, 17, 18, 18]);
    expect([0, 17, 18, 49, 50, 66, 67, 79, 80, 101].map((age) => samdataGroups[groupOfAge(age, 'samdata')])).toEqual([
      '0-17',
      '0-17',
      '18-49',
      '18-49',
      '50-66',
      '50-66',
      '67-79',
      '67-79',
      '80+',
      '80+',
    ]);
    expect([groupCount('five-year'), groupCount('samdata')]).toEqual([19, 5]);
    expect(() => groupOfAge(-1, 'samdata')).toThrow(RangeError);
  });

  it('divide the five years in which 18 and 67 lie', () => {
    const counts = Array.from({ length: 19 }, () => 10);
    const gathered = gatherAges(counts, 'samdata');
    // 15 + 3 years; 2 + 30; 15 + 2; 3 + 10; 10 + the open group
    for (const [group, expected] of [36, 64, 34, 26, 30].entries()) expect(gathered[group]).toBeCloseTo(expected, 9);
    expect(gatherAges(counts, 'five-year')).toBe(counts);
    expect(() => gatherAges([1], 'samdata')).toThrow(RangeError);
  });
});
