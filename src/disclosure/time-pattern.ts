import type { TimePieces } from './family.ts';

/** Units moved from some pieces of time to others, and what that changes in the periods told. */
export interface TimePattern {
  readonly pieces: readonly number[];
  /** Empty: nothing makes up for it */
  readonly otherPieces: readonly number[];
  /** Periods that hold one more of the pieces than of the others, ascending */
  readonly plus: readonly number[];
  /** Periods that hold one less */
  readonly minus: readonly number[];
}

/** What the move changes, or null where a period would change by more than one. */
function buildPattern(time: TimePieces, pieces: readonly number[], otherPieces: readonly number[]): TimePattern | null {
  const change = new Map<number, number>();
  const add = (list: readonly number[], sign: number): void => {
    for (const piece of list) {
      for (const period of time.periodsOf[piece] ?? []) change.set(period, (change.get(period) ?? 0) + sign);
    }
  };
  add(pieces, 1);
  add(otherPieces, -1);
  const changed = [...change].sort(([a], [b]) => a - b);
  if (changed.some(([, sign]) => Math.abs(sign) > 1)) return null;
  const withSign = (wanted: number): number[] => changed.flatMap(([period, sign]) => (sign === wanted ? [period] : []));
  return { pieces, otherPieces, plus: withSign(1), minus: withSign(-1) };
}

const fewNear = 6;

/**
 * Patterns that add to a piece of time, those that change fewest periods first: to one near it, to one near it in each
 * of several years alike (which leaves every rolling year as it was), and to none.
 */
export class TimePatterns {
  readonly #time: TimePieces;
  readonly #isPriced: boolean;
  readonly #known = new Map<number, readonly TimePattern[]>();

  /** @param isPriced years cannot make up for each other */
  constructor(time: TimePieces, isPriced: boolean) {
    this.#time = time;
    this.#isPriced = isPriced;
  }

  at(piece: number): readonly TimePattern[] {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    const patterns = this.#build(piece);
    this.#known.set(piece, patterns);
    return patterns;
  }

  #build(piece: number): readonly TimePattern[] {
    const { count, years } = this.#time;
    const others = Array.from({ length: count }, (_, other) => other).filter(
      (other) => other !== piece && (!this.#isPriced || years[other] === years[piece]),
    );
    const single = buildPattern(this.#time, [piece], []);
    const pairs = others.flatMap((other) => this.#pairs(piece, other)).sort((a, b) => changes(a) - changes(b));
    return [...(single === null ? [] : [single]), ...pairs.slice(0, 2 * fewNear)];
  }

  /** The pair by itself, and the same pair in other years too. */
  #pairs(piece: number, other: number): readonly TimePattern[] {
    const year = 12;
    const { count, years } = this.#time;
    const isMonthly = count >= year && years[piece] === years[other];
    const runs = isMonthly ? runsOf(piece, other, count, year) : [];
    return [[0], ...runs].flatMap((shifts) => {
      const shift = (from: number): number[] => shifts.map((by) => from + by);
      return buildPattern(this.#time, shift(piece), shift(other)) ?? [];
    });
  }
}

/** Shifts by whole years that keep both within what is there: all, from here on, up to here. */
function runsOf(piece: number, other: number, count: number, year: number): readonly (readonly number[])[] {
  const first = -Math.floor(Math.min(piece, other) / year) * year;
  const last = Math.floor((count - 1 - Math.max(piece, other)) / year) * year;
  const run = (from: number, to: number): number[] =>
    Array.from({ length: (to - from) / year + 1 }, (_, index) => from + index * year);
  return [run(first, last), run(0, last), run(first, 0)].filter((shifts) => shifts.length > 1);
}

function changes({ plus, minus }: TimePattern): number {
  return plus.length + minus.length;
}
