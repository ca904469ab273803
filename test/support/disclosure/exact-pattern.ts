import type { Highs } from 'highs';
import { buildOutsiderModel } from '../../../src/disclosure/audit/outsider-model.ts';
import { ReachFinder } from '../../../src/disclosure/audit/reach.ts';
import { HidingProgram } from '../../../src/disclosure/exact/hiding-program.ts';
import { type Family, hidden, shown } from '../../../src/disclosure/family.ts';

/** A family in which more may be hidden is too large. */
const mostCells = 16;
/** Questions to the solver before a family is given up: a count, so that the answer is the same on any machine. */
const mostQuestions = 400;

/** A number that is told within less than it needs. */
interface Exposed {
  readonly cell: number;
  readonly measure: number;
}

/** Lines of what is left of a place: an outsider may believe that there is none, so that it protects no other. */
function restLines({ columns }: Family): ReadonlySet<number> {
  return new Set(columns.flatMap(({ isRest, own }) => (isRest && own !== -1 ? [own] : [])));
}

function withoutRests(family: Family, rests: ReadonlySet<number>): Family {
  if (rests.size === 0) return family;
  const count = family.periods.length;
  const state = family.state.map((one, cell) => (one === hidden && rests.has(Math.floor(cell / count)) ? shown : one));
  return { ...family, state };
}

class PatternSearch {
  readonly #family: Family;
  readonly #highs: Highs;
  readonly #rests: ReadonlySet<number>;
  /** Cells that may be hidden or shown */
  readonly #open: readonly number[];
  readonly #placeOf: ReadonlyMap<number, number>;
  #questions = 0;

  constructor(family: Family, highs: Highs) {
    this.#family = family;
    this.#highs = highs;
    this.#rests = restLines(family);
    this.#open = [...family.state.keys()].filter(
      (cell) => family.state[cell] === shown && family.isKnown[cell] !== 1 && Number.isFinite(family.costs[cell]),
    );
    this.#placeOf = new Map(this.#open.map((cell, place) => [cell, place]));
  }

  find(): Uint8Array | null {
    if (this.#open.length > mostCells) return null;
    const program = new HidingProgram(
      this.#highs,
      this.#open.map((cell) => this.#family.costs[cell] ?? 0),
    );
    try {
      return this.#search(program);
    } finally {
      program.close();
    }
  }

  #search(program: HidingProgram): Uint8Array | null {
    for (;;) {
      const chosen = program.solve();
      if (typeof chosen === 'string') return null;
      const state = this.#hide((place) => chosen[place] === 1);
      const exposed = this.#exposedIn(state);
      if (exposed.length === 0) return state;
      for (const one of exposed) {
        const demanded = this.#demandOf(one, state);
        if (demanded === null || this.#questions > mostQuestions) return null;
        program.demand(demanded, this.#placeOf.get(one.cell) ?? -1);
      }
    }
  }

  #hide(isHidden: (place: number) => boolean): Uint8Array {
    const state = Uint8Array.from(this.#family.state);
    for (const [place, cell] of this.#open.entries()) if (isHidden(place)) state[cell] = hidden;
    return state;
  }

  #needOf(cell: number, measure: number): number {
    const { needs, values, narrowest, rows, costs } = this.#family;
    const own = needs[measure]?.[cell] ?? 0;
    const isTold = rows.some((list) => (list[cell] ?? -1) !== -1) && (costs[cell] ?? 0) > 0;
    if (!(this.#placeOf.has(cell) || isTold)) return own;
    return (values[measure]?.[cell] ?? 0) > 0 ? Math.max(own, narrowest) : own;
  }

  #exposedIn(state: Uint8Array): readonly Exposed[] {
    const found: Exposed[] = [];
    for (const measure of this.#family.values.keys()) {
      for (const isRest of [false, true]) {
        const asked = [...state.keys()].filter(
          (cell) => state[cell] === hidden && this.#needOf(cell, measure) > 0 && this.#isRest(cell) === isRest,
        );
        found.push(...this.#ask(asked, measure, state).map((cell) => ({ cell, measure })));
      }
    }
    return found;
  }

  #isRest(cell: number): boolean {
    return this.#rests.has(Math.floor(cell / this.#family.periods.length));
  }

  /** Those of the cells, all rests or none, that are told too closely. */
  #ask(cells: readonly number[], measure: number, state: Uint8Array): readonly number[] {
    const [first] = cells;
    if (first === undefined) return [];
    this.#questions += cells.length;
    const family = { ...this.#family, state };
    const seen = this.#isRest(first) ? family : withoutRests(family, this.#rests);
    const finder = new ReachFinder(this.#highs, buildOutsiderModel(seen, measure));
    try {
      return cells.filter((cell) => {
        const need = this.#needOf(cell, measure);
        const { up, down } = finder.of(cell, need);
        return up - down < need;
      });
    } finally {
      finder.close();
    }
  }

  /**
   * Places of cells of which one has to be hidden for the exposed one: as many others are hidden as leave it exposed, and
   * hiding more never tells more. Null where nothing helps.
   */
  #demandOf({ cell, measure }: Exposed, state: Uint8Array): readonly number[] | null {
    const most = Uint8Array.from(state);
    const left: number[] = [];
    const grow = (places: readonly number[]): void => {
      const cells = places.map((place) => this.#open[place] ?? -1).filter((other) => most[other] !== hidden);
      for (const other of cells) most[other] = hidden;
      if (cells.length === 0 || this.#ask([cell], measure, most).length > 0) return;
      for (const other of cells) most[other] = shown;
      if (places.length === 1) left.push(...places);
      else
        for (const half of [
          places.slice(0, Math.floor(places.length / 2)),
          places.slice(Math.floor(places.length / 2)),
        ])
          grow(half);
    };
    grow([...this.#open.keys()].filter((place) => most[this.#open[place] ?? -1] !== hidden));
    return left.length === 0 ? null : left;
  }
}

/**
 * The pattern of least cost that leaves every hidden number as wide as it needs, as a new state by cell: an integer program
 * chooses, the outsider's programs try the choice, and what they find is a demand on the next choice. Zeros are not
 * hidden. Null where the family is large, where that takes too long, and where nothing but zeros would help. The yardstick of the moves.
 */
export function findExactPattern(family: Family, highs: Highs): Uint8Array | null {
  return new PatternSearch(family, highs).find();
}
