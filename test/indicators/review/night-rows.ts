import type { Level, Variant } from '../../../src/domain/observation.ts';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { askFor, type Row, stay } from '../observe-rows.ts';

export const cut = '2025-03-31';

export interface Where {
  readonly variant?: Variant;
  readonly profile?: string;
  readonly level?: Level;
  readonly unit?: string;
  readonly period?: string;
}

export function nights(store: ObservationStore, where: Where = {}): number | null | undefined {
  return askFor(store, { indicator: 'overliggerdogn', variant: 'gross', period: '2025-02', ...where })?.value;
}

export function meanOf(store: ObservationStore, where: Where = {}): readonly (number | null | undefined)[] {
  const mean = askFor(store, { indicator: 'liggetid-etter-meldt', variant: 'gross', period: '2025-02', ...where });
  return [mean?.numerator, mean?.denominator];
}

/** In hospital 1–11 February, ten nights. */
export const waiting = stay({
  opphold_id: 's1',
  pid: 'p1',
  inn_ts: '2025-02-01 08:00:00',
  ut_ts: '2025-02-11 12:00:00',
});

export function event(ts: string, type: number, opphold_id = 's1'): Row {
  return { opphold_id, ts, type };
}
