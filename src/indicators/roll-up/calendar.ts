import type { PeriodType } from '../../domain/observation.ts';
import { daysBetween, daysInPeriod, type IsoDate, type Period, periodsTouching } from '../../domain/period.ts';

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
 * stocks the days at which they are read. Moments are numbered from 0 without gaps.
 */
export interface Calendar {
  readonly periods: readonly CalendarPeriod[];
  readonly momentCount: number;
  /** Most moments that a period has */
  readonly widest: number;
  /** The moment of a month number, or of a day number for stocks; null for one outside the calendar */
  momentAt(time: number): number | null;
  /** Numbers of the periods that a moment belongs to */
  periodsAt(moment: number): readonly number[];
}

export function toMonthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Days since 1 January 1970. */
export function toDayNumber(date: IsoDate): number {
  return daysBetween('1970-01-01', date);
}

function coverPeriod(period: Period, months: readonly CoveredMonth[]): CoveredPeriod {
  const [firstMonth, lastMonth] = [toMonthNumber(period.first), toMonthNumber(period.last)];
  const holds = (told: MonthRange): boolean => told.firstMonth >= firstMonth && told.lastMonth <= lastMonth;
  const within = months.filter(
    ({ month, toldFor }) => month >= firstMonth && month <= lastMonth && (toldFor?.some(holds) ?? true),
  );
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

/** First and last time of a period: its months, or for stocks the one day; null when there is none. */
function timesOf(one: CoveredPeriod, stock: boolean): readonly [number, number] | null {
  if (!stock) return [one.firstMonth, one.lastMonth];
  return one.coveredTo === null ? null : [toDayNumber(one.coveredTo), toDayNumber(one.coveredTo)];
}

function listTimes(periods: readonly CoveredPeriod[], stock: boolean): readonly number[] {
  const times = new Set<number>();
  for (const one of periods) {
    const [first, last] = timesOf(one, stock) ?? [0, -1];
    for (let time = first; time <= last; time += 1) times.add(time);
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
  const momentOf = new Map(listTimes(covered, stock).map((time, moment) => [time, moment]));
  const periods = covered.map((one): CalendarPeriod => {
    const [from, to] = timesOf(one, stock) ?? [Number.NaN, Number.NaN];
    return { ...one, firstMoment: momentOf.get(from) ?? 0, lastMoment: momentOf.get(to) ?? -1 };
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
