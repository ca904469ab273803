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
