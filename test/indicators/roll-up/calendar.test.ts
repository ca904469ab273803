import { describe, expect, it } from 'vitest';
import { periodTypes } from '../../../src/domain/observation.ts';
import { daysInPeriod, parsePeriod } from '../../../src/domain/period.ts';
import {
  buildCalendar,
  type CoveredMonth,
  monthTime,
  toDayNumber,
  toMonthNumber,
} from '../../../src/indicators/roll-up/calendar.ts';

/** The months from `first` to `last`, each covered whole, save that the last one ends at `until`. */
function cover(first: string, last: string, until?: string): CoveredMonth[] {
  const months: CoveredMonth[] = [];
  for (let month = toMonthNumber(`${first}-01`); month <= toMonthNumber(`${last}-01`); month += 1) {
    const id = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const period = parsePeriod(id);
    if (period === null) throw new RangeError(id);
    const lastDay = until !== undefined && id === last ? until : period.last;
    const days = until !== undefined && id === last ? Number(until.slice(8)) : daysInPeriod(period);
    months.push({ month, days, firstDay: period.first, lastDay });
  }
  return months;
}

function idsOf(months: readonly CoveredMonth[], cut: string): string[] {
  return buildCalendar(months, cut, periodTypes, false).periods.map(({ period }) => period.id);
}

describe('the calendar', () => {
  it('has every period that touches the covered days', () => {
    expect(idsOf(cover('2025-01', '2025-02', '2025-02-10'), '2025-02-10').toSorted()).toEqual(
      ['2025-01', '2025-02', '2025', '2025H1', '2025Q1', '2025T1', 'YTD-2025-01-31', 'YTD-2025-02-10'].toSorted(),
    );
  });

  it('has rolling periods only when they are whole', () => {
    const rolling = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('R'));
    expect(rolling(idsOf(cover('2024-02', '2025-01'), '2025-01-31'))).toEqual(['R12-2025-01']);
    expect(rolling(idsOf(cover('2024-02', '2025-01', '2025-01-30'), '2025-01-30'))).toEqual([]);
    expect(rolling(idsOf(cover('2022-02', '2025-01'), '2025-01-31'))).toContain('R36-2025-01');
  });

  it('counts covered days, and marks periods that are not wholly covered', () => {
    const { periods } = buildCalendar(cover('2025-01', '2025-02', '2025-02-10'), '2025-02-10', periodTypes, false);
    const told = Object.fromEntries(periods.map((one) => [one.period.id, [one.coveredDays, one.incomplete]]));
    expect(told).toMatchObject({ '2025-01': [31, false], '2025-02': [10, true], '2025Q1': [41, true] });
  });

  it('reaches on to the cut when the source has stopped telling, and says that nothing is covered', () => {
    const { periods } = buildCalendar(cover('2025-01', '2025-01'), '2025-02-28', ['month'], false);
    expect(periods.map((one) => [one.period.id, one.coveredDays])).toEqual([
      ['2025-01', 31],
      ['2025-02', 0],
    ]);
  });

  it('gives a month to all periods around it', () => {
    const calendar = buildCalendar(cover('2024-01', '2025-12'), '2025-12-31', periodTypes, false);
    const ids = calendar
      .periodsAt(calendar.momentAt(monthTime(toMonthNumber('2025-05-01'))) ?? -1)
      .map((number) => calendar.periods[number]?.period.id);
    expect(ids).toEqual(expect.arrayContaining(['2025-05', '2025Q2', '2025T2', '2025H1', '2025', 'R12-2025-05']));
    // And the years so far that end with May or later
    expect(ids).toHaveLength(5 + 8 + 8);
    expect(calendar.momentAt(monthTime(toMonthNumber('2026-01-01')))).toBeNull();
  });

  it('gives the last covered day, and no other, to the stocks of a period', () => {
    const calendar = buildCalendar(cover('2025-01', '2025-02', '2025-02-10'), '2025-02-10', ['month', 'year'], true);
    const at = (date: string): (string | undefined)[] =>
      calendar
        .periodsAt(calendar.momentAt(toDayNumber(date)) ?? -1)
        .map((number) => calendar.periods[number]?.period.id);
    expect(at('2025-01-31')).toEqual(['2025-01']);
    expect(at('2025-02-10').toSorted()).toEqual(['2025', '2025-02']);
    expect(at('2025-02-09')).toEqual([]);
  });

  it('is empty when nothing is covered', () => {
    expect(idsOf([], '2025-12-31')).toEqual([]);
  });
});
