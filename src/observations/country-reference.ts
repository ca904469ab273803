import type { Observation, ObservationKey } from '../domain/observation.ts';
import type { ObservationStore, SeriesKey } from './observation-store.ts';

/** Unit id of all accepted rows together. */
export const countryUnit = '0';

/** The number of the country for the same indicator, profile, variant and period; null where there is none. */
export function countryReference(store: ObservationStore, key: ObservationKey): Observation | null {
  return store.one({ ...key, level: 'country', unit: countryUnit });
}

/** The country's series for the same indicator, profile, variant and period type. */
export function countrySeries(store: ObservationStore, key: SeriesKey): readonly Observation[] {
  return store.series({ ...key, level: 'country', unit: countryUnit });
}
