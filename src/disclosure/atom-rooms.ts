import { absent, type Family, shown } from './family.ts';
import type { TimePattern } from './time-pattern.ts';

/** A column in a piece of time: told as zero, or may not change for another reason. */
const fixed = 0;
/** May grow, but not shrink */
const full = 1;
const roomy = 2;

/** Which of the smallest pieces can change at all; looked up before a move is judged in full. */
export class AtomRooms {
  readonly #rooms: Uint8Array;
  readonly #pieces: number;

  constructor(family: Family, measure: number) {
    this.#pieces = family.time.count;
    this.#rooms = new Uint8Array(family.columns.length * this.#pieces).fill(full);
    for (const [column, { own }] of family.columns.entries()) {
      for (let piece = 0; piece < this.#pieces; piece++) {
        this.#rooms[column * this.#pieces + piece] = roomOf(family, measure, own, family.time.periodAlone[piece] ?? -1);
      }
    }
  }

  isFixed(column: number, pieces: readonly number[]): boolean {
    return pieces.some((piece) => this.#at(column, piece) === fixed);
  }

  /** Whether an exchange between two columns can move anything, one way or the other. */
  allowExchange(from: number, to: number, { pieces, otherPieces }: TimePattern): boolean {
    if (this.isFixed(to, pieces) || this.isFixed(to, otherPieces)) return false;
    const mayRise = this.areRoomy(to, pieces) && this.areRoomy(from, otherPieces);
    return mayRise || (this.areRoomy(from, pieces) && this.areRoomy(to, otherPieces));
  }

  /** Whether the column has something to give in all of the pieces; true of no column, which gives nothing. */
  areRoomy(column: number, pieces: readonly number[]): boolean {
    return pieces.every((piece) => this.#at(column, piece) === roomy);
  }

  #at(column: number, piece: number): number {
    return this.#rooms[column * this.#pieces + piece] ?? full;
  }
}

function roomOf(family: Family, measure: number, own: number, period: number): number {
  if (own === -1 || period === -1) return full;
  const cell = own * family.periods.length + period;
  if (family.state[cell] === absent) return full;
  if (family.isKnown[cell] === 1) return fixed;
  const isZeroShown = family.state[cell] === shown && family.costs[cell] === Number.POSITIVE_INFINITY;
  if (isZeroShown && family.lines[own]?.published === true) return fixed;
  return (family.values[measure]?.[cell] ?? 0) > (family.floors[measure]?.[cell] ?? 0) ? roomy : full;
}
