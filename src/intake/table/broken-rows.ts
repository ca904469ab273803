import type { CheckId } from '../../text/intake-problems.ts';

/** A row that is left out before anything is loaded. */
export interface BrokenRow {
  readonly row: number;
  readonly check: CheckId;
  readonly found: string | null;
}

const firstRoom = 64;

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Every broken row of a file, packed to twelve bytes each: checks and findings repeat themselves. */
export class BrokenRows implements Iterable<BrokenRow> {
  #rows: Int32Array = new Int32Array(firstRoom);
  #checkNumbers: Int32Array = new Int32Array(firstRoom);
  #foundNumbers: Int32Array = new Int32Array(firstRoom);
  #size = 0;
  readonly #checks: CheckId[] = [];
  readonly #found: (string | null)[] = [];
  readonly #foundIndex = new Map<string | null, number>();

  get size(): number {
    return this.#size;
  }

  add(row: number, check: CheckId, found: string | null): void {
    if (this.#size === this.#rows.length) {
      this.#rows = grown(this.#rows);
      this.#checkNumbers = grown(this.#checkNumbers);
      this.#foundNumbers = grown(this.#foundNumbers);
    }
    this.#rows[this.#size] = row;
    this.#checkNumbers[this.#size] = this.#numberOfCheck(check);
    this.#foundNumbers[this.#size] = this.#numberOfFound(found);
    this.#size++;
  }

  *[Symbol.iterator](): Generator<BrokenRow, void, void> {
    for (let at = 0; at < this.#size; at++) {
      const check = this.#checks[this.#checkNumbers[at] ?? 0];
      if (check === undefined) continue;
      yield { row: this.#rows[at] ?? 0, check, found: this.#found[this.#foundNumbers[at] ?? 0] ?? null };
    }
  }

  /** The first ones of a check */
  first(check: CheckId, count: number): BrokenRow[] {
    const rows: BrokenRow[] = [];
    for (const row of this) {
      if (rows.length === count) break;
      if (row.check === check) rows.push(row);
    }
    return rows;
  }

  #numberOfCheck(check: CheckId): number {
    const known = this.#checks.indexOf(check);
    return known >= 0 ? known : this.#checks.push(check) - 1;
  }

  #numberOfFound(found: string | null): number {
    const known = this.#foundIndex.get(found);
    if (known !== undefined) return known;
    const made = this.#found.push(found) - 1;
    this.#foundIndex.set(found, made);
    return made;
  }
}
