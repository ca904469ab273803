import { absent, type Family, shown } from './family.ts';

/** Cells that change alike: every line in every period. */
interface Block {
  readonly lines: readonly number[];
  readonly periods: ArrayLike<number>;
  readonly sign: 1 | -1;
}

/**
 * A way the true numbers could have been others: some units moved from one column to another (or added), and from one
 * piece of time to another. What is shown must be left as it was, so every cell the move changes has to be hidden.
 * The blocks have no cell in common.
 */
export interface Move {
  readonly from: number;
  /** −1: nothing makes up for it */
  readonly to: number;
  readonly blocks: readonly Block[];
  /** Whether what would shrink is told, and so is known to have something to give */
  readonly mayRise: boolean;
  readonly mayFall: boolean;
  /** What it costs to hide a zero: infinite, but for moves that are tried when nothing else helps */
  readonly zeroCost: number;
}

/** Ascending list of what is in `all` and not in `without`. */
export function leaveOut(all: ArrayLike<number>, without: ArrayLike<number>): number[] {
  const left: number[] = [];
  let other = 0;
  for (let index = 0; index < all.length; index++) {
    const item = all[index] ?? 0;
    while (other < without.length && (without[other] ?? 0) < item) other++;
    if (without[other] !== item || other >= without.length) left.push(item);
  }
  return left;
}

type Visit = (cell: number, sign: 1 | -1) => boolean;

/** Calls for every cell that the move changes: +1 where it adds, −1 where it takes. Stops when told so by false. */
export function changesOf(family: Family, { blocks }: Move, visit: Visit): boolean {
  const count = family.periods.length;
  for (const { lines, periods, sign } of blocks) {
    for (const line of lines) {
      for (let index = 0; index < periods.length; index++) {
        if (!visit(line * count + (periods[index] ?? 0), sign)) return false;
      }
    }
  }
  return true;
}

/** What the move does to a cell that it changes. */
export function signAt(family: Family, { blocks }: Move, cell: number): 1 | -1 {
  const [line, period] = [Math.floor(cell / family.periods.length), cell % family.periods.length];
  for (const { lines, periods, sign } of blocks) {
    if (lines.includes(line) && Array.prototype.includes.call(periods, period)) return sign;
  }
  return 1;
}

/** The same move the other way. */
export function reverse(move: Move): Move {
  const blocks = move.blocks.map(({ lines, periods, sign }): Block => ({ lines, periods, sign: sign === 1 ? -1 : 1 }));
  return { ...move, blocks, mayRise: move.mayFall, mayFall: move.mayRise };
}

/** How far the numbers may have been other than they are, above and below, for one measure. */
export interface Displacement {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** What a move would cost, and how far it can go. */
export interface Worth {
  readonly cost: number;
  readonly up: number;
  readonly down: number;
}

/**
 * Judges a move on one measure, on top of how far the numbers are displaced already. Null when it would change a number
 * that must be shown, or costs no less than `limit`.
 */
export function judgeMove(
  family: Family,
  measure: number,
  move: Move,
  displaced: Displacement,
  limit: number,
): Worth | null {
  const values = family.values[measure];
  const floors = family.floors[measure];
  if (values === undefined || floors === undefined) return null;
  const { state, isKnown, costs, periods } = family;
  let cost = 0;
  let up = Number.POSITIVE_INFINITY;
  let down = Number.POSITIVE_INFINITY;
  // Written out, and not by `changesOf`: nothing is done as often as this.
  for (const { lines, periods: own, sign } of move.blocks) {
    for (let at = 0; at < lines.length; at++) {
      const first = (lines[at] ?? 0) * periods.length;
      for (let index = 0; index < own.length; index++) {
        const cell = first + (own[index] ?? 0);
        if (state[cell] === absent) continue;
        if (isKnown[cell] === 1) return null;
        if (state[cell] === shown) {
          cost += Math.min(costs[cell] ?? 0, move.zeroCost);
          if (cost >= limit) return null;
        }
        const room = (values[cell] ?? 0) - (floors[cell] ?? 0);
        if (sign === 1) down = Math.min(down, room + (displaced.down[cell] ?? 0));
        else up = Math.min(up, room + (displaced.up[cell] ?? 0));
      }
    }
  }
  return { cost, up: Math.max(0, up), down: Math.max(0, down) };
}
