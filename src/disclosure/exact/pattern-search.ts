import type { Highs } from 'highs';
import { Unsettled } from './exposure-finder.ts';
import { HidingProgram } from './hiding-program.ts';
import type { Need, OpenFamily } from './open-family.ts';
import { Outsider } from './outsider.ts';

/** How long to look: counts, so that the answer is the same on any machine. */
export interface SearchLimits {
  /** Questions to the outsider's programs */
  readonly questions: number;
  /** Choices of the integer program */
  readonly choices: number;
}

/** What a search came to. */
export interface FoundPattern {
  /** 1 by open place that is hidden; null where nothing cheaper than what was known was found */
  readonly isHidden: Uint8Array | null;
  /** Whether nothing is cheaper, be it than this or than what was known */
  readonly isProven: boolean;
}

/** What mending a choice came to: it holds, it costs too much, nothing cheaper can hold, or there is no saying in time. */
type Mended = 'holds' | 'dear' | 'hopeless' | 'given-up';

/** Others may have something to do meanwhile: they are let in after so many questions. */
const questionsAtATime = 64;

/** Less than any number is worth. */
const nothing = 1e-6;

/**
 * Finds which open cells to hide at the least cost. An integer program chooses, the outsider's programs try the choice,
 * and what they find exposed is a demand on the next choice. Each choice is mended to a pattern that holds; the cheapest
 * of those is what a search comes to that is given up. Must be closed.
 */
export class PatternSearch {
  readonly #all: OpenFamily;
  readonly #limits: SearchLimits;
  readonly #outsider: Outsider;
  readonly #program: HidingProgram;
  #best: Uint8Array | null = null;
  #most: number;
  #demands = 0;
  #askedBefore = 0;

  /** @param most what the pattern that is known costs */
  constructor(highs: Highs, all: OpenFamily, most: number, limits: SearchLimits) {
    this.#all = all;
    this.#most = most;
    this.#limits = limits;
    this.#outsider = new Outsider(highs, all);
    this.#program = new HidingProgram(highs, all.costs);
  }

  close(): void {
    this.#outsider.close();
    this.#program.close();
  }

  /** Yields now and then, for those who have other things to do. */
  *find(): Generator<null, FoundPattern> {
    try {
      for (let choice = 0; choice < this.#limits.choices; choice++) {
        const isHidden = this.#program.solve();
        if (isHidden === 'impossible') return this.#found(true);
        if (isHidden === 'given-up') break;
        if (this.#costOf(isHidden) >= this.#most - nothing) return this.#found(true);
        const before = this.#demands;
        const mended = yield* this.#mend(isHidden);
        if (mended === 'given-up') break;
        if (mended === 'hopeless') return this.#found(true);
        if (mended === 'holds') this.#keep(isHidden);
        if (this.#demands === before) return this.#found(true);
      }
    } catch (error) {
      if (!(error instanceof Unsettled)) throw error;
    }
    return this.#found(false);
  }

  #found(isProven: boolean): FoundPattern {
    return { isHidden: this.#best, isProven };
  }

  #keep(isHidden: Uint8Array): void {
    this.#best = isHidden;
    this.#most = this.#costOf(isHidden);
  }

  #costOf(isHidden: Uint8Array): number {
    let cost = 0;
    for (const [place, one] of isHidden.entries()) if (one === 1) cost += this.#all.costs[place] ?? 0;
    return cost;
  }

  /** Hides more until nothing is exposed, and tells the integer program what had to be hidden. */
  *#mend(isHidden: Uint8Array): Generator<null, Mended> {
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (const need of this.#all.needs) {
        if (need.place !== -1 && isHidden[need.place] !== 1) continue;
        for (let isSafe = false; !isSafe; ) {
          const held = this.#outsider.find(need, isHidden);
          if (this.#outsider.questions > this.#limits.questions) return 'given-up';
          isSafe = held === null;
          if (held === null) continue;
          isDone = false;
          if (this.#isTimeForOthers()) yield null;
          const cheapest = this.#demand(need, held);
          // Not hidden by itself, it is to be shown; else nothing that costs less than what is known protects it.
          if (cheapest === -1) return need.place === -1 ? 'hopeless' : 'dear';
          isHidden[cheapest] = 1;
          if (this.#costOf(isHidden) >= this.#most - nothing) return 'dear';
        }
      }
    }
    return 'holds';
  }

  #isTimeForOthers(): boolean {
    if (this.#outsider.questions < this.#askedBefore + questionsAtATime) return false;
    this.#askedBefore = this.#outsider.questions;
    return true;
  }

  /** Demands that one of the places is hidden for the number. The cheapest of them; −1 where nothing helps. */
  #demand(need: Need, held: readonly number[]): number {
    const least = this.#outsider.leastOf(need, held);
    this.#program.demand(least, need.place);
    this.#demands++;
    const { costs } = this.#all;
    let cheapest = -1;
    for (const place of least) {
      if (cheapest === -1 || (costs[place] ?? 0) < (costs[cheapest] ?? 0)) cheapest = place;
    }
    return cheapest;
  }
}
