import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { ObservationKey, PeriodType } from '../domain/observation.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import type { ObservationStore } from './observation-store.ts';

/** Types a file may be counted by; the others are made of these. */
const calendarTypes: readonly PeriodType[] = ['month', 'quarter', 'tertial', 'half-year', 'year'];

function latestWhole(store: ObservationStore, key: ObservationKey): Period | null {
  const told = store
    .series(key)
    .filter(({ state, quality }) => state === 'measured' && quality !== 'incomplete')
    .flatMap(({ period }) => parsePeriod(period) ?? []);
  return told.reduce<Period | null>((last, one) => (last === null || last.last < one.last ? one : last), null);
}

/**
 * The latest whole period of each other calendar type that the place has numbers for, the shortest type first: a file
 * of tertials says nothing of quarters, and its reader must be shown where it does.
 */
export function toldPeriods(
  store: ObservationStore,
  { periodTypes }: Pick<IndicatorDefinition, 'periodTypes'>,
  key: ObservationKey,
): readonly Period[] {
  return calendarTypes
    .filter((type) => type !== key.periodType && periodTypes.includes(type))
    .flatMap((periodType) => latestWhole(store, { ...key, periodType }) ?? []);
}
