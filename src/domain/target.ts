import type { Level } from './observation.ts';

/** A target from a `maaltall` file. `unit` is null when it holds for every unit of the level. */
export interface Target {
  readonly indicator: string;
  readonly level: Level;
  readonly unit: string | null;
  /** ISO date from which the target holds */
  readonly from: string;
  readonly value: number;
}
