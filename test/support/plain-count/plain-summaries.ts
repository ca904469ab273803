import { cutDay, daySeconds, type PlainData } from './plain-data.ts';
import { readyIntervals } from './plain-nights.ts';
import { knownStays } from './plain-stays.ts';

/** Days from discharge within which the summary is to be sent. */
export const summaryDays: Readonly<Record<string, number>> = { 'samme-dag': 0, '1-dogn': 1, '7-dogn': 7 };

interface PlainSummary {
  readonly komnr: string | null;
  /** Day of discharge */
  readonly day: number;
  readonly inTime: boolean;
}

const dayOf = (time: number): number => Math.floor(time / daySeconds);

/** Stays that were reported ready and left alive, each with whether its summary was sent in time. */
export function plainSummaries(data: PlainData, days: number): readonly PlainSummary[] {
  const summaries: PlainSummary[] = [];
  for (const stay of knownStays(data)) {
    const { ut, uttilstand, komnr, epikrise } = stay;
    if (ut === null || uttilstand === 2 || uttilstand === 3 || readyIntervals(stay).length === 0) continue;
    if (dayOf(ut) + days > cutDay) continue;
    const sent = epikrise === null ? Number.POSITIVE_INFINITY : dayOf(epikrise);
    summaries.push({ komnr, day: dayOf(ut), inTime: sent <= cutDay && sent - dayOf(ut) <= days });
  }
  return summaries;
}
