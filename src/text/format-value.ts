import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isShare } from '../domain/indicator-kind.ts';
import type { PublishedObservation } from '../domain/observation.ts';
import {
  formatChange,
  formatInterval,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatPointChange,
} from './format.ts';
import { signOf } from './signs.ts';

/** The part of a definition that decides how its numbers are printed. */
export type ValueFormat = Pick<IndicatorDefinition, 'kind' | 'decimals' | 'unit'>;

/** A value of an indicator without its unit, except per cent: `21,3`, `63 %`. */
export function formatValue(definition: ValueFormat, value: number): string {
  return isShare(definition.kind)
    ? formatPercent(value, definition.decimals)
    : formatNumber(value, definition.decimals);
}

/** A value for a column whose heading has the unit: shares as `63`, the rest as `formatValue`. */
export function formatCellValue(definition: ValueFormat, value: number): string {
  return formatNumber(isShare(definition.kind) ? value * 100 : value, definition.decimals);
}

const tickDecimals = [0, 1, 2, 3, 4, 5, 6, 7];

/** A mark on an axis: as few decimals as tell it from its neighbours, shares in per cent. */
export function formatTick(definition: ValueFormat, value: number): string {
  const shown = isShare(definition.kind) ? value * 100 : value;
  const decimals = tickDecimals.find((count) => Math.abs(shown - Number(shown.toFixed(count))) < 1e-9) ?? 8;
  return formatNumber(shown, decimals);
}

/** A value with its unit: `21,3 døgn`, `63 %`. */
export function formatValueWithUnit(definition: ValueFormat, value: number): string {
  return isShare(definition.kind)
    ? formatValue(definition, value)
    : `${formatValue(definition, value)}\u00a0${definition.unit}`;
}

/** What stands in a cell for an observation: the number, or the sign that says why it is not there. */
export function formatObservation(definition: ValueFormat, observation: PublishedObservation | null): string {
  if (observation === null) return signOf('not-reported');
  if (observation.value !== null) return formatValue(definition, observation.value);
  return signOf(observation.state === 'measured' ? 'not-reported' : observation.state);
}

/** A difference between two values: shares in percentage points, the rest in the unit's own numbers. */
export function formatValueChange(definition: ValueFormat, difference: number): string {
  return isShare(definition.kind)
    ? formatPointChange(difference, definition.decimals)
    : formatChange(difference, definition.decimals);
}

/** The change relative to `previous`, in whole per cent; null where `previous` is zero. */
export function formatRelativeChange(current: number, previous: number): string | null {
  return previous === 0 ? null : formatPercentChange(current / previous - 1);
}

/** The 95 per cent interval of an observation; null where its method has none. */
export function formatObservationInterval(definition: ValueFormat, observation: PublishedObservation): string | null {
  const { lower, upper } = observation;
  if (lower === null || upper === null) return null;
  return formatInterval(
    isShare(definition.kind) ? formatCellValue(definition, lower) : formatValue(definition, lower),
    formatValue(definition, upper),
  );
}

/** Whether two values are the same in print: then no sentence may call one of them higher. */
export function printsEqual(definition: ValueFormat, a: number, b: number): boolean {
  return formatValue(definition, a) === formatValue(definition, b);
}
