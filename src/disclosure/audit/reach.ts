import type { Highs, Model } from 'highs';
import type { OutsiderModel } from './outsider-model.ts';

/** How far a hidden cell may be from what it is, in whole units, with everything shown as it is. */
export interface Reach {
  /** Zero or negative */
  readonly down: number;
  /** Zero or positive; infinite where nothing shown limits it */
  readonly up: number;
  /** Whether it can reach no further; else it reaches at least as far */
  readonly isExact: boolean;
}

type Sense = Parameters<Model['changeObjectiveSense']>[0];

const whole = 1e-6;
const primalSimplex = 4;
/** Seconds for one question. */
const patience = 1;

function toModelData(highs: Highs, model: OutsiderModel): Parameters<Highs['createModel']>[0] {
  const numCols = model.atoms.length;
  const numRows = model.rowLower.length;
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: model.lowest,
    colUpper: new Float64Array(numCols).fill(highs.infinity),
    rowLower: model.rowLower,
    rowUpper: model.rowUpper.map((upper) => (Number.isFinite(upper) ? upper : highs.infinity)),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: model.rowStarts,
      indices: model.rowAtoms,
      values: new Float64Array(model.rowAtoms.length).fill(1),
    },
  };
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < whole);
}

/**
 * Asks how far hidden cells can be from what they are, one after the other, of one model that stays in the solver. Answers
 * are of whole numbers: where the linear program ends in fractions, the integer program is solved. Every answer is a
 * whole set of numbers that fits, and so tells something of all the other hidden cells too.
 */
export class ReachFinder {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #outsider: OutsiderModel;
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  #aim: readonly number[] = [];

  /** Must be closed: its memory is the solver's own. */
  constructor(highs: Highs, outsider: OutsiderModel) {
    this.#highs = highs;
    this.#outsider = outsider;
    this.#down = new Float64Array(outsider.rowLower.length);
    this.#up = new Float64Array(outsider.rowLower.length);
    this.#model = highs.createModel(toModelData(highs, outsider));
    // Every question starts from the answer to the one before, which fits still: the primal simplex goes on from there.
    this.#model.options.set({
      output_flag: false,
      random_seed: 0,
      time_limit: patience,
      simplex_strategy: primalSimplex,
    });
  }

  close(): void {
    this.#model.dispose();
  }

  /**
   * @param enough a reach of this width needs no further question; null asks for all of it
   * @throws RangeError when the cell is not hidden
   */
  of(cell: number, enough: number | null): Reach {
    const row = this.#outsider.rowOfCell.get(cell);
    if (row === undefined) throw new RangeError(`Cell ${cell} is not hidden, and no one has to guess it`);
    if (row === -1) return { down: 0, up: 0, isExact: true };
    if (enough !== null && this.#widthOf(row) >= enough) return this.#reachOf(row, false);
    const { maximize, minimize } = this.#highs.constants.objectiveSense;
    this.#aimAt(row);
    const isGreatest = this.#push(maximize, row);
    if (enough !== null && this.#widthOf(row) >= enough) return this.#reachOf(row, false);
    const isLeast = this.#push(minimize, row);
    return this.#reachOf(row, isGreatest && isLeast);
  }

  #reachOf(row: number, isExact: boolean): Reach {
    return { down: this.#down[row] ?? 0, up: this.#up[row] ?? 0, isExact };
  }

  #widthOf(row: number): number {
    return (this.#up[row] ?? 0) - (this.#down[row] ?? 0);
  }

  #aimAt(row: number): void {
    const { rowStarts, rowAtoms } = this.#outsider;
    const set = (indices: readonly number[], cost: number): void => {
      if (indices.length === 0) return;
      this.#model.changeColsCost({ kind: 'set', indices }, new Float64Array(indices.length).fill(cost));
    };
    set(this.#aim, 0);
    this.#aim = [...rowAtoms.subarray(rowStarts[row], rowStarts[row + 1])].sort((a, b) => a - b);
    set(this.#aim, 1);
  }

  /** Pushes the cell as far as it goes; false where time ran out before that was known. */
  #push(sense: Sense, row: number): boolean {
    const { modelStatus } = this.#highs.constants;
    this.#model.changeObjectiveSense(sense);
    const status = this.#run();
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
      this.#up[row] = Number.POSITIVE_INFINITY;
      return true;
    }
    if (isWhole(this.#model.getSolution().colValue)) {
      this.#learn();
      return status === modelStatus.optimal;
    }
    return this.#pushInWholes();
  }

  #pushInWholes(): boolean {
    const { modelStatus, variableType } = this.#highs.constants;
    const count = this.#outsider.atoms.length;
    const setType = (type: (typeof variableType)[keyof typeof variableType]): void => {
      this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: count - 1 }, new Int32Array(count).fill(type));
    };
    setType(variableType.integer);
    const status = this.#run();
    if (isWhole(this.#model.getSolution().colValue)) this.#learn();
    setType(variableType.continuous);
    return status === modelStatus.optimal;
  }

  #run(): ReturnType<Model['getModelStatus']> {
    this.#model.zeroAllClocks();
    this.#model.run();
    return this.#model.getModelStatus();
  }

  /** What the answer says of every cell. */
  #learn(): void {
    for (const [row, value] of this.#model.getSolution().rowValue.entries()) {
      const moved = Math.round(value);
      if (moved < (this.#down[row] ?? 0)) this.#down[row] = moved;
      else if (moved > (this.#up[row] ?? 0)) this.#up[row] = moved;
    }
  }
}
