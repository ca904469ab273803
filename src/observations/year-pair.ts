import type { Observation, ObservationKey } from '../domain/observation.ts';
import { parsePeriod, samePeriodLastYear } from '../domain/period.ts';
import type { ObservationStore } from './observation-store.ts';

/** A number and the one to hold it against; null where it was never computed. */
export interface YearPair {
  readonly current: Observation | null;
  readonly previous: Observation | null;
}

/** The number of the key and the same twelve months earlier. @throws RangeError when the key's period is no period id. */
export function pairWithLastYear(store: ObservationStore, key: ObservationKey): YearPair {
  const period = parsePeriod(key.period);
  if (period === null) throw new RangeError(`Not a period: ${JSON.stringify(key.period)}`);
  return { current: store.one(key), previous: store.one({ ...key, period: samePeriodLastYear(period).id }) };
}
