import type { ObservationKey } from './observation.ts';
import type { IsoDate, Period } from './period.ts';

/** Something that happened on a day, after which numbers may not be like those before. */
export interface DatedEvent {
  readonly date: IsoDate;
  /** For the chart: a word or three */
  readonly label: string;
  /** A sentence or two for whoever reads the numbers */
  readonly note: string;
  /** Indicators it concerns; all when left out */
  readonly indicators?: readonly string[];
  /** RHF it concerns by number; all when left out */
  readonly rhf?: string;
  /** Kommuner it concerns; all when left out */
  readonly kommuner?: readonly string[];
}

/** Where a number belongs. */
export interface EventPlace {
  readonly key: Pick<ObservationKey, 'indicator' | 'level' | 'unit'>;
  /** RHF the unit lies in; null for the country and for enheter */
  readonly rhf: string | null;
  /** Kommuner of the unit; empty for the country and for enheter, which every event concerns */
  readonly kommuner: readonly string[];
}

/** Events that concern a number, chronological. */
export function eventsOf(events: readonly DatedEvent[], { key, rhf, kommuner }: EventPlace): readonly DatedEvent[] {
  return events
    .filter((event) => event.indicators?.includes(key.indicator) ?? true)
    .filter((event) => event.rhf === undefined || rhf === null || event.rhf === rhf)
    .filter(
      (event) =>
        event.kommuner === undefined || kommuner.length === 0 || event.kommuner.some((one) => kommuner.includes(one)),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** An event, or several of the same period, before the first period that is wholly or partly after it. */
export interface PlacedEvents {
  readonly before: number;
  readonly events: readonly DatedEvent[];
}

/** Events inside the stretch of the periods; one with nothing before it, or after the last, is not seen. */
export function placeEvents(events: readonly DatedEvent[], periods: readonly Period[]): readonly PlacedEvents[] {
  const first = periods[0]?.first ?? '';
  const placed = new Map<number, DatedEvent[]>();
  for (const event of events) {
    const before = periods.findIndex(({ last }) => last >= event.date);
    if (before < 0 || event.date <= first) continue;
    placed.set(before, [...(placed.get(before) ?? []), event]);
  }
  return [...placed].sort(([a], [b]) => a - b).map(([before, told]) => ({ before, events: told }));
}
