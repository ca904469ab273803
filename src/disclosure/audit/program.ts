import type { Highs, Model } from 'highs';
import type { OutsiderModel } from './outsider-model.ts';

/** What the solver found: how far each piece moves, in whole units. */
export interface Pushed {
  /** Null where it found no whole set of numbers in time */
  readonly moves: Float64Array | null;
  /** Whether no other set goes further */
  readonly isFurthest: boolean;
  readonly isUnlimited: boolean;
  readonly sign: 1 | -1;
  /** No whole set goes further than this from what is; infinite where the solver did not say */
  readonly limit: number;
}

const whole = 1e-6;
/** What the solver may be wrong by; a limit is rather one too wide than one too narrow. */
const uncertain = 1e-4;
const primalSimplex = 4;
/** Sums are whole: one that is less than a unit from the best there may be is the best. */
const lessThanOne = 0.99;

/** Seconds for one question. */
export interface Patience {
  readonly fractions: number;
  readonly wholes: number;
}

/** Sums that say something: a hidden one that its pieces cannot bring too low is left out. */
function bindingRows({ lowest, rowStarts, rowAtoms, rowLower, rowUpper }: OutsiderModel): readonly number[] {
  return [...rowLower.keys()].filter((row) => {
    if (Number.isFinite(rowUpper[row] ?? 0)) return true;
    let least = 0;
    for (const atom of rowAtoms.subarray(rowStarts[row], rowStarts[row + 1])) least += lowest[atom] ?? 0;
    return least < (rowLower[row] ?? 0);
  });
}

function toModelData(highs: Highs, model: OutsiderModel): Parameters<Highs['createModel']>[0] {
  const numCols = model.lowest.length;
  const rows = bindingRows(model);
  const numRows = rows.length;
  const { rowStarts, rowAtoms, rowLower, rowUpper } = model;
  const lists = rows.map((row) => rowAtoms.subarray(rowStarts[row], rowStarts[row + 1]));
  const starts = new Int32Array(numRows + 1);
  for (const [index, { length }] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  const indices = new Int32Array(starts[numRows] ?? 0);
  for (const [index, list] of lists.entries()) indices.set(list, starts[index]);
  const infiniteOr = (upper: number): number => (Number.isFinite(upper) ? upper : highs.infinity);
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: model.lowest,
    colUpper: new Float64Array(numCols).fill(highs.infinity),
    rowLower: Float64Array.from(rows, (row) => rowLower[row] ?? 0),
    rowUpper: Float64Array.from(rows, (row) => infiniteOr(rowUpper[row] ?? 0)),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values: new Float64Array(indices.length).fill(1) },
  };
}

/** Whether all are whole numbers, as near as the solver tells them. */
export function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < whole);
}

/**
 * What an outsider knows as a program that stays in the solver: each question starts from the answer to the one before,
 * which fits still. Where the linear program ends in fractions, the integer program can be asked for. Must be closed: its
 * memory is the solver's own.
 */
export class Program {
  readonly #highs: Highs;
  readonly #model: OutsiderModel;
  readonly #solver: Model;
  readonly #patience: Patience;
  #aim: readonly number[] = [];
  #sign: 1 | -1 = 1;

  constructor(highs: Highs, model: OutsiderModel, patience: Patience) {
    this.#highs = highs;
    this.#patience = patience;
    this.#model = model;
    this.#solver = highs.createModel(toModelData(highs, model));
    this.#solver.options.set({
      output_flag: false,
      random_seed: 0,
      simplex_strategy: primalSimplex,
      mip_abs_gap: lessThanOne,
    });
  }

  close(): void {
    this.#solver.dispose();
  }

  /**
   * Pushes a row as far up or down as it goes, in whole units or not: without moves where it goes furthest in fractions.
   * What it says of the limit holds for whole units.
   */
  push(row: number, sign: 1 | -1): Pushed {
    const { modelStatus, objectiveSense } = this.#highs.constants;
    this.#aimAt(row);
    this.#sign = sign;
    this.#solver.changeObjectiveSense(sign === 1 ? objectiveSense.maximize : objectiveSense.minimize);
    const status = this.#run(this.#patience.fractions);
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return { moves: null, isFurthest: true, isUnlimited: true, sign, limit: sign * Number.POSITIVE_INFINITY };
    const { colValue } = this.#solver.getSolution();
    const isFurthest = status === modelStatus.optimal;
    const limit = isFurthest ? this.#wholeLimit(colValue) : sign * Number.POSITIVE_INFINITY;
    const moves = isWhole(colValue) ? colValue.map(Math.round) : null;
    return { moves, isFurthest: isFurthest && moves !== null, isUnlimited: false, sign, limit };
  }

  /** The last whole number on the way to what was reached in fractions. */
  #wholeLimit(colValue: Float64Array): number {
    const sum = this.#aim.reduce((all, atom) => all + (colValue[atom] ?? 0), 0);
    const slack = uncertain + Math.abs(sum) * 1e-9;
    return this.#sign === 1 ? Math.floor(sum + slack) : Math.ceil(sum - slack);
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

  /** The same push again, of whole units alone. */
  pushInWholes(): Pushed {
    const { modelStatus, variableType } = this.#highs.constants;
    const count = this.#model.lowest.length;
    const setType = (type: (typeof variableType)[keyof typeof variableType]): void => {
      this.#solver.changeColsIntegrality({ kind: 'range', from: 0, to: count - 1 }, new Int32Array(count).fill(type));
    };
    setType(variableType.integer);
    const status = this.#run(this.#patience.wholes);
    const { colValue } = this.#solver.getSolution();
    setType(variableType.continuous);
    const moves = isWhole(colValue) ? colValue.map(Math.round) : null;
    const [sign, limit] = [this.#sign, this.#sign * Number.POSITIVE_INFINITY];
    return { moves, isFurthest: status === modelStatus.optimal, isUnlimited: false, sign, limit };
  }

  #run(seconds: number): ReturnType<Model['getModelStatus']> {
    this.#solver.options.set({ time_limit: seconds });
    this.#solver.zeroAllClocks();
    this.#solver.run();
    return this.#solver.getModelStatus();
  }
}
