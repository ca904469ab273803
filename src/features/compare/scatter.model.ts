import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Comparison } from './compare.model.ts';

/** A place with a number for both indicators. */
export interface ScatterRow {
  readonly unit: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly x: PublishedObservation & { readonly value: number };
  readonly y: PublishedObservation & { readonly value: number };
}

export interface ScatterView {
  /** From the lowest to the highest first number */
  readonly rows: readonly ScatterRow[];
  /** Places where one of the two is hidden or missing */
  readonly left: number;
}

/** The questions most asked of two: does a place that sends patients home early see them return? */
const usual = ['reinnleggelse-30d', 'overliggerdogn-per-1000'];

/** What is laid across the first indicator: the wished one, else a usual one, and never the first itself while there is another. */
export function chooseOther(
  all: readonly IndicatorDefinition[],
  first: IndicatorDefinition,
  wanted: string | undefined,
): IndicatorDefinition {
  const others = all.filter(({ id }) => id !== first.id);
  const found = [wanted, ...usual].flatMap((id) => others.find((one) => one.id === id) ?? []);
  return found[0] ?? others[0] ?? first;
}

function isMeasured(
  observation: PublishedObservation | null | undefined,
): observation is PublishedObservation & { readonly value: number } {
  return observation?.value != null;
}

/** Two comparisons of the same places and the same period, laid across each other. No line is fitted and no cause told. */
export function buildScatter(across: Comparison, along: Comparison): ScatterView {
  const others = new Map(along.rows.map(({ unit, observation }) => [unit, observation]));
  const rows = across.rows.flatMap(({ unit, name, chosen, observation }) => {
    const other = others.get(unit);
    return isMeasured(observation) && isMeasured(other) ? [{ unit, name, chosen, x: observation, y: other }] : [];
  });
  return { rows: rows.sort((a, b) => a.x.value - b.x.value), left: across.rows.length - rows.length };
}
