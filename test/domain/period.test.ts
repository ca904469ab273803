import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type PeriodType, periodTypes } from '../../src/domain/observation.ts';
import {
  addDays,
  containsPeriod,
  daysBetween,
  daysInPeriod,
  isIsoDate,
  type Period,
  parsePeriod,
  periodContaining,
  periodsTouching,
  samePeriodLastYear,
  shiftPeriod,
} from '../../src/domain/period.ts';

function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (parsed === null) throw new Error(`no period: ${id}`);
  return parsed;
}

const anyDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyType = fc.constantFrom(...periodTypes);
const anyPeriod = fc.tuple(anyDate, anyType).map(([date, type]) => periodContaining(date, type));

describe('parsePeriod', () => {
  test.each<[string, PeriodType, string, string]>([
    ['2025-02', 'month', '2025-02-01', '2025-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-12', 'month', '2025-12-01', '2025-12-31'],
    ['2025Q1', 'quarter', '2025-01-01', '2025-03-31'],
    ['2025Q4', 'quarter', '2025-10-01', '2025-12-31'],
    ['2025T1', 'tertial', '2025-01-01', '2025-04-30'],
    ['2025T2', 'tertial', '2025-05-01', '2025-08-31'],
    ['2025T3', 'tertial', '2025-09-01', '2025-12-31'],
    ['2025H1', 'half-year', '2025-01-01', '2025-06-30'],
    ['2025H2', 'half-year', '2025-07-01', '2025-12-31'],
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['R12-2025-06', 'rolling-12', '2024-07-01', '2025-06-30'],
    ['R12-2025-12', 'rolling-12', '2025-01-01', '2025-12-31'],
    ['R36-2025-12', 'rolling-36', '2023-01-01', '2025-12-31'],
    ['R36-2024-02', 'rolling-36', '2021-03-01', '2024-02-29'],
  ])('reads %s as a %s from %s to %s', (id, type, first, last) => {
    expect(parsePeriod(id)).toEqual({ type, id, first, last });
  });

  test.each([
    '',
    '2025-13',
    '2025-00',
    '2025Q5',
    '2025Q0',
    '2025T4',
    '2025H3',
    '25Q1',
    'R24-2025-06',
    'R12-2025',
    '2025-2',
    ' 2025',
    '2025q1',
    '0000',
    'R36-0002-01',
  ])('refuses %j', (id) => {
    expect(parsePeriod(id)).toBeNull();
  });

  it('gives the same period back from the id of any period', () => {
    fc.assert(
      fc.property(anyPeriod, (any) => {
        expect(parsePeriod(any.id)).toEqual(any);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-03-30', 1, '2025-03-31'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2025-02-03', 0, '2025-02-03'],
  ])('%s plus %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('counts midnights between two dates', () => {
    expect(daysBetween('2025-01-30', '2025-02-03')).toBe(4);
    expect(daysBetween('2025-02-03', '2025-01-30')).toBe(-4);
    expect(daysBetween('2020-01-01', '2026-01-01')).toBe(2192);
  });

  it('agrees with the Gregorian calendar of the language over 160 years', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (date, days) => {
        const expected = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe(expected);
        expect(daysBetween(date, expected)).toBe(days);
      }),
    );
  });

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-1-1', '2025-01-01T00:00', '', '01.02.2025'])(
    'does not take %j for a date',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );
});

describe('the calendar', () => {
  test.each<[PeriodType, number]>([
    ['month', 12],
    ['quarter', 4],
    ['tertial', 3],
    ['half-year', 2],
  ])('a year is cut by its %ss into %i pieces without gap or overlap', (type, pieces) => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
        const whole = period(String(year));
        const parts = periodsTouching(whole.first, whole.last, [type]);
        expect(parts).toHaveLength(pieces);
        expect(parts[0]?.first).toBe(whole.first);
        expect(parts.at(-1)?.last).toBe(whole.last);
        for (const [index, part] of parts.entries()) {
          const next = parts[index + 1];
          if (next !== undefined) expect(next.first).toBe(addDays(part.last, 1));
          expect(containsPeriod(whole, part)).toBe(true);
        }
        expect(parts.reduce((days, part) => days + daysInPeriod(part), 0)).toBe(daysInPeriod(whole));
      }),
    );
  });

  it('has 366 days in a leap year and in a rolling year with a leap day', () => {
    expect(daysInPeriod(period('2024'))).toBe(366);
    expect(daysInPeriod(period('2025'))).toBe(365);
    expect(daysInPeriod(period('R12-2024-02'))).toBe(366);
    expect(daysInPeriod(period('R12-2024-01'))).toBe(365);
    expect(daysInPeriod(period('R36-2025-12'))).toBe(1096);
  });

  it('puts every date into the period that contains it', () => {
    fc.assert(
      fc.property(anyDate, anyType, (date, type) => {
        const found = periodContaining(date, type);
        expect(found.type).toBe(type);
        expect(found.first <= date && date <= found.last).toBe(true);
      }),
    );
  });

  it('ends a rolling period in the month of the date', () => {
    expect(periodContaining('2025-06-15', 'rolling-12').id).toBe('R12-2025-06');
    expect(periodContaining('2025-06-30', 'rolling-36').id).toBe('R36-2025-06');
  });

  it('contains a period in itself and a quarter in its half-year but not in its tertial', () => {
    fc.assert(
      fc.property(anyPeriod, (any) => {
        expect(containsPeriod(any, any)).toBe(true);
      }),
    );
    expect(containsPeriod(period('2025H1'), period('2025Q2'))).toBe(true);
    expect(containsPeriod(period('2025T1'), period('2025Q2'))).toBe(false);
    expect(containsPeriod(period('2025Q2'), period('2025H1'))).toBe(false);
  });
});

describe('shifting', () => {
  test.each([
    ['2025-01', -1, '2024-12'],
    ['2025Q4', 1, '2026Q1'],
    ['2025T1', -1, '2024T3'],
    ['2025H2', 1, '2026H1'],
    ['2025', -5, '2020'],
    ['R12-2025-01', -1, 'R12-2024-12'],
    ['R36-2025-12', 1, 'R36-2026-01'],
  ])('%s by %i is %s', (id, steps, expected) => {
    expect(shiftPeriod(period(id), steps).id).toBe(expected);
  });

  test.each([
    ['2025-02', '2024-02'],
    ['2025Q1', '2024Q1'],
    ['2025T3', '2024T3'],
    ['2025H2', '2024H2'],
    ['2025', '2024'],
    ['R12-2025-06', 'R12-2024-06'],
    ['R36-2025-12', 'R36-2024-12'],
  ])('%s one year earlier is %s', (id, expected) => {
    expect(samePeriodLastYear(period(id)).id).toBe(expected);
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -200, max: 200 }), (any, steps) => {
        expect(shiftPeriod(shiftPeriod(any, steps), -steps)).toEqual(any);
      }),
    );
  });

  it('refuses to leave the four-digit years', () => {
    expect(() => shiftPeriod(period('9999'), 1)).toThrow(RangeError);
  });
});

describe('periodsTouching', () => {
  function ids(from: string, to: string, types: readonly PeriodType[]): string[] {
    return periodsTouching(from, to, types).map((found) => found.id);
  }

  it('takes partly covered fixed periods', () => {
    expect(ids('2025-01-28', '2025-04-02', ['month'])).toEqual(['2025-01', '2025-02', '2025-03', '2025-04']);
    expect(ids('2025-01-28', '2025-04-02', ['quarter', 'year'])).toEqual(['2025Q1', '2025', '2025Q2']);
  });

  it('takes rolling periods only when they are whole', () => {
    expect(ids('2024-01-01', '2025-02-28', ['rolling-12'])).toEqual(['R12-2024-12', 'R12-2025-01', 'R12-2025-02']);
    expect(ids('2024-01-02', '2025-02-27', ['rolling-12'])).toEqual(['R12-2025-01']);
    expect(ids('2024-01-01', '2025-02-28', ['rolling-36'])).toEqual([]);
  });

  it('finds nothing when the stretch is empty', () => {
    expect(ids('2025-02-01', '2025-01-31', [...periodTypes])).toEqual([]);
  });

  it('is chronological and never names a period twice', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1500 }), (from, days) => {
        const found = periodsTouching(from, addDays(from, days), [...periodTypes, 'month']);
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
        found.slice(1).forEach((one, index) => {
          expect((found[index]?.first ?? '') <= one.first).toBe(true);
        });
      }),
    );
  });
});
