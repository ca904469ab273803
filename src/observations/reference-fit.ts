import type { Geography } from '../domain/geography.ts';
import type { IndicatorDefinition, IndicatorKind } from '../domain/indicator-definition.ts';
import type { ObservationStore } from './observation-store.ts';

/**
 * Whether the number of all rows together says anything beside the number of one place.
 * - `follows-size`: counts of the whole are larger because the whole is larger.
 * - `part-of-country`: the rows are of a part of the country, while the number is per inhabitant of all of it.
 */
export type ReferenceFit = 'fits' | 'follows-size' | 'part-of-country';

const followsSize: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['count', 'census', 'stock-count']);
const perInhabitant: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['rate', 'stock-coverage']);

/** Whether values of places of different size say nothing beside each other. */
export function dependsOnSize({ kind }: Pick<IndicatorDefinition, 'kind'>): boolean {
  return followsSize.has(kind);
}

export function fitReference(
  store: ObservationStore,
  geography: Geography,
  definition: Pick<IndicatorDefinition, 'id' | 'kind'>,
): ReferenceFit {
  if (dependsOnSize(definition)) return 'follows-size';
  if (!perInhabitant.has(definition.kind)) return 'fits';
  const measured = new Set(store.units(definition.id, 'helsefellesskap'));
  return geography.helsefellesskap.every(({ id }) => measured.has(id)) ? 'fits' : 'part-of-country';
}
