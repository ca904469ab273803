import type { Quality } from '../domain/observation.ts';
import { addDays, type IsoDate, type Period } from '../domain/period.ts';

/** Corrections keep coming for about six weeks after the end of a period. */
const daysUntilSettled = 42;

/** What a period's numbers are worth when the data is cut at `cut`; null when nothing needs saying. */
export function periodQuality(period: Period, cut: IsoDate): Extract<Quality, 'incomplete' | 'preliminary'> | null {
  if (period.last > cut) return 'incomplete';
  return addDays(period.last, daysUntilSettled) > cut ? 'preliminary' : null;
}
