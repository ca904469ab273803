import type { PeriodType } from './observation.ts';

/** A calendar date as `YYYY-MM-DD`; comparing the texts compares the dates. */
export type IsoDate = string;

/**
 * A stretch of whole calendar months, save that a year so far may end on any day of one. `last` is inclusive.
 */
export interface Period {
  readonly type: PeriodType;
  /** `2025-02`, `2025Q1`, `2025T1`, `2025H1`, `2025`, `R12-2025-06`, `R36-2025-12`, `YTD-2025-06-30` */
  readonly id: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Types of which every period has the same number of months. */
type EvenType = Exclude<PeriodType, 'year-to-date'>;

const monthsIn: Readonly<Record<EvenType, number>> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  'half-year': 6,
  year: 12,
  'rolling-12': 12,
  'rolling-36': 36,
};

const fixedLetters = { quarter: 'Q', tertial: 'T', 'half-year': 'H' } as const;

/** Months are counted from January of year 0, so that period arithmetic is whole-number arithmetic. */
type MonthNumber = number;

function isRolling(type: PeriodType): type is 'rolling-12' | 'rolling-36' {
  return type === 'rolling-12' || type === 'rolling-36';
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function formatDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parseDate(date: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

function readDate(date: IsoDate): DateParts {
  const parts = parseDate(date);
  if (parts === null) throw new RangeError(`Not a date: ${JSON.stringify(date)}`);
  return parts;
}

/** Whether the text is a date that exists, as `YYYY-MM-DD`, years 0001–9999. */
export function isIsoDate(text: string): boolean {
  return parseDate(text) !== null;
}

/** Days since 1 March of year 0, proleptic Gregorian; the year is taken to begin in March so that the leap day is last. */
function toDayNumber({ year, month, day }: DateParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
}

function fromDayNumber(dayNumber: number): IsoDate {
  const cycle = Math.floor(dayNumber / 146_097);
  const dayOfCycle = dayNumber - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return formatDate(cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later (earlier when negative). @throws RangeError when `date` is no date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(readDate(date)) + days);
}

/** Days from `from` to `to`: midnights between them, negative when `to` is earlier. @throws RangeError on no date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(readDate(to)) - toDayNumber(readDate(from));
}

/** Calendar days of the period, first and last included. */
export function daysInPeriod(period: Period): number {
  return daysBetween(period.first, period.last) + 1;
}

function formatMonth(month: MonthNumber): string {
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
}

function formatId(type: EvenType, first: MonthNumber, last: MonthNumber): string {
  if (type === 'month') return formatMonth(first);
  if (isRolling(type)) return `R${monthsIn[type]}-${formatMonth(last)}`;
  const year = pad(Math.floor(first / 12), 4);
  return type === 'year' ? year : `${year}${fixedLetters[type]}${(first % 12) / monthsIn[type] + 1}`;
}

function buildPeriod(type: EvenType, first: MonthNumber): Period {
  const last = first + monthsIn[type] - 1;
  if (first < 12 || last >= 120_000) throw new RangeError('A period must lie within the years 0001–9999');
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  return {
    type,
    id: formatId(type, first, last),
    first: `${formatMonth(first)}-01`,
    last: formatDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

function monthNumberOf(date: IsoDate): MonthNumber {
  const { year, month } = readDate(date);
  return year * 12 + month - 1;
}

function typeAndFirstMonth(id: string): readonly [EvenType, MonthNumber] | null {
  const rolling = /^R(12|36)-(\d{4})-(0[1-9]|1[0-2])$/.exec(id);
  if (rolling !== null) {
    const type = rolling[1] === '12' ? 'rolling-12' : 'rolling-36';
    return [type, Number(rolling[2]) * 12 + Number(rolling[3]) - monthsIn[type]];
  }
  const fixed = /^(\d{4})(?:-(0[1-9]|1[0-2])|Q([1-4])|T([1-3])|H([12]))?$/.exec(id);
  if (fixed === null) return null;
  const [, year, month, quarter, tertial, half] = fixed;
  const january = Number(year) * 12;
  if (month !== undefined) return ['month', january + Number(month) - 1];
  if (quarter !== undefined) return ['quarter', january + (Number(quarter) - 1) * 3];
  if (tertial !== undefined) return ['tertial', january + (Number(tertial) - 1) * 4];
  if (half !== undefined) return ['half-year', january + (Number(half) - 1) * 6];
  return ['year', january];
}

/** The year so far, as it was at the end of a day. */
function buildYearToDate(last: IsoDate): Period {
  return { type: 'year-to-date', id: `YTD-${last}`, first: `${last.slice(0, 4)}-01-01`, last };
}

function endOfMonth(month: MonthNumber): IsoDate {
  return buildPeriod('month', month).last;
}

/** The same day some months later (earlier when negative), from the last of a month to the last of the other. */
function shiftDay(date: IsoDate, months: number): IsoDate {
  const month = monthNumberOf(date);
  const last = endOfMonth(month + months);
  const day = Math.min(readDate(date).day, readDate(last).day);
  return date === endOfMonth(month) ? last : `${last.slice(0, 8)}${pad(day, 2)}`;
}

/** The period an id names, or null when the text is no period id. */
export function parsePeriod(id: string): Period | null {
  const day = /^YTD-(\d{4}-\d{2}-\d{2})$/.exec(id)?.[1];
  if (day !== undefined) return isIsoDate(day) ? buildYearToDate(day) : null;
  const found = typeAndFirstMonth(id);
  if (found === null) return null;
  const [type, first] = found;
  return first < 12 || first + monthsIn[type] > 120_000 ? null : buildPeriod(type, first);
}

/** The period of that type with the date in it; of rolling types and years so far the one that ends with its month. */
export function periodContaining(date: IsoDate, type: PeriodType): Period {
  const month = monthNumberOf(date);
  if (type === 'year-to-date') return buildYearToDate(endOfMonth(month));
  if (isRolling(type)) return buildPeriod(type, month - monthsIn[type] + 1);
  return buildPeriod(type, month - (month % monthsIn[type]));
}

/** The period `steps` of its own length later (earlier when negative); rolling ones and years so far step by a month. */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.type === 'year-to-date') return buildYearToDate(shiftDay(period.last, steps));
  const stride = isRolling(period.type) ? 1 : monthsIn[period.type];
  return buildPeriod(period.type, monthNumberOf(period.first) + steps * stride);
}

/** The period of the same type that begins twelve months earlier; for a year so far the same days of the year before. */
export function samePeriodLastYear(period: Period): Period {
  if (period.type === 'year-to-date') return buildYearToDate(shiftDay(period.last, -12));
  return buildPeriod(period.type, monthNumberOf(period.first) - 12);
}

/** Whether every day of `inner` is a day of `outer`. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Years so far of the last year and the one before: at the end of every month, and at the last day itself. */
function yearsToDate(from: IsoDate, to: IsoDate): readonly Period[] {
  const lastMonth = monthNumberOf(to);
  const january = lastMonth - (lastMonth % 12) - 12;
  const ends = Array.from({ length: lastMonth - january + 1 }, (_, step) => endOfMonth(january + step));
  const days = new Set([...ends, shiftDay(to, -12), to]);
  return [...days].filter((day) => day >= from && day <= to).map(buildYearToDate);
}

/**
 * Every period of the given types with at least one day in `from`–`to` (both inclusive); rolling ones only when they
 * lie wholly inside, and years so far only of the year of `to` and the one before. Ordered by first day, then last day.
 * Empty when `from` is after `to`.
 */
export function periodsTouching(from: IsoDate, to: IsoDate, types: readonly PeriodType[]): Period[] {
  if (from > to) return [];
  const found: Period[] = [];
  for (const type of new Set(types)) {
    if (type === 'year-to-date') {
      found.push(...yearsToDate(from, to));
      continue;
    }
    const beginning = isRolling(type) ? buildPeriod(type, monthNumberOf(from)) : periodContaining(from, type);
    for (let period = beginning; isRolling(type) ? period.last <= to : period.first <= to; ) {
      if (!isRolling(type) || period.first >= from) found.push(period);
      period = shiftPeriod(period, 1);
    }
  }
  return found.sort((a, b) => compareText(a.first, b.first) || compareText(a.last, b.last));
}
