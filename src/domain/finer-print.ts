import type { IndicatorKind } from './indicator-kind.ts';
import type { PrintScale } from './printed-value.ts';

/** Kinds whose values have no natural size: they shrink with the place, the period and the data set. */
const scaled: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['rate', 'census', 'stock-rate']);

/** Two figures are enough to tell places and years apart; more would promise what the data cannot keep. */
const figures = 2;
const mostExtra = 2;

/**
 * A definition that prints `typical` with at least two figures: 0,15 and not 0,2. Only for rates and census figures; at
 * most two decimals more than the definition has, and none for zero or a missing value.
 */
export function printFiner<Definition extends PrintScale>(
  definition: Definition,
  typical: number | null | undefined,
): Definition {
  if (!scaled.has(definition.kind) || typical == null || typical === 0) return definition;
  const needed = figures - 1 - Math.floor(Math.log10(Math.abs(typical)));
  const extra = Math.min(mostExtra, Math.max(0, needed - definition.decimals));
  return extra === 0 ? definition : { ...definition, decimals: definition.decimals + extra };
}
