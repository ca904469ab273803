import type { Observation, ObservationKey } from '../domain/observation.ts';
import { type Period, parsePeriod, periodContaining, shiftPeriod } from '../domain/period.ts';
import type { ObservationStore } from './observation-store.ts';

/** A place on a time axis; `observation` is null where nothing was computed, so that a gap stays a gap. */
export interface PeriodSlot {
  readonly period: Period;
  readonly observation: Observation | null;
}

function readPeriod(id: string): Period {
  const period = parsePeriod(id);
  if (period === null) throw new RangeError(`Not a period: ${JSON.stringify(id)}`);
  return period;
}

function buildSlots(store: ObservationStore, key: ObservationKey, periods: readonly Period[]): readonly PeriodSlot[] {
  return periods.map((period) => ({
    period,
    observation: store.one({ ...key, periodType: period.type, period: period.id }),
  }));
}

/** The `count` periods that end with the key's own, oldest first. @throws RangeError when the key's period is no period id. */
export function recentPeriods(store: ObservationStore, key: ObservationKey, count: number): readonly PeriodSlot[] {
  const last = readPeriod(key.period);
  const periods = Array.from({ length: count }, (_, index) => shiftPeriod(last, index - count + 1));
  return buildSlots(store, key, periods);
}

/** The months (24 unless told) that end with the last month of the key's period, whatever its type; oldest first. */
export function recentMonths(store: ObservationStore, key: ObservationKey, count = 24): readonly PeriodSlot[] {
  const lastMonth = periodContaining(readPeriod(key.period).last, 'month');
  return recentPeriods(store, { ...key, periodType: 'month', period: lastMonth.id }, count);
}

/** The months January–December of a year, for the figure that lays one year over another. */
export function monthsOfYear(
  store: ObservationStore,
  key: Omit<ObservationKey, 'period' | 'periodType'>,
  year: number,
): readonly PeriodSlot[] {
  const december = `${String(year).padStart(4, '0')}-12`;
  return recentPeriods(store, { ...key, periodType: 'month', period: december }, 12);
}
