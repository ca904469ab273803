import type { IsoDate } from './period.ts';

/** The day it is where the user is; the day in UTC is the one before in the first hours after midnight. */
export function today(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
