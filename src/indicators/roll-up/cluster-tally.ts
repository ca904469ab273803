/**
 * What one person has in each cell, where one may stand for many units: the sum of squares over persons, and the
 * greatest. A cell holds what the present person has so far, s; a further f raises the sum of squares by f(2s + f).
 */
export class ClusterTally {
  /** Σ s² over persons */
  readonly squares: Float64Array;
  /** The greatest s */
  readonly largest: Float64Array;
  readonly #running: Float64Array;
  readonly #owner: Int32Array;

  constructor(cells: number) {
    this.squares = new Float64Array(cells);
    this.largest = new Float64Array(cells);
    this.#running = new Float64Array(cells);
    this.#owner = new Int32Array(cells).fill(-1);
  }

  /** People come one after another. */
  add(cell: number, subject: number, amount: number): void {
    const before = this.#owner[cell] === subject ? (this.#running[cell] ?? 0) : 0;
    this.#owner[cell] = subject;
    this.#running[cell] = before + amount;
    this.squares[cell] = (this.squares[cell] ?? 0) + amount * (2 * before + amount);
    if (before + amount > (this.largest[cell] ?? 0)) this.largest[cell] = before + amount;
  }
}
