import { type Family, hidden, shown } from './family.ts';
import { changesOf, type Displacement, judgeMove, type Move, reverse, signAt, type Worth } from './move.ts';
import { MoveCandidates } from './move-candidates.ts';

/** What an outsider cannot tell apart: whole numbers from `low` to `high` fit everything that is shown, at the least. */
export interface Leeway {
  readonly low: number;
  readonly high: number;
}

interface Choice extends Worth {
  readonly move: Move;
  readonly gain: number;
}

/** A search goes on for as many moves after one is found that helps. */
const enoughTried = 200;
const manyTried = 1000;

/** Moves that are remembered per cell. */
const fewMade = 4;

/** More than this is the worth of a number for a whole helsefellesskap. */
const dear = 100;

/** Less than any number is worth. */
const nothing = 1e-9;

/** Less than this is not worth a search for something cheaper. */
const cheap = 4;

/** Hides as little more as it can, until nothing hidden can be told within less than it needs. */
export class FamilyGuard {
  readonly #family: Family;
  readonly #candidates: MoveCandidates;
  readonly #displaced: Displacement;
  readonly #touched: number[] = [];
  readonly #waiting: number[] = [];
  /** Moves made already that change a cell: what they change is hidden, so that they cost nothing */
  readonly #made: (Move[] | undefined)[];
  /** Per measure and cell; cells that need nothing are left out */
  readonly leeways: readonly Map<number, Leeway>[];

  constructor(family: Family) {
    this.#family = family;
    this.#candidates = new MoveCandidates(family);
    const room = family.state.length;
    this.#made = Array.from({ length: room });
    this.#displaced = { up: new Float64Array(room), down: new Float64Array(room) };
    this.leeways = family.values.map(() => new Map());
  }

  /** False where a cell cannot be protected: then nothing of the family may be shown. */
  protect(): boolean {
    this.#waiting.push(...this.#sensitiveCells());
    for (let next = 0; next < this.#waiting.length; next++) {
      const cell = this.#waiting[next] ?? 0;
      for (const measure of this.#family.values.keys()) if (!this.#protectCell(cell, measure)) return false;
    }
    return true;
  }

  /** Cells to protect: long periods first, since what they need protects the short ones as well. */
  #sensitiveCells(): number[] {
    const { state, needs, time, periods } = this.#family;
    const length = (cell: number): number => time.piecesOf[cell % periods.length]?.length ?? 0;
    const cells: number[] = [];
    for (let cell = 0; cell < state.length; cell++) {
      if (state[cell] === hidden && needs.some((need) => (need[cell] ?? 0) > 0)) cells.push(cell);
    }
    return cells.sort((a, b) => length(b) - length(a) || a - b);
  }

  #protectCell(cell: number, measure: number): boolean {
    const need = this.#family.needs[measure]?.[cell] ?? 0;
    const value = this.#family.values[measure]?.[cell] ?? 0;
    if (need <= 0) return true;
    let [up, down] = [0, 0];
    while (up + down < need) {
      const choice = this.#choose(cell, measure, need - up - down);
      if (choice === null) break;
      const rise = Math.min(choice.up, need - up - down);
      const fall = Math.min(choice.down, need - up - down - rise);
      this.#apply(choice.move, rise, fall);
      this.#remember(choice.move);
      [up, down] = [up + rise, down + fall];
    }
    this.#forget();
    this.leeways[measure]?.set(cell, { low: value - down, high: value + up });
    return up + down >= need;
  }

  /** The move that costs least for what it gives. */
  #choose(cell: number, measure: number, missing: number): Choice | null {
    const near = this.#free(cell, measure, missing);
    if (near !== null) return near;
    const bare = this.#best(this.#candidates.changesOf(cell, measure), measure, missing, null, nothing);
    if (bare !== null) return bare;
    const plain = this.#best(this.#candidates.of(cell, measure), measure, missing, null);
    const isDear = (choice: Choice | null): boolean => choice === null || choice.cost > dear;
    const crossed = isDear(plain)
      ? this.#best(this.#candidates.diagonalsOf(cell, measure), measure, missing, plain)
      : plain;
    const wide = isDear(crossed)
      ? this.#best(this.#candidates.changesOf(cell, measure), measure, missing, crossed)
      : crossed;
    const best = wide ?? this.#best(this.#candidates.lastResortsOf(cell, measure), measure, missing, null);
    if (best !== null) this.#candidates.prefer(best.move);
    return best;
  }

  /** A move made before that gives what is missing, or the most of it. */
  #free(cell: number, measure: number, missing: number): Choice | null {
    let best: Choice | null = null;
    for (const made of this.#made[cell] ?? []) {
      const move = signAt(this.#family, made, cell) === 1 ? made : reverse(made);
      const choice = this.#judge(move, measure, missing, Number.POSITIVE_INFINITY);
      if (choice !== null && choice.gain > (best?.gain ?? 0)) best = choice;
      if (best?.gain === missing) break;
    }
    return best;
  }

  /** What a rest gives protects the rest alone, and a swap of parts protects only what was asked for. */
  #remember(move: Move): void {
    const { columns } = this.#family;
    const [from, to] = [columns[move.from], columns[move.to]];
    if (from === undefined || from.isRest || (to !== undefined && to.part !== from.part)) return;
    changesOf(this.#family, move, (cell) => {
      const list = this.#made[cell];
      if (list === undefined) this.#made[cell] = [move];
      else if (list.length < fewMade && !list.includes(move)) list.push(move);
      return true;
    });
  }

  #best(
    moves: Iterable<Move>,
    measure: number,
    missing: number,
    known: Choice | null,
    most = Number.POSITIVE_INFINITY,
  ): Choice | null {
    let best = known;
    let tried = 0;
    for (const move of moves) {
      if (best !== null && tried++ > (best.cost > dear ? manyTried : enoughTried)) break;
      if (best !== null && best.cost <= (cheap * best.gain) / missing) break;
      const limit = best === null ? most : (best.cost / best.gain) * missing;
      const choice = this.#judge(move, measure, missing, limit);
      if (choice === null) continue;
      if (best === null || choice.cost / choice.gain < best.cost / best.gain) best = choice;
    }
    return best;
  }

  #judge(move: Move, measure: number, missing: number, limit: number): Choice | null {
    const worth = judgeMove(this.#family, measure, move, this.#displaced, limit);
    if (worth === null || worth.cost === Number.POSITIVE_INFINITY) return null;
    const up = move.mayRise ? Math.floor(worth.up) : 0;
    const down = move.mayFall ? Math.floor(worth.down) : 0;
    const gain = Math.min(missing, up + down);
    return gain > 0 ? { move, cost: worth.cost, up, down, gain } : null;
  }

  #apply(move: Move, rise: number, fall: number): void {
    const { up, down } = this.#displaced;
    changesOf(this.#family, move, (cell, sign) => {
      if (this.#family.state[cell] === shown) this.#hide(cell);
      up[cell] = (up[cell] ?? 0) + sign * rise;
      down[cell] = (down[cell] ?? 0) - sign * fall;
      this.#touched.push(cell);
      return true;
    });
  }

  #hide(cell: number): void {
    const { state, needs, values, narrowest } = this.#family;
    state[cell] = hidden;
    for (const [measure, list] of needs.entries()) {
      if ((values[measure]?.[cell] ?? 0) > 0) list[cell] = Math.max(list[cell] ?? 0, narrowest);
    }
    this.#waiting.push(cell);
  }

  #forget(): void {
    for (const cell of this.#touched) {
      this.#displaced.up[cell] = 0;
      this.#displaced.down[cell] = 0;
    }
    this.#touched.length = 0;
  }
}
