import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { buildHeadline, type Headline } from './indicator.model.ts';

/** A group of the place in the period. */
export interface GroupRow extends Headline {
  readonly group: string;
}

export interface GroupStores {
  readonly group: string;
  readonly store: ObservationStore;
}

/** Each group with a number, in the order given; the same key as the total's, in a store that holds the group alone. */
export function buildGroups(
  groups: readonly GroupStores[],
  definition: IndicatorDefinition,
  key: ObservationKey,
  cut: IsoDate | null,
): readonly GroupRow[] {
  return groups
    .map(({ group, store }) => ({ group, ...buildHeadline(store, definition, key, cut) }))
    .filter(({ current, previous }) => current !== null || previous !== null);
}
