import type { Highs } from 'highs';
import { near } from './near-atoms.ts';
import type { OutsiderModel } from './outsider-model.ts';
import { type Patience, Program, type Pushed } from './program.ts';
import { StepWalk } from './step-walk.ts';
import { type Reached, WholePoint } from './whole-point.ts';

/** How far a hidden cell may be from what it is, in whole units, with everything shown as it is. */
export interface Reach {
  /** Zero or negative */
  readonly down: number;
  /** Zero or positive; infinite where nothing shown limits it */
  readonly up: number;
  /** Whether it can reach no further; else it reaches at least as far */
  readonly isExact: boolean;
}

/** Seconds for one question. */
const longPatience = 20;
const shortPatience: Patience = { fractions: 0.5, wholes: 0.5 };

/**
 * Asks how far hidden cells can be from what they are, one after the other. Every answer is a whole set of numbers that fits
 * everything shown, and is tried against all of it before it counts; it tells something of all other hidden cells too.
 * Where a width is enough, a walk of small steps is tried first, then a program of what is near, and few cells need all.
 * The whole range is asked of the program of everything alone: what it says cannot be passed holds for all sets of numbers.
 */
export class ReachFinder {
  readonly #highs: Highs;
  readonly #outsider: OutsiderModel;
  readonly #patience: Patience;
  readonly #walk: StepWalk;
  readonly #point: WholePoint;
  readonly #reached: Reached;
  #program: Program | null = null;

  /**
   * Must be closed: its memory is the solver's own.
   * @param patience seconds for one question of everything where fractions do not settle it
   */
  constructor(highs: Highs, outsider: OutsiderModel, patience = longPatience) {
    this.#highs = highs;
    this.#outsider = outsider;
    this.#patience = { fractions: longPatience, wholes: patience };
    const rows = outsider.rowLower.length;
    this.#reached = { down: new Float64Array(rows), up: new Float64Array(rows) };
    this.#walk = new StepWalk(outsider, this.#reached);
    this.#point = new WholePoint(outsider);
  }

  close(): void {
    this.#program?.close();
    this.#program = null;
  }

  /**
   * @param enough a reach of this width needs no further question; null asks for all of it
   * @throws RangeError when the cell is not hidden
   */
  of(cell: number, enough: number | null): Reach {
    const row = this.#outsider.rowOfCell.get(cell);
    if (row === undefined) throw new RangeError(`Cell ${cell} is not hidden, and no one has to guess it`);
    if (row === -1) return { down: 0, up: 0, isExact: true };
    if (enough !== null && this.#isWide(row, enough)) return this.#reachOf(row, false);
    const isGreatest = this.#isGreatest(row);
    if (enough !== null && this.#widthOf(row) >= enough) return this.#reachOf(row, false);
    const isLeast = this.#isLeast(row);
    return this.#reachOf(row, isGreatest && isLeast);
  }

  #isWide(row: number, enough: number): boolean {
    return this.#widthOf(row) >= enough || this.#walk.widen(row, enough) || this.#isWideNear(row, enough);
  }

  #isWideNear(row: number, enough: number): boolean {
    const part = near(this.#outsider, row);
    if (part === null) return false;
    const program = new Program(this.#highs, part.model, shortPatience);
    try {
      for (const sign of [1, -1] as const) {
        const pushed = program.push(part.row, sign);
        this.#learn(row, isSettled(pushed) ? pushed : program.pushInWholes(), part.atoms);
        if (this.#widthOf(row) >= enough) return true;
      }
      return false;
    } finally {
      program.close();
    }
  }

  /** Sees the row as high as it can be found; whether it can be no higher. */
  #isGreatest(row: number): boolean {
    // A piece that no shown sum holds may be anything.
    if (this.#atomsOf(row).some((atom) => this.#isInNoShownSum(atom))) this.#reached.up[row] = Number.POSITIVE_INFINITY;
    if (this.#reached.up[row] === Number.POSITIVE_INFINITY) return true;
    return this.#push(row, 1);
  }

  #isLeast(row: number): boolean {
    const { lowest, rowLower } = this.#outsider;
    const ofPieces = this.#atomsOf(row).reduce((sum, atom) => sum + (lowest[atom] ?? 0), 0);
    const floor = Math.max(rowLower[row] ?? 0, ofPieces);
    return (this.#reached.down[row] ?? 0) <= floor || this.#push(row, -1);
  }

  #push(row: number, sign: 1 | -1): boolean {
    this.#program ??= new Program(this.#highs, this.#outsider, this.#patience);
    const pushed = this.#program.push(row, sign);
    if (isSettled(pushed)) return this.#learn(row, pushed, null);
    const reached = sign === 1 ? this.#reached.up : this.#reached.down;
    if (reached[row] === pushed.limit) return true;
    const isFurthest = this.#learn(row, this.#program.pushInWholes(), null);
    return isFurthest || reached[row] === pushed.limit;
  }

  #atomsOf(row: number): Int32Array {
    const { rowStarts, rowAtoms } = this.#outsider;
    return rowAtoms.subarray(rowStarts[row], rowStarts[row + 1]);
  }

  #isInNoShownSum(atom: number): boolean {
    const { fixedStarts } = this.#outsider;
    return fixedStarts[atom] === fixedStarts[atom + 1];
  }

  #reachOf(row: number, isExact: boolean): Reach {
    return { down: this.#reached.down[row] ?? 0, up: this.#reached.up[row] ?? 0, isExact };
  }

  #widthOf(row: number): number {
    return (this.#reached.up[row] ?? 0) - (this.#reached.down[row] ?? 0);
  }

  /** What the answer says of every cell; false where it may not be all there is to say of the one asked about. */
  #learn(row: number, { moves, isFurthest, isUnlimited, sign }: Pushed, names: readonly number[] | null): boolean {
    if (isUnlimited) (sign === 1 ? this.#reached.up : this.#reached.down)[row] = sign * Number.POSITIVE_INFINITY;
    if (moves === null) return isUnlimited;
    const changed = [...moves.keys()].filter((atom) => moves[atom] !== 0);
    const step = {
      atoms: changed.map((atom) => names?.[atom] ?? atom),
      changes: changed.map((atom) => moves[atom] ?? 0),
    };
    if (this.#point.roomFor(step) < 1) return false;
    this.#point.take(step, 1, this.#reached);
    this.#point.reset();
    return isFurthest;
  }
}

/** Whether the linear program was enough. */
function isSettled({ moves, isUnlimited }: Pushed): boolean {
  return moves !== null || isUnlimited;
}
