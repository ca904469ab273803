import type { OutsiderModel } from './outsider-model.ts';
import { type Patience, StepFinder } from './step-finder.ts';
import { type Reached, WholePoint } from './whole-point.ts';

/** Short first; the solver is dearer than the long one. */
const quick: Patience = { width: 3, tries: 60, weighed: 40 };
const thorough: Patience = { width: 4, tries: 1500, weighed: 400 };

/** Walks from the true numbers, step by step, through others that fit all that is shown. */
export class StepWalk {
  readonly #point: WholePoint;
  readonly #finder: StepFinder;
  readonly #reached: Reached;

  constructor(model: OutsiderModel, reached: Reached) {
    this.#point = new WholePoint(model);
    this.#finder = new StepFinder(model, this.#point);
    this.#reached = reached;
  }

  /** Tries to see the row reach so wide; false where the walk ends before, which proves nothing. */
  widen(row: number, enough: number): boolean {
    return this.#widen(row, enough, quick) || this.#widen(row, enough, thorough);
  }

  #widen(row: number, enough: number, patience: Patience): boolean {
    for (const sign of [1, -1] as const) {
      while (this.#widthOf(row) < enough) {
        const step = this.#finder.find(row, sign, patience);
        if (step === null) break;
        this.#point.take(step, Math.min(this.#point.roomFor(step), enough), this.#reached);
      }
      this.#point.reset();
    }
    return this.#widthOf(row) >= enough;
  }

  #widthOf(row: number): number {
    return (this.#reached.up[row] ?? 0) - (this.#reached.down[row] ?? 0);
  }
}
