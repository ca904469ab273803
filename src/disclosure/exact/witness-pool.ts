/** A whole set of numbers that fits all that is shown: per row that differs from the true one, by how much. */
export type Witness = ReadonlyMap<number, number>;

/** How far a row can go, by sets of numbers that are known to fit. */
export interface Known {
  /** Zero or positive */
  readonly up: number;
  /** Zero or negative */
  readonly down: number;
}

interface Kept {
  readonly move: number;
  /** Cells that may be shown or hidden, and that have to be hidden for it to fit */
  readonly places: readonly number[];
}

/** Sets of numbers that are remembered per row. */
const manyKept = 30;

/** Sets of numbers found before: each fits wherever all that it moves is hidden. */
export class WitnessPool {
  readonly #placesOf: (row: number) => readonly number[];
  readonly #isAsked: (row: number) => boolean;
  readonly #kept = new Map<number, Kept[]>();

  /** @param isAsked whether anyone will ask about the row */
  constructor(placesOf: (row: number) => readonly number[], isAsked: (row: number) => boolean) {
    this.#placesOf = placesOf;
    this.#isAsked = isAsked;
  }

  add(witness: Witness): void {
    const places = [...witness.keys()].flatMap((row) => this.#placesOf(row));
    for (const [row, move] of witness) {
      if (!this.#isAsked(row)) continue;
      const list = this.#kept.get(row);
      if (list === undefined) this.#kept.set(row, [{ move, places }]);
      else if (list.unshift({ move, places }) > manyKept) list.pop();
    }
  }

  /** @param isHidden 1 by place */
  of(row: number, isHidden: Uint8Array): Known {
    let [up, down] = [0, 0];
    for (const { move, places } of this.#kept.get(row) ?? []) {
      const isFurther = move > 0 ? move > up : move < down;
      if (!isFurther || !places.every((place) => isHidden[place] === 1)) continue;
      if (move > 0) up = move;
      else down = move;
    }
    return { up, down };
  }
}
