import type { PeriodType } from '../../domain/observation.ts';
import { addDays, daysBetween, daysInPeriod, type IsoDate, type Period, periodsTouching } from '../../domain/period.ts';

/** Days of one month that the source tells of. Months are counted from January of year 0. */
export interface CoveredMonth {
  readonly month: number;
  readonly days: number;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** Where only ready-made numbers tell of it: the stretches they are told for. A period must hold one of them whole */
  readonly toldFor?: readonly MonthRange[];
}

export interface MonthRange {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

interface CoveredPeriod {
  readonly period: Period;
  /** Whole months of the period */
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** 0 where the source tells nothing of the period */
  readonly coveredDays: number;
  /** Last covered day, null where there is none */
  readonly coveredTo: IsoDate | null;
  readonly incomplete: boolean;
}

/** A period as far as it is covered, and the moments that belong to it, inclusive; none when the first is the later. */
export interface CalendarPeriod extends CoveredPeriod {
  readonly firstMoment: number;
  readonly lastMoment: number;
}

/**
 * The periods an indicator is told for, chronological, and the moments that facts are added up at: months, or for
 * stocks the days at which they are read. The month that the cut lies in has two in every year, up to the cut's day and
 * after it, so that a year so far can be laid beside the same days of another. Moments are numbered from 0 without gaps.
 */
export interface Calendar {
  readonly periods: readonly CalendarPeriod[];
  readonly momentCount: number;
  /** Most moments that a period has */
  readonly widest: number;
  /** The moment of a `monthTime`, or of a day number for stocks; null for one outside the calendar */
  momentAt(time: number): number | null;
  /** Numbers of the periods that a moment belongs to */
  periodsAt(moment: number): readonly number[];
}

export function toMonthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The time that a month begins with: months have an early half, and right after it a late one. */
export function monthTime(month: number): number {
  return month * 2;
}

/** Days since 1 January 1970. */
export function toDayNumber(date: IsoDate): number {
  return daysBetween('1970-01-01', date);
}

function isMonthEnd(date: IsoDate): boolean {
  return addDays(date, 1).endsWith('-01');
}

/** Days of a month up to a day of it: a covered month has no gaps unless it is told of as a whole. */
function daysUntil(month: CoveredMonth, last: IsoDate): number {
  return month.lastDay <= last ? month.days : Math.max(0, daysBetween(month.firstDay, last) + 1);
}

function coverPeriod(period: Period, months: readonly CoveredMonth[]): CoveredPeriod {
  const [firstMonth, endMonth] = [toMonthNumber(period.first), toMonthNumber(period.last)];
  const lastMonth = isMonthEnd(period.last) ? endMonth : endMonth - 1;
  const holds = (told: MonthRange): boolean => told.firstMonth >= firstMonth && told.lastMonth <= lastMonth;
  const within = months.filter(
    ({ month, toldFor }) => month >= firstMonth && month <= endMonth && (toldFor?.some(holds) ?? true),
  );
  const coveredDays = within.reduce((days, month) => days + daysUntil(month, period.last), 0);
  return {
    period,
    firstMonth,
    lastMonth,
    coveredDays,
    coveredTo: within.at(-1)?.lastDay ?? null,
    incomplete: coveredDays < daysInPeriod(period),
  };
}

/** First and last time of a period: its halves of months, or for stocks the one day; null when there is none. */
function timesOf(one: CoveredPeriod, stock: boolean): readonly [number, number] | null {
  const { first, last } = one.period;
  if (!stock) return [monthTime(toMonthNumber(first)), monthTime(toMonthNumber(last)) + (isMonthEnd(last) ? 1 : 0)];
  return one.coveredTo === null ? null : [toDayNumber(one.coveredTo), toDayNumber(one.coveredTo)];
}

/** The late half of a month is a time of its own only in the month that years so far end in. */
function isTime(time: number, cut: IsoDate, stock: boolean): boolean {
  if (stock || time % 2 === 0) return true;
  return !isMonthEnd(cut) && Math.floor(time / 2) % 12 === Number(cut.slice(5, 7)) - 1;
}

function listTimes(periods: readonly CoveredPeriod[], cut: IsoDate, stock: boolean): readonly number[] {
  const times = new Set<number>();
  for (const one of periods) {
    const [first, last] = timesOf(one, stock) ?? [0, -1];
    for (let time = first; time <= last; time += 1) if (isTime(time, cut, stock)) times.add(time);
  }
  return [...times].sort((a, b) => a - b);
}

function indexMoments(periods: readonly CalendarPeriod[]): readonly (readonly number[])[] {
  const index: number[][] = [];
  periods.forEach(({ firstMoment, lastMoment }, number) => {
    for (let moment = firstMoment; moment <= lastMoment; moment += 1) {
      const numbers = index[moment] ?? [];
      numbers.push(number);
      index[moment] = numbers;
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
  const covered = found.map((period) => coverPeriod(period, months));
  const momentOf = new Map(listTimes(covered, cut, stock).map((time, moment) => [time, moment]));
  const periods = covered.map((one): CalendarPeriod => {
    const [from, to] = timesOf(one, stock) ?? [Number.NaN, Number.NaN];
    const lastMoment = momentOf.get(isTime(to, cut, stock) ? to : to - 1) ?? -1;
    return { ...one, firstMoment: momentOf.get(from) ?? 0, lastMoment };
  });
  const index = indexMoments(periods);
  return {
    periods,
    momentCount: momentOf.size,
    widest: periods.reduce((most, { firstMoment, lastMoment }) => Math.max(most, lastMoment - firstMoment + 1), 0),
    momentAt: (time) => momentOf.get(time) ?? null,
    periodsAt: (moment) => index[moment] ?? [],
  };
}
