import type { Highs, Model } from 'highs';
import type { OutsiderModel } from './outsider-model.ts';

/** What the solver found: how far each piece moves, in whole units. */
export interface Pushed {
  /** Null where it found no whole set of numbers in time */
  readonly moves: Float64Array | null;
  /** Whether no other set goes further */
  readonly isFurthest: boolean;
  readonly isUnlimited: boolean;
}

const whole = 1e-6;
const primalSimplex = 4;

function toModelData(highs: Highs, model: OutsiderModel): Parameters<Highs['createModel']>[0] {
  const numCols = model.lowest.length;
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
 * What an outsider knows as a program that stays in the solver: each question starts from the answer to the one before,
 * which fits still. Where the linear program ends in fractions, the integer program is solved. Must be closed: its memory
 * is the solver's own.
 */
export class Program {
  readonly #highs: Highs;
  readonly #model: OutsiderModel;
  readonly #solver: Model;
  #aim: readonly number[] = [];

  /** @param patience seconds for one question */
  constructor(highs: Highs, model: OutsiderModel, patience: number) {
    this.#highs = highs;
    this.#model = model;
    this.#solver = highs.createModel(toModelData(highs, model));
    this.#solver.options.set({
      output_flag: false,
      random_seed: 0,
      time_limit: patience,
      simplex_strategy: primalSimplex,
    });
  }

  close(): void {
    this.#solver.dispose();
  }

  /** Pushes a row as far up or down as it goes. */
  push(row: number, sign: 1 | -1): Pushed {
    const { modelStatus, objectiveSense } = this.#highs.constants;
    this.#aimAt(row);
    this.#solver.changeObjectiveSense(sign === 1 ? objectiveSense.maximize : objectiveSense.minimize);
    const status = this.#run();
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return { moves: null, isFurthest: true, isUnlimited: true };
    const { colValue } = this.#solver.getSolution();
    if (!isWhole(colValue)) return this.#pushInWholes();
    return { moves: colValue.map(Math.round), isFurthest: status === modelStatus.optimal, isUnlimited: false };
  }

  #aimAt(row: number): void {
    const { rowStarts, rowAtoms } = this.#model;
    const set = (indices: readonly number[], cost: number): void => {
      if (indices.length === 0) return;
      this.#solver.changeColsCost({ kind: 'set', indices }, new Float64Array(indices.length).fill(cost));
    };
    set(this.#aim, 0);
    this.#aim = [...rowAtoms.subarray(rowStarts[row], rowStarts[row + 1])].sort((a, b) => a - b);
    set(this.#aim, 1);
  }

  #pushInWholes(): Pushed {
    const { modelStatus, variableType } = this.#highs.constants;
    const count = this.#model.lowest.length;
    const setType = (type: (typeof variableType)[keyof typeof variableType]): void => {
      this.#solver.changeColsIntegrality({ kind: 'range', from: 0, to: count - 1 }, new Int32Array(count).fill(type));
    };
    setType(variableType.integer);
    const status = this.#run();
    const { colValue } = this.#solver.getSolution();
    setType(variableType.continuous);
    const moves = isWhole(colValue) ? colValue.map(Math.round) : null;
    return { moves, isFurthest: status === modelStatus.optimal, isUnlimited: false };
  }

  #run(): ReturnType<Model['getModelStatus']> {
    this.#solver.zeroAllClocks();
    this.#solver.run();
    return this.#solver.getModelStatus();
  }
}
