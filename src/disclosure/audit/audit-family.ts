import type { Highs } from 'highs';
import { type Family, hidden } from '../family.ts';
import { buildOutsiderModel } from './outsider-model.ts';
import { ReachFinder } from './reach.ts';

/** What can be inferred of one hidden number, and whether that is wide enough. */
export interface CellAudit {
  readonly cell: number;
  readonly measure: number;
  /** Least and greatest whole number that fit everything shown; `high` infinite where nothing limits it */
  readonly low: number;
  readonly high: number;
  /** Least width, policy threshold − 1 or more; see `Family.needs` */
  readonly need: number;
  /** Whether the range is as wide as it can be; else it is at least as wide */
  readonly isExact: boolean;
}

/** Whether the number is told within less than it needs. */
export function isTooNarrow({ low, high, need }: CellAudit): boolean {
  return high - low < need;
}

function cellsToAudit({ state, needs }: Family, measure: number): readonly number[] {
  return [...state.keys()].filter((cell) => state[cell] === hidden && (needs[measure]?.[cell] ?? 0) > 0);
}

/**
 * Asks of every hidden number of a family that someone stands behind what an outsider could infer of it, with all that is
 * shown, how it adds up, and that counts are whole. Each measure is asked with the others as they are, so that the
 * answer is never wider than what an outsider would find.
 * @param inFull asks for the whole range of every number, and not only whether it is wide enough
 */
export function* auditFamily(family: Family, highs: Highs, inFull = false): Generator<CellAudit> {
  for (const measure of family.values.keys()) {
    const cells = cellsToAudit(family, measure);
    if (cells.length === 0) continue;
    const finder = new ReachFinder(highs, buildOutsiderModel(family, measure));
    try {
      for (const cell of cells) {
        const value = family.values[measure]?.[cell] ?? 0;
        const need = family.needs[measure]?.[cell] ?? 0;
        const { down, up, isExact } = finder.of(cell, inFull ? null : need);
        yield { cell, measure, low: value + down, high: value + up, need, isExact };
      }
    } finally {
      finder.close();
    }
  }
}
