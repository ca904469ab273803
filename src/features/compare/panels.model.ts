import type { ObservationKey } from '../../domain/observation.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { type PeriodSlot, recentPeriods } from '../../observations/recent-periods.ts';
import type { ComparedLevel, Comparison } from './compare.model.ts';

/** One place through time; every place has the same periods. */
interface TimeRow {
  readonly unit: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly slots: readonly PeriodSlot[];
}

export interface TimeGrid {
  readonly rows: readonly TimeRow[];
  /** Of the reference; empty where it says nothing beside the places */
  readonly reference: readonly PeriodSlot[];
}

const longest = 36;

/** Every place of the comparison over the periods that end with the chosen one, from the first with a number. */
export function buildTimeGrid(store: ObservationStore, comparison: Comparison, key: ObservationKey): TimeGrid {
  const { level, rows, fit } = comparison;
  const told = store.periods(key.indicator, key.periodType).filter((id) => id <= key.period).length;
  const count = Math.max(1, Math.min(longest, told));
  return {
    rows: rows.map(({ unit, name, chosen }) => ({
      unit,
      name,
      chosen,
      slots: recentPeriods(store, { ...key, level, unit }, count),
    })),
    reference: fit === 'fits' ? recentPeriods(store, referenceKey(key, level), count) : [],
  };
}

function referenceKey(key: ObservationKey, level: ComparedLevel): ObservationKey {
  return level === 'helsefellesskap' ? { ...key, level: 'country', unit: '0' } : key;
}
