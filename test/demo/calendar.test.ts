import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  formatIsoDay,
  formatNorwegianDay,
  monthName,
  monthOf,
  toDate,
  toDay,
} from '../../scripts/demo/calendar.ts';

describe('the calendar of the generator', () => {
  it('agrees with the calendar of the language on every day from 1900 to 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_846 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const { year, month, day: dayOfMonth } = toDate(day);
        expect(formatIsoDay(day)).toBe(iso);
        expect(toDay(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('knows leap days and months by number', () => {
    expect(daysInMonth(1)).toBe(28);
    expect(daysInMonth(13)).toBe(29);
    expect(monthName(13)).toBe('2024-02');
    expect(monthOf(toDay(2024, 2, 29))).toBe(13);
    expect(formatNorwegianDay(toDay(2024, 2, 29))).toBe('29.02.2024');
  });
});
