import type { Highs, Model } from 'highs';
import type { OutsiderModel } from '../audit/outsider-model.ts';
import { isWhole } from '../audit/program.ts';
import type { Witness } from './witness-pool.ts';

/** How far a row can go in one way. */
export interface Push {
  /** No set of numbers goes further, in fractions or in wholes; null where that was not settled in time */
  readonly bound: number | null;
  /** A whole set that goes so far; null where the program ended in fractions */
  readonly witness: Witness | null;
  /** Shown rows that hold it back: as long as these are shown it goes no further, whatever else is hidden. Null in wholes */
  readonly holders: readonly number[] | null;
}

const whole = 1e-6;
const primalSimplex = 4;
const mostNodes = 200;

/**
 * What an outsider knows, as a program that stays in the solver and is asked how far rows go in one way. Rows that only
 * limit how far a hidden number shrinks come in when an answer would break them. No clock stops it. Must be closed.
 */
export class OneWayProgram {
  readonly #highs: Highs;
  readonly #model: OutsiderModel;
  readonly #solver: Model;
  /** Rows in the solver, and where each row of the model is among them; −1 where it is not */
  readonly #rows: number[] = [];
  readonly #at: Int32Array;
  readonly #isShown: Uint8Array;
  #aim = -1;
  #most = 0;

  /** @param isOpen whether the row may be shown or hidden */
  constructor(highs: Highs, model: OutsiderModel, isOpen: (row: number) => boolean, sign: 1 | -1) {
    const { rowLower, rowUpper, lowest } = model;
    this.#highs = highs;
    this.#model = model;
    this.#at = new Int32Array(rowLower.length).fill(-1);
    this.#isShown = new Uint8Array(rowLower.length);
    const { maximize, minimize } = highs.constants.objectiveSense;
    this.#solver = highs.createModel({
      numCols: lowest.length,
      numRows: 0,
      sense: sign === 1 ? maximize : minimize,
      colCost: new Float64Array(lowest.length),
      colLower: lowest,
      colUpper: new Float64Array(lowest.length).fill(highs.infinity),
      rowLower: new Float64Array(0),
      rowUpper: new Float64Array(0),
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: lowest.length,
        starts: Int32Array.of(0),
        indices: new Int32Array(0),
        values: new Float64Array(0),
      },
    });
    this.#solver.options.set({
      output_flag: false,
      random_seed: 0,
      simplex_strategy: primalSimplex,
      mip_max_nodes: mostNodes,
    });
    this.#add([...rowLower.keys()].filter((row) => isOpen(row) || rowUpper[row] === 0));
  }

  close(): void {
    this.#solver.dispose();
  }

  /** @param isShown 1 by row */
  show(isShown: Uint8Array): void {
    const changed: number[] = [];
    for (const [at, row] of this.#rows.entries()) {
      if (isShown[row] === this.#isShown[row]) continue;
      this.#isShown[row] = isShown[row] ?? 0;
      changed.push(at);
    }
    if (changed.length === 0) return;
    const bounds = changed.map((at) => this.#boundsOf(this.#rows[at] ?? 0));
    this.#solver.changeRowsBounds(
      { kind: 'set', indices: changed },
      bounds.map(([lower]) => lower),
      bounds.map(([, upper]) => upper),
    );
  }

  /** @param most further than this is not asked */
  push(row: number, most: number): Push {
    this.#aimAt(row, most);
    const status = this.#run();
    const { colValue, rowDual } = this.#solver.getSolution();
    if (status !== this.#highs.constants.modelStatus.optimal) return { bound: null, witness: null, holders: null };
    const holders = this.#rows.filter((own, at) => this.#isShown[own] === 1 && Math.abs(rowDual[at] ?? 0) > 1e-7);
    return { bound: this.#bound(), witness: isWhole(colValue) ? this.#sum(colValue) : null, holders };
  }

  /** The same in whole numbers alone. */
  pushInWholes(row: number, most: number): Push {
    this.#aimAt(row, most);
    const { modelStatus, variableType } = this.#highs.constants;
    const count = this.#model.lowest.length;
    const setType = (type: (typeof variableType)[keyof typeof variableType]): void => {
      this.#solver.changeColsIntegrality({ kind: 'range', from: 0, to: count - 1 }, new Int32Array(count).fill(type));
    };
    setType(variableType.integer);
    const status = this.#run();
    const { colValue } = this.#solver.getSolution();
    const bound = status === modelStatus.optimal ? this.#bound() : null;
    setType(variableType.continuous);
    return { bound, witness: bound !== null && isWhole(colValue) ? this.#sum(colValue) : null, holders: null };
  }

  #bound(): number {
    return Math.floor(Math.abs(this.#solver.getObjectiveValue()) + whole);
  }

  /** Solves until the answer breaks no row that was left out. */
  #run(): ReturnType<Model['getModelStatus']> {
    for (;;) {
      this.#solver.run();
      const status = this.#solver.getModelStatus();
      if (status !== this.#highs.constants.modelStatus.optimal) return status;
      const broken = this.#brokenBy(this.#solver.getSolution().colValue);
      if (broken.length === 0) return status;
      this.#add(broken);
    }
  }

  #sumOf(row: number, colValue: Float64Array): number {
    const { rowStarts, rowAtoms } = this.#model;
    let sum = 0;
    for (let index = rowStarts[row] ?? 0; index < (rowStarts[row + 1] ?? 0); index++)
      sum += colValue[rowAtoms[index] ?? 0] ?? 0;
    return sum;
  }

  #brokenBy(colValue: Float64Array): readonly number[] {
    const { rowLower } = this.#model;
    const broken: number[] = [];
    for (let row = 0; row < rowLower.length; row++) {
      if (this.#at[row] === -1 && this.#sumOf(row, colValue) < (rowLower[row] ?? 0) - whole) broken.push(row);
    }
    return broken;
  }

  #sum(colValue: Float64Array): Witness {
    const moved = new Map<number, number>();
    for (let row = 0; row < this.#at.length; row++) {
      const move = Math.round(this.#sumOf(row, colValue));
      if (move !== 0) moved.set(row, move);
    }
    return moved;
  }

  #boundsOf(row: number): readonly [number, number] {
    if (this.#isShown[row] === 1) return [0, 0];
    const { rowLower, rowUpper } = this.#model;
    const [lower, upper] = [rowLower[row] ?? 0, rowUpper[row] ?? 0];
    const { infinity } = this.#highs;
    const [least, greatest] = [Math.max(lower, -infinity), Math.min(upper, infinity)];
    return row === this.#aim ? [Math.max(least, -this.#most), Math.min(greatest, this.#most)] : [least, greatest];
  }

  #atomsOf(row: number): readonly number[] {
    const { rowStarts, rowAtoms } = this.#model;
    return [...rowAtoms.subarray(rowStarts[row], rowStarts[row + 1])].sort((a, b) => a - b);
  }

  #add(rows: readonly number[]): void {
    const bounds = rows.map((row) => this.#boundsOf(row));
    const lists = rows.map((row) => this.#atomsOf(row));
    const starts = [0];
    for (const { length } of lists) starts.push((starts.at(-1) ?? 0) + length);
    const indices = lists.flat();
    this.#solver.addRows({
      lower: Float64Array.from(bounds, ([lower]) => lower),
      upper: Float64Array.from(bounds, ([, upper]) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: this.#model.lowest.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: new Float64Array(indices.length).fill(1),
      },
    });
    for (const row of rows) this.#at[row] = this.#rows.push(row) - 1;
  }

  #aimAt(row: number, most: number): void {
    if (row === this.#aim && most === this.#most) return;
    const before = this.#aim;
    this.#aim = row;
    this.#most = most;
    if (this.#at[row] === -1) this.#add([row]);
    for (const one of before === -1 || before === row ? [row] : [before, row])
      this.#solver.changeRowBounds(this.#at[one] ?? 0, ...this.#boundsOf(one));
    if (before === row) return;
    if (before !== -1) this.#setCost(this.#atomsOf(before), 0);
    this.#setCost(this.#atomsOf(row), 1);
  }

  #setCost(indices: readonly number[], cost: number): void {
    this.#solver.changeColsCost({ kind: 'set', indices }, new Float64Array(indices.length).fill(cost));
  }
}
