import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSqlDate, formatSqlTime, formatSqlTimestamp } from '../../src/engine/sql-time.ts';

const msPerDay = 86_400_000;
const yearZero = Math.ceil(Date.UTC(0, 0, 1) / msPerDay) - 693_961;
const lastDay = Date.UTC(9999, 11, 31) / msPerDay;

test('every day of years 0–9999 agrees with the proleptic Gregorian calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: yearZero, max: lastDay }), (days) => {
      expect(formatSqlDate(days)).toBe(new Date(days * msPerDay).toISOString().slice(0, 10));
    }),
    { numRuns: 2000 },
  );
});

test('every second agrees with the clock of UTC, before and after 1970, whatever the unit', () => {
  const seconds = fc.bigInt({ min: -60_000_000_000n, max: 200_000_000_000n });
  fc.assert(
    fc.property(seconds, fc.constantFrom(1n, 1000n, 1_000_000n, 1_000_000_000n), (second, perSecond) => {
      const told = new Date(Number(second) * 1000).toISOString().slice(0, 19).replace('T', ' ');
      expect(formatSqlTimestamp(second * perSecond, perSecond)).toBe(told);
    }),
  );
});

test('leap days of 2000 and 2024 are there, that of 1900 is not', () => {
  const dayAfter = (date: string): string => formatSqlDate(Date.parse(date) / msPerDay + 1);
  expect(dayAfter('2000-02-28')).toBe('2000-02-29');
  expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  expect(dayAfter('1900-02-28')).toBe('1900-03-01');
});

test('a fraction is told as far as it goes and no further', () => {
  expect(formatSqlTimestamp(-1n, 1_000_000n)).toBe('1969-12-31 23:59:59.999999');
  expect(formatSqlTimestamp(1_500n, 1000n)).toBe('1970-01-01 00:00:01.5');
  expect(formatSqlTime(86_399_000_010n, 1_000_000n)).toBe('23:59:59.00001');
});
