import type { Highs } from 'highs';
import { ExposureFinder } from './exposure-finder.ts';
import type { Need, OpenFamily } from './open-family.ts';

/** So few are not made fewer, and no more than these: it costs more than it wins. */
const [few, several] = [3, 8];

/** More than these are what an integer program leaves, which knows of no holders. */
const many = 40;

/** Whoever has all that is shown of a family: its programs, each made when it is first asked. Must be closed. */
export class Outsider {
  readonly #highs: Highs;
  readonly #all: OpenFamily;
  readonly #finders = new Map<string, ExposureFinder>();

  constructor(highs: Highs, all: OpenFamily) {
    this.#highs = highs;
    this.#all = all;
  }

  close(): void {
    for (const finder of this.#finders.values()) finder.close();
  }

  /** Questions to the solver so far. */
  get questions(): number {
    let sum = 0;
    for (const { questions } of this.#finders.values()) sum += questions;
    return sum;
  }

  /** See `ExposureFinder.find`. @throws Unsettled */
  find({ cell, measure, width, isRest }: Need, isHidden: Uint8Array): readonly number[] | null {
    const showsRests = this.#all.rests.size > 0 && !isRest;
    const name = `${measure} ${showsRests}`;
    let finder = this.#finders.get(name);
    if (finder === undefined) {
      finder = new ExposureFinder(this.#highs, this.#all, measure, showsRests);
      this.#finders.set(name, finder);
    }
    return finder.find(cell, width, isHidden);
  }

  /**
   * Few open places one of which has to be hidden for the number: as many others are hidden as leave it exposed.
   * @param held places that are known to hold it exposed as long as all of them are shown
   */
  leastOf(need: Need, held: readonly number[]): readonly number[] {
    const isMiddling = held.length > several && held.length <= many;
    if (held.length <= few || isMiddling) return held;
    const { costs } = this.#all;
    const isHidden = new Uint8Array(costs.length).fill(1);
    for (const place of held) isHidden[place] = 0;
    // The cheap ones are let go first: what has to be hidden of the dear ones tells most of the cost.
    const sorted = [...held].sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
    if (held.length > many) this.#letGo(need, sorted, isHidden);
    else for (const place of sorted) this.#letGo(need, [place], isHidden);
    return held.filter((place) => isHidden[place] !== 1);
  }

  /** Hides as many of the places as leave the number exposed, by halves. */
  #letGo(need: Need, places: readonly number[], isHidden: Uint8Array): void {
    const shown = places.filter((place) => isHidden[place] !== 1);
    if (shown.length === 0) return;
    for (const place of shown) isHidden[place] = 1;
    const held = this.find(need, isHidden);
    if (held !== null) {
      for (const place of isHidden.keys()) if (!held.includes(place)) isHidden[place] = 1;
      return;
    }
    for (const place of shown) isHidden[place] = 0;
    if (shown.length === 1) return;
    const half = Math.floor(shown.length / 2);
    this.#letGo(need, shown.slice(0, half), isHidden);
    this.#letGo(need, shown.slice(half), isHidden);
  }
}
