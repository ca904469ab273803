import type { Geography } from '../domain/geography.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { dependsOnSize, isPerInhabitants } from '../domain/indicator-kind.ts';
import type { ObservationStore } from './observation-store.ts';

/**
 * Whether the number of all rows together says anything beside the number of one place.
 * - `follows-size`: counts of the whole are larger because the whole is larger.
 * - `part-of-country`: the rows are of a part of the country, while the number is per inhabitant of all of it.
 */
export type ReferenceFit = 'fits' | 'follows-size' | 'part-of-country';

export function fitReference(
  store: ObservationStore,
  geography: Geography,
  definition: Pick<IndicatorDefinition, 'id' | 'kind'>,
): ReferenceFit {
  if (dependsOnSize(definition.kind)) return 'follows-size';
  if (!isPerInhabitants(definition.kind)) return 'fits';
  const measured = new Set(store.units(definition.id, 'helsefellesskap'));
  return geography.helsefellesskap.every(({ id }) => measured.has(id)) ? 'fits' : 'part-of-country';
}
