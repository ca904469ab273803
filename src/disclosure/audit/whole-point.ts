import type { OutsiderModel } from './outsider-model.ts';

/** A step by which the numbers become others that fit as well: how much each piece changes by. */
export interface Step {
  readonly atoms: readonly number[];
  readonly changes: readonly number[];
}

/** How far each row has been seen to reach, by whole sets of numbers that fit. */
export interface Reached {
  /** Per row, zero or negative */
  readonly down: Float64Array;
  /** Per row, zero or positive */
  readonly up: Float64Array;
}

/** One whole set of numbers that fits all that is shown, as how far it is from the true one. Moves by steps that fit. */
export class WholePoint {
  readonly #model: OutsiderModel;
  readonly #moved: Float64Array;
  readonly #sums: Float64Array;
  readonly #changes: Float64Array;
  readonly #movedAtoms = new Set<number>();

  constructor(model: OutsiderModel) {
    this.#model = model;
    this.#moved = new Float64Array(model.lowest.length);
    this.#sums = new Float64Array(model.rowLower.length);
    this.#changes = new Float64Array(model.rowLower.length);
  }

  /** How far down a piece may go from here. */
  roomOf(atom: number): number {
    return (this.#moved[atom] ?? 0) - (this.#model.lowest[atom] ?? 0);
  }

  /**
   * How many times the step can be taken from here, zero where it changes any shown sum: tried against all of them and
   * every floor, whoever found the step.
   */
  roomFor({ atoms, changes }: Step): number {
    const { rowLower, rowUpper } = this.#model;
    let room = Number.POSITIVE_INFINITY;
    for (const [index, atom] of atoms.entries())
      if ((changes[index] ?? 0) < 0) room = Math.min(room, Math.floor(-this.roomOf(atom) / (changes[index] ?? 0)));
    const touched = this.#changesOf(atoms, changes);
    for (const row of touched) {
      const change = this.#changes[row] ?? 0;
      const sum = this.#sums[row] ?? 0;
      if (change < 0) room = Math.min(room, Math.floor(((rowLower[row] ?? 0) - sum) / change));
      if (change > 0) room = Math.min(room, Math.floor(((rowUpper[row] ?? 0) - sum) / change));
      this.#changes[row] = 0;
    }
    return Math.max(0, Math.floor(room));
  }

  /** Takes the step so many times, and learns how far it came. */
  take({ atoms, changes }: Step, times: number, reached: Reached): void {
    const touched = this.#changesOf(atoms, changes);
    for (const [index, atom] of atoms.entries()) {
      this.#moved[atom] = (this.#moved[atom] ?? 0) + times * (changes[index] ?? 0);
      this.#movedAtoms.add(atom);
    }
    for (const row of touched) {
      const sum = (this.#sums[row] ?? 0) + times * (this.#changes[row] ?? 0);
      this.#sums[row] = sum;
      this.#changes[row] = 0;
      if (sum < (reached.down[row] ?? 0)) reached.down[row] = sum;
      else if (sum > (reached.up[row] ?? 0)) reached.up[row] = sum;
    }
  }

  /** Back to the true numbers. */
  reset(): void {
    const { atomStarts, atomRows } = this.#model;
    for (const atom of this.#movedAtoms) {
      this.#moved[atom] = 0;
      for (let index = atomStarts[atom] ?? 0; index < (atomStarts[atom + 1] ?? 0); index++)
        this.#sums[atomRows[index] ?? 0] = 0;
    }
    this.#movedAtoms.clear();
  }

  #changesOf(atoms: readonly number[], changes: readonly number[]): ReadonlySet<number> {
    const { atomStarts, atomRows } = this.#model;
    const touched = new Set<number>();
    for (const [order, atom] of atoms.entries()) {
      for (let index = atomStarts[atom] ?? 0; index < (atomStarts[atom + 1] ?? 0); index++) {
        const row = atomRows[index] ?? 0;
        touched.add(row);
        this.#changes[row] = (this.#changes[row] ?? 0) + (changes[order] ?? 0);
      }
    }
    return touched;
  }
}
