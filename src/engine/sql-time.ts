const microsPerSecond = 1_000_000n;
const secondsPerDay = 86_400n;

/** Ticks per second of each Arrow time unit, by its number in the format (second, milli, micro, nano). */
export const ticksPerSecond: readonly bigint[] = [1n, 1000n, microsPerSecond, 1_000_000_000n];

function pad(value: number | bigint, width: number): string {
  return String(value).padStart(width, '0');
}

/** Rounds towards minus infinity, so that times before 1970 fall on the right day. */
function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}

/**
 * Days since 1970-01-01 → 'YYYY-MM-DD' in the proleptic Gregorian calendar (years 0–9999). Counts whole 400-year eras
 * from 1 March of year 0, so that the leap day is the last of its year; no clock or time zone takes part.
 */
export function formatSqlDate(daysSinceEpoch: number): string {
  const days = daysSinceEpoch + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Ticks since midnight → 'HH:MM:SS', with the fraction only where there is one, as DuckDB prints it. */
export function formatSqlTime(ticks: bigint, perSecond: bigint): string {
  const seconds = ticks / perSecond;
  const clock = `${pad(seconds / 3600n, 2)}:${pad((seconds / 60n) % 60n, 2)}:${pad(seconds % 60n, 2)}`;
  const fraction = ticks % perSecond;
  if (fraction === 0n) return clock;
  const digits = pad(fraction, String(perSecond).length - 1).replace(/0+$/, '');
  return `${clock}.${digits}`;
}

/** Ticks since 1970-01-01 00:00:00 → 'YYYY-MM-DD HH:MM:SS', the wall clock as it stands in the table. */
export function formatSqlTimestamp(ticks: bigint, perSecond: bigint): string {
  const perDay = secondsPerDay * perSecond;
  const days = floorDivide(ticks, perDay);
  return `${formatSqlDate(Number(days))} ${formatSqlTime(ticks - days * perDay, perSecond)}`;
}
