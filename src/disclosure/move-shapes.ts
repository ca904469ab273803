import type { AtomRooms } from './atom-rooms.ts';
import { leaveOut, type Move } from './move.ts';
import type { TimePattern } from './time-pattern.ts';

const never = Number.POSITIVE_INFINITY;

/** Lines that two columns are counted in, by which of them. */
export interface LineSplit {
  readonly onlyFrom: readonly number[];
  readonly onlyTo: readonly number[];
  readonly both: readonly number[];
}

export function splitLines(from: readonly number[], to: readonly number[]): LineSplit {
  const onlyFrom = leaveOut(from, to);
  return { onlyFrom, onlyTo: leaveOut(to, from), both: leaveOut(from, onlyFrom) };
}

/** Two columns, and what they are counted in. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly lines: LineSplit;
}

/** Added to one column and taken from the other; and the other way round in other pieces of time. */
export function exchange({ from, to, lines }: Pair, time: TimePattern, rooms: AtomRooms): Move {
  const { pieces, otherPieces, plus, minus } = time;
  return {
    from,
    to,
    blocks: [
      { lines: lines.onlyTo, periods: plus, sign: -1 },
      { lines: lines.onlyTo, periods: minus, sign: 1 },
      { lines: lines.onlyFrom, periods: minus, sign: -1 },
      { lines: lines.onlyFrom, periods: plus, sign: 1 },
    ],
    mayRise: rooms.areRoomy(to, pieces) && rooms.areRoomy(from, otherPieces),
    mayFall: rooms.areRoomy(from, pieces) && rooms.areRoomy(to, otherPieces),
    zeroCost: never,
  };
}

/** Added to a column, and taken from it in other pieces of time; whatever holds it changes with it. */
export function change(
  from: number,
  lines: readonly number[],
  { pieces, otherPieces, plus, minus }: TimePattern,
  rooms: AtomRooms,
  zeroCost = never,
): Move {
  return {
    from,
    to: -1,
    blocks: [
      { lines, periods: minus, sign: -1 },
      { lines, periods: plus, sign: 1 },
    ],
    mayRise: rooms.areRoomy(from, otherPieces),
    mayFall: rooms.areRoomy(from, pieces),
    zeroCost,
  };
}

/** One piece of time and another, and the periods that hold each. */
export interface TwoTimes {
  readonly pattern: TimePattern;
  readonly now: ArrayLike<number>;
  readonly later: ArrayLike<number>;
}

/** Added to one column now, and taken from another at another time. */
export function diagonal({ from, to, lines }: Pair, { pattern, now, later }: TwoTimes, rooms: AtomRooms): Move {
  return {
    from,
    to,
    blocks: [
      { lines: lines.onlyTo, periods: later, sign: -1 },
      { lines: lines.onlyFrom, periods: now, sign: 1 },
      { lines: lines.both, periods: pattern.plus, sign: 1 },
      { lines: lines.both, periods: pattern.minus, sign: -1 },
    ],
    mayRise: rooms.areRoomy(to, pattern.otherPieces),
    mayFall: rooms.areRoomy(from, pattern.pieces),
    zeroCost: never,
  };
}

/** A diagonal, and one the other way in another place, so that what holds both places stays as it was. */
export function twoDiagonals(here: Pair, there: Pair, times: TwoTimes, rooms: AtomRooms): Move {
  const { pattern, now, later } = times;
  const [ours, theirs] = [splitLines(here.lines.both, there.lines.both), there.lines];
  return {
    from: here.from,
    to: here.to,
    blocks: [
      { lines: here.lines.onlyTo, periods: later, sign: -1 },
      { lines: here.lines.onlyFrom, periods: now, sign: 1 },
      { lines: theirs.onlyFrom, periods: now, sign: -1 },
      { lines: theirs.onlyTo, periods: later, sign: 1 },
      { lines: ours.onlyFrom, periods: pattern.plus, sign: 1 },
      { lines: ours.onlyFrom, periods: pattern.minus, sign: -1 },
      { lines: ours.onlyTo, periods: pattern.plus, sign: -1 },
      { lines: ours.onlyTo, periods: pattern.minus, sign: 1 },
    ],
    mayRise: rooms.areRoomy(here.to, pattern.otherPieces) && rooms.areRoomy(there.from, pattern.pieces),
    mayFall: rooms.areRoomy(here.from, pattern.pieces) && rooms.areRoomy(there.to, pattern.otherPieces),
    zeroCost: never,
  };
}
