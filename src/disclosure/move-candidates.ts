import { AtomRooms } from './atom-rooms.ts';
import type { Family } from './family.ts';
import { leaveOut, type Move } from './move.ts';
import { change, diagonal, exchange, type Pair, splitLines, twoDiagonals } from './move-shapes.ts';
import { isPieceHidden, largestColumns, likelyPieces, valueOfPiece } from './smallest-pieces.ts';
import { type TimePattern, TimePatterns } from './time-pattern.ts';

const fewFriends = 3;
const manyPartners = 60;
const fewHomes = 6;
const dearest = 1e6;

/** Where to move from, to whom, and when. */
interface Frame {
  readonly from: number;
  readonly partners: readonly number[];
  readonly pattern: TimePattern;
}

/** Which moves may protect a cell. Prepared once per family; every order depends on names and numbers alone. */
export class MoveCandidates {
  readonly #family: Family;
  readonly #columnsOfLine: number[][];
  readonly #partners = new Map<number, readonly number[]>();
  readonly #rooms = new Map<number, AtomRooms>();
  readonly #friends = new Map<number, readonly number[]>();
  readonly #pairs = new Map<number, Pair>();
  readonly #linesAlone = new Map<number, readonly number[]>();
  readonly #waysBack = new Map<string, readonly Pair[]>();
  /** Per column the line of its helsefellesskap; −1 none */
  readonly #homes: readonly number[];
  readonly #membersOf: ReadonlyMap<number, readonly number[]>;
  readonly #patterns: TimePatterns;

  constructor(family: Family) {
    this.#family = family;
    this.#patterns = new TimePatterns(family.time, family.isPriced);
    this.#columnsOfLine = family.lines.map(() => []);
    for (const [column, { lines }] of family.columns.entries()) {
      for (const line of lines) this.#columnsOfLine[line]?.push(column);
    }
    this.#homes = family.columns.map(
      ({ lines }) => lines.find((line) => family.lines[line]?.level === 'helsefellesskap') ?? -1,
    );
    const membersOf = new Map<number, number[]>();
    for (const [column, home] of this.#homes.entries()) membersOf.set(home, [...(membersOf.get(home) ?? []), column]);
    this.#membersOf = membersOf;
  }

  /** Moves that add to the cell, the likely ones first. */
  *of(cell: number, measure: number): Generator<Move> {
    const period = cell % this.#family.periods.length;
    const rooms = this.#roomsOf(measure);
    for (const { from, partners, pattern } of this.#frames(cell, measure)) {
      if (!pattern.plus.includes(period) || rooms.isFixed(from, pattern.otherPieces)) continue;
      for (const to of partners) {
        if (!this.#isIn(cell, to) && rooms.allowExchange(from, to, pattern))
          yield exchange(this.#pair(from, to), pattern, rooms);
      }
    }
  }

  /** Moves that whatever holds the cell changes with; for where those of `of` are dear. */
  *changesOf(cell: number, measure: number): Generator<Move> {
    const period = cell % this.#family.periods.length;
    const rooms = this.#roomsOf(measure);
    for (const { from, pattern } of this.#frames(cell, measure)) {
      if (!pattern.plus.includes(period) || rooms.isFixed(from, pattern.otherPieces)) continue;
      yield change(from, this.#alone(from, pattern.pieces[0] ?? -1), pattern, rooms);
    }
  }

  /** Moves from one column now to another at another time; for where those of `of` are dear. */
  *diagonalsOf(cell: number, measure: number): Generator<Move> {
    const period = cell % this.#family.periods.length;
    const rooms = this.#roomsOf(measure);
    for (const { from, partners, pattern } of this.#frames(cell, measure)) {
      const [now, then] = [pattern.pieces[0] ?? -1, pattern.otherPieces[0] ?? -1];
      if (pattern.pieces.length !== 1 || pattern.otherPieces.length !== 1) continue;
      const { periodsOf } = this.#family.time;
      const times = { pattern, now: periodsOf[now] ?? [], later: periodsOf[then] ?? [] };
      for (const to of partners) {
        const isOutside = !this.#isIn(cell, to);
        if (rooms.isFixed(to, [then]) || !(isOutside || pattern.plus.includes(period))) continue;
        const here = this.#pair(from, to);
        yield diagonal(here, times, rooms);
        if (this.#homes[from] !== this.#homes[to]) continue;
        for (const there of this.#opposites(from, now, then, measure)) {
          if (isOutside || !this.#isIn(cell, there.from)) yield twoDiagonals(here, there, times, rooms);
        }
      }
    }
  }

  /** Per other helsefellesskap the two columns that give most and cost least, for the way back. */
  #opposites(from: number, now: number, then: number, measure: number): readonly Pair[] {
    const key = `${this.#homes[from]} ${now} ${then} ${measure}`;
    const known = this.#waysBack.get(key);
    if (known !== undefined) return known;
    const rooms = this.#roomsOf(measure);
    const part = this.#family.columns[from]?.part;
    const best = (home: number, piece: number, other: number): number => {
      const members = this.#membersOf.get(home) ?? [];
      const able = members.filter((column) => column !== other && this.#family.columns[column]?.part === part);
      const open = able.filter(
        (column) => isPieceHidden(this.#family, column, piece) && rooms.areRoomy(column, [piece]),
      );
      return largestColumns(this.#family, open, Int32Array.of(piece), measure)[0] ?? -1;
    };
    const pairs = this.#nearHomes(from).flatMap((home) => {
      const giver = best(home, now, -1);
      const taker = giver === -1 ? -1 : best(home, then, giver);
      return taker === -1 ? [] : [this.#pair(giver, taker)];
    });
    this.#waysBack.set(key, pairs);
    return pairs;
  }

  /** Other helsefellesskap, those of the same RHF first. */
  #nearHomes(from: number): readonly number[] {
    const mine = this.#family.columns[from]?.lines ?? [];
    return [...this.#membersOf]
      .filter(([home]) => home !== this.#homes[from] && home !== -1)
      .map(([home, members]) => ({
        home,
        shared: this.#family.columns[members[0] ?? -1]?.lines.filter((line) => mine.includes(line)).length ?? 0,
      }))
      .sort((a, b) => b.shared - a.shared || a.home - b.home)
      .slice(0, fewHomes)
      .map(({ home }) => home);
  }

  /** Moves that hide whatever holds the cell, zeros among it. */
  *lastResortsOf(cell: number, measure: number): Generator<Move> {
    const { periods, time } = this.#family;
    for (const from of this.#sources(Math.floor(cell / periods.length))) {
      for (const piece of time.piecesOf[cell % periods.length] ?? []) {
        const pattern = this.#patterns.at(piece).find(({ otherPieces }) => otherPieces.length === 0);
        if (pattern === undefined) continue;
        yield change(from, this.#alone(from, piece), pattern, this.#roomsOf(measure), dearest);
      }
    }
  }

  /** Remembers whom a column was helped by, to ask that one first. */
  prefer({ from, to }: Move): void {
    if (to === -1) return;
    const others = (this.#friends.get(from) ?? []).filter((friend) => friend !== to);
    this.#friends.set(from, [to, ...others].slice(0, fewFriends));
  }

  #roomsOf(measure: number): AtomRooms {
    const known = this.#rooms.get(measure);
    if (known !== undefined) return known;
    const rooms = new AtomRooms(this.#family, measure);
    this.#rooms.set(measure, rooms);
    return rooms;
  }

  *#frames(cell: number, measure: number): Generator<Frame> {
    const { periods, time } = this.#family;
    const line = Math.floor(cell / periods.length);
    const pieces = time.piecesOf[cell % periods.length] ?? new Int32Array(0);
    const rooms = this.#roomsOf(measure);
    for (const from of largestColumns(this.#family, this.#sources(line), pieces, measure)) {
      const all = this.#partnersOf(from);
      const friends = this.#friends.get(from) ?? [];
      const likely = likelyPieces(this.#family, from, pieces, measure).filter((piece) => !rooms.isFixed(from, [piece]));
      for (const partners of [friends, all]) {
        for (const piece of likely) {
          for (const pattern of this.#patterns.at(piece)) yield { from, partners, pattern };
        }
      }
    }
  }

  /** Lines of the column, and of a place of treatment that what is added must be added to as well. */
  #alone(from: number, piece: number): readonly number[] {
    const { columns, time } = this.#family;
    const key = from * time.count + piece;
    const known = this.#linesAlone.get(key);
    if (known !== undefined) return known;
    const lines = columns[from]?.lines ?? [];
    const along = this.#along(from, piece);
    const all = along === -1 ? lines : [...lines, ...leaveOut(columns[along]?.lines ?? [], lines)];
    this.#linesAlone.set(key, all);
    return all;
  }

  #pair(from: number, to: number): Pair {
    const { columns } = this.#family;
    const key = from * columns.length + to;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair = { from, to, lines: splitLines(columns[from]?.lines ?? [], columns[to]?.lines ?? []) };
    this.#pairs.set(key, pair);
    return pair;
  }

  #sources(line: number): readonly number[] {
    const { columns, lines } = this.#family;
    const all = this.#columnsOfLine[line] ?? [];
    if (lines[line]?.published !== true) return all;
    const places = all.filter((column) => columns[column]?.isRest !== true);
    return places.length > 0 ? places : all;
  }

  #isIn(cell: number, column: number): boolean {
    const line = Math.floor(cell / this.#family.periods.length);
    return this.#family.columns[column]?.lines.includes(line) ?? false;
  }

  #partnersOf(from: number): readonly number[] {
    const known = this.#partners.get(from);
    if (known !== undefined) return known;
    const { columns } = this.#family;
    const mine = columns[from];
    if (mine === undefined) return [];
    const found = [...columns.entries()].flatMap(([column, other]) => {
      const isSwap =
        !mine.isDerived && other.part !== mine.part && other.lines.some((line) => mine.lines.includes(line));
      const isOther = column === from || other.isRest || other.tree !== mine.tree;
      if (isOther || !(other.part === mine.part || isSwap)) return [];
      const distance = leaveOut(other.lines, mine.lines).length + leaveOut(mine.lines, other.lines).length;
      return [{ column, distance }];
    });
    const sorted = found
      .sort((a, b) => a.distance - b.distance || a.column - b.column)
      .slice(0, manyPartners)
      .map(({ column }) => column);
    this.#partners.set(from, sorted);
    return sorted;
  }

  /** The largest column of the other tree, where what is added must be added there too. */
  #along(from: number, piece: number): number {
    const { columns, lines } = this.#family;
    const mine = columns[from];
    const countries = (mine?.lines ?? []).filter((line) => lines[line]?.level === 'country');
    let best = -1;
    let most = 0;
    for (const [column, other] of columns.entries()) {
      if (other.tree === mine?.tree || other.part !== mine?.part || other.isRest) continue;
      if (!countries.some((line) => other.lines.includes(line))) continue;
      const size = valueOfPiece(this.#family, column, piece, 0);
      if (size > most) [best, most] = [column, size];
    }
    return best;
  }
}
