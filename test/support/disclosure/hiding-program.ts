import type { Highs, Model } from 'highs';

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
    this.#model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
  }

  close(): void {
    this.#model.dispose();
  }

  /**
   * One of these has to be hidden.
   * @param where only where this one is; null always
   */
  demand(cells: readonly number[], where: number | null): void {
    const entries = cells.map((cell): readonly [number, number] => [cell, 1]);
    if (where !== null) entries.push([where, -1]);
    entries.sort(([a], [b]) => a - b);
    this.#model.addRow(where === null ? 1 : 0, this.#highs.infinity, {
      indices: Int32Array.from(entries, ([cell]) => cell),
      values: Float64Array.from(entries, ([, value]) => value),
    });
  }

  /** The cheapest that meets all demands, by cell; null where there is none. */
  solve(): readonly boolean[] | null {
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null;
    const { colValue } = this.#model.getSolution();
    return Array.from({ length: this.#count }, (_, cell) => (colValue[cell] ?? 0) > 0.5);
  }
}
