import type { OutsiderModel } from '../audit/outsider-model.ts';
import { type Patience, StepFinder } from '../audit/step-finder.ts';
import { WholePoint } from '../audit/whole-point.ts';
import type { Witness } from './witness-pool.ts';

const quick: Patience = { width: 3, tries: 60, weighed: 40 };

/** The same knowledge with other sums shown: 1 by row that is. */
function withShown(model: OutsiderModel, isShown: Uint8Array): OutsiderModel {
  const { atomStarts, atomRows, lowest, rowUpper } = model;
  const isFixed = (row: number): boolean => isShown[row] === 1 || rowUpper[row] === 0;
  const fixedStarts = new Int32Array(atomStarts.length);
  const fixedRows = new Int32Array(atomRows.length);
  let count = 0;
  for (let atom = 0; atom < lowest.length; atom++) {
    for (let index = atomStarts[atom] ?? 0; index < (atomStarts[atom + 1] ?? 0); index++) {
      const row = atomRows[index] ?? 0;
      if (isFixed(row)) fixedRows[count++] = row;
    }
    fixedStarts[atom + 1] = count;
  }
  return {
    ...model,
    ...{ fixedStarts, fixedRows },
    rowLower: model.rowLower.map((lower, row) => (isFixed(row) ? 0 : lower)),
    rowUpper: model.rowUpper.map((upper, row) => (isFixed(row) ? 0 : upper)),
  };
}

/** Looks for sets of numbers that fit by small steps from the true ones, as the audit does; finds many, and proves nothing. */
export class WitnessWalk {
  readonly #model: OutsiderModel;
  readonly #point: WholePoint;
  readonly #finder: StepFinder;
  readonly #reached: { readonly down: Float64Array; readonly up: Float64Array };

  /** @param isShown 1 by row whose sum is shown */
  constructor(model: OutsiderModel, isShown: Uint8Array) {
    this.#model = withShown(model, isShown);
    this.#point = new WholePoint(this.#model);
    this.#finder = new StepFinder(this.#model, this.#point);
    const rows = model.rowLower.length;
    this.#reached = { down: new Float64Array(rows), up: new Float64Array(rows) };
  }

  /** One set as far as it comes in the way of the sign; null where it comes nowhere. */
  go(row: number, sign: 1 | -1, enough: number): Witness | null {
    const { rowStarts, rowAtoms } = this.#model;
    const aimed = new Set(rowAtoms.subarray(rowStarts[row], rowStarts[row + 1]));
    const changes = new Map<number, number>();
    let gone = 0;
    while (gone < enough) {
      const step = this.#finder.find(row, sign, quick);
      if (step === null) break;
      const times = Math.min(this.#point.roomFor(step), enough);
      this.#point.take(step, times, this.#reached);
      const before = gone;
      for (const [order, atom] of step.atoms.entries()) {
        const change = times * (step.changes[order] ?? 0);
        changes.set(atom, (changes.get(atom) ?? 0) + change);
        if (aimed.has(atom)) gone += sign * change;
      }
      if (gone <= before) break;
    }
    this.#point.reset();
    return gone > 0 ? this.#sum(changes) : null;
  }

  #sum(changes: ReadonlyMap<number, number>): Witness {
    const { atomStarts, atomRows } = this.#model;
    const moved = new Map<number, number>();
    for (const [atom, change] of changes) {
      for (let index = atomStarts[atom] ?? 0; index < (atomStarts[atom + 1] ?? 0); index++) {
        const row = atomRows[index] ?? 0;
        moved.set(row, (moved.get(row) ?? 0) + change);
      }
    }
    for (const [row, move] of moved) if (move === 0) moved.delete(row);
    return moved;
  }
}
