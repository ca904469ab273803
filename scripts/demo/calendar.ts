/** Days since 1970-01-01 and minutes since its midnight: whole numbers, no zone and no clock. */

export const minutesPerDay = 1440;

/** Day number of a date (proleptic Gregorian; month 1–12). */
export function toDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function toDate(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const firstYear = 2023;
const lastYear = 2025;
export const firstDay = toDay(firstYear, 1, 1);
/** The day the synthetic extracts were taken: nothing later is in them. */
export const cutDay = toDay(lastYear, 12, 31);
export const cutDate = '2025-12-31';
/** The last known minute. */
export const cutMinute = cutDay * minutesPerDay + minutesPerDay - 1;
export const monthCount = 36;

/** First day of month `index` (0 = January 2023); the index may run past the last month. */
export function firstDayOfMonth(index: number): number {
  return toDay(firstYear + Math.floor(index / 12), (index % 12) + 1, 1);
}

export function daysInMonth(index: number): number {
  return firstDayOfMonth(index + 1) - firstDayOfMonth(index);
}

export function dayOf(minute: number): number {
  return Math.floor(minute / minutesPerDay);
}

export function yearOf(minute: number): number {
  return toDate(dayOf(minute)).year;
}

/** Index of the month the day is in, 0 = January 2023. */
export function monthOf(day: number): number {
  const { year, month } = toDate(day);
  return (year - firstYear) * 12 + month - 1;
}

/** `2025-02` */
export function monthName(index: number): string {
  return `${firstYear + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const isoDays = new Map<number, string>();
const norwegianDays = new Map<number, string>();

/** `2025-02-01` */
export function formatIsoDay(day: number): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const { year, month, day: dayOfMonth } = toDate(day);
  const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  isoDays.set(day, text);
  return text;
}

/** `01.02.2025` */
export function formatNorwegianDay(day: number): string {
  const known = norwegianDays.get(day);
  if (known !== undefined) return known;
  const [year, month, dayOfMonth] = formatIsoDay(day).split('-');
  const text = `${dayOfMonth}.${month}.${year}`;
  norwegianDays.set(day, text);
  return text;
}

const clock = Array.from(
  { length: minutesPerDay },
  (_, minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);

/** `08:05` */
export function formatClock(minute: number): string {
  return clock[minute - dayOf(minute) * minutesPerDay] ?? '';
}
