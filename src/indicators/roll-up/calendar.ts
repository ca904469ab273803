import type { PeriodType } from '../../domain/observation.ts';
import { daysBetween, daysInPeriod, type IsoDate, type Period, periodsTouching } from '../../domain/period.ts';

/** Days of one month that the source tells of. Months are counted from January of year 0. */
export interface CoveredMonth {
  readonly month: number;
  readonly days: number;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** A period as far as it is covered. */
export interface CalendarPeriod {
  readonly period: Period;
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** 0 where the source tells nothing of the period */
  readonly coveredDays: number;
  /** Last covered day, null where there is none */
  readonly coveredTo: IsoDate | null;
  readonly incomplete: boolean;
}

/** The periods an indicator is told for, chronological. */
export interface Calendar {
  readonly periods: readonly CalendarPeriod[];
  /** Numbers of the periods that a moment belongs to; a moment is a month, or for stocks a day of `toDayNumber` */
  periodsAt(moment: number): readonly number[];
}

export function toMonthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Days since 1 January 1970. */
export function toDayNumber(date: IsoDate): number {
  return daysBetween('1970-01-01', date);
}

function coverPeriod(period: Period, months: readonly CoveredMonth[]): CalendarPeriod {
  const [firstMonth, lastMonth] = [toMonthNumber(period.first), toMonthNumber(period.last)];
  const within = months.filter(({ month }) => month >= firstMonth && month <= lastMonth);
  const coveredDays = within.reduce((days, month) => days + month.days, 0);
  return {
    period,
    firstMonth,
    lastMonth,
    coveredDays,
    coveredTo: within.at(-1)?.lastDay ?? null,
    incomplete: coveredDays < daysInPeriod(period),
  };
}

function momentsOf(one: CalendarPeriod, stock: boolean): readonly number[] {
  if (stock) return one.coveredTo === null ? [] : [toDayNumber(one.coveredTo)];
  return Array.from({ length: one.lastMonth - one.firstMonth + 1 }, (_, step) => one.firstMonth + step);
}

function indexMoments(periods: readonly CalendarPeriod[], stock: boolean): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  periods.forEach((one, number) => {
    for (const moment of momentsOf(one, stock)) {
      const numbers = index.get(moment);
      if (numbers === undefined) index.set(moment, [number]);
      else numbers.push(number);
    }
  });
  return index;
}

/**
 * Every period of the types that touches the days from the first covered one to the cut; rolling ones only when they
 * lie wholly inside. A stock belongs to a period by the period's last covered day, everything else by its month.
 * @param months chronological
 */
export function buildCalendar(
  months: readonly CoveredMonth[],
  cut: IsoDate,
  types: readonly PeriodType[],
  stock: boolean,
): Calendar {
  const first = months[0];
  const found = first === undefined ? [] : periodsTouching(first.firstDay, cut, types);
  const periods = found.map((period) => coverPeriod(period, months));
  const index = indexMoments(periods, stock);
  return { periods, periodsAt: (moment) => index.get(moment) ?? [] };
}
