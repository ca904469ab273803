import type { Highs, Model } from 'highs';

/** Branches of the tree before a choice is given up: a count, so that the answer is the same on any machine. */
const mostNodes = 5000;

/**
 * Which cells to hide at the least cost, as an integer program that is told more and more of what has to be hidden
 * together. Must be closed: its memory is the solver's own.
 */
export class HidingProgram {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #count: number;

  /** @param costs what hiding costs, by cell that may be hidden or shown */
  constructor(highs: Highs, costs: readonly number[]) {
    this.#highs = highs;
    this.#count = costs.length;
    this.#model = highs.createModel({
      numCols: costs.length,
      numRows: 0,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(costs.length),
      colUpper: new Float64Array(costs.length).fill(1),
      rowLower: new Float64Array(0),
      rowUpper: new Float64Array(0),
      integrality: new Int32Array(costs.length).fill(highs.constants.variableType.integer),
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: costs.length,
        starts: Int32Array.of(0),
        indices: new Int32Array(0),
        values: new Float64Array(0),
      },
    });
    this.#model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      mip_max_nodes: mostNodes,
    });
  }

  close(): void {
    this.#model.dispose();
  }

  /**
   * One of these has to be hidden.
   * @param where only where this one is; −1 always
   */
  demand(cells: readonly number[], where: number): void {
    const entries = cells.map((cell): readonly [number, number] => [cell, 1]);
    if (where !== -1) entries.push([where, -1]);
    entries.sort(([a], [b]) => a - b);
    this.#model.addRow(where === -1 ? 1 : 0, this.#highs.infinity, {
      indices: Int32Array.from(entries, ([cell]) => cell),
      values: Float64Array.from(entries, ([, value]) => value),
    });
  }

  /** The cheapest that meets all demands, 1 by cell that is hidden; else why there is none: nothing meets them, or no time. */
  solve(): Uint8Array | 'impossible' | 'given-up' {
    if (this.#count === 0) return new Uint8Array(0);
    this.#model.run();
    const { modelStatus } = this.#highs.constants;
    const status = this.#model.getModelStatus();
    if (status === modelStatus.infeasible) return 'impossible';
    if (status !== modelStatus.optimal) return 'given-up';
    const { colValue } = this.#model.getSolution();
    return Uint8Array.from({ length: this.#count }, (_, cell) => ((colValue[cell] ?? 0) > 0.5 ? 1 : 0));
  }
}
