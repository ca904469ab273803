import type { Quality } from '../domain/observation.ts';
import { addDays, type IsoDate, type Period } from '../domain/period.ts';
import { type DeliverySpan, settledQuality } from '../domain/settled-period.ts';

/** Corrections keep coming for about six weeks after the end of a period. */
const daysUntilSettled = 42;

/**
 * What a period's numbers are worth when the data is cut at `cut`; null when nothing needs saying. The least settled
 * word of the senders whose files touch the period settles it before its age does, as for the numbers themselves.
 */
export function periodQuality(period: Period, cut: IsoDate, deliveries: readonly DeliverySpan[] = []): Quality | null {
  if (period.last > cut) return 'incomplete';
  const touching = deliveries.filter(({ from, to }) => from <= period.last && to >= period.first);
  const kinds = [...new Set(touching.map(({ kind }) => kind))];
  const word = kinds.length === 0 ? 'preliminary' : settledQuality(touching, period, kinds);
  if (word !== 'preliminary') return word;
  return addDays(period.last, daysUntilSettled) > cut ? 'preliminary' : null;
}
