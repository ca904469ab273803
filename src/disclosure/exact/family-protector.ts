import type { Highs } from 'highs';
import type { PatternProof } from '../../domain/audit-report.ts';
import { type Family, hidden, shown } from '../family.ts';
import { FamilyGuard } from '../protect-family.ts';
import { openFamily } from './open-family.ts';
import { type FoundPattern, PatternSearch, type SearchLimits } from './pattern-search.ts';

/** How the pattern of one family was found. */
export interface FamilyPattern {
  /** Name of the family */
  readonly family: string;
  readonly proof: PatternProof;
}

/** What hiding a zero costs, as in the last resort of the moves. */
const zeroCost = 1e6;

/**
 * What is small enough: so many numbers that may be hidden besides, hidden numbers to protect, and numbers hidden from the
 * start. Counts, so that the answer is the same on any machine; as large as the time there is for one helsefellesskap.
 */
const most = { open: 250, needs: 1000, hidden: 2000 };
const limits: SearchLimits = { questions: 800, choices: 60 };

/** Tells nothing of the family but what is known already: that is no news to anyone. */
function hideAll({ state, isKnown }: Family): void {
  for (let cell = 0; cell < state.length; cell++) {
    if (state[cell] === shown && isKnown[cell] !== 1) state[cell] = hidden;
  }
}

function copyOf(family: Family): Family {
  return { ...family, state: family.state.slice(), needs: family.needs.map((need) => need.slice()) };
}

/** What was hidden for others, and what of that are zeros. */
function addedCost({ state: before, costs }: Family, { state }: Family): { cost: number; hasZeros: boolean } {
  let cost = 0;
  let hasZeros = false;
  for (let cell = 0; cell < before.length; cell++) {
    if (before[cell] !== shown || state[cell] !== hidden) continue;
    const own = costs[cell] ?? 0;
    if (!Number.isFinite(own)) hasZeros = true;
    cost += Math.min(own, zeroCost);
  }
  return { cost, hasZeros };
}

function countHidden({ state }: Family): number {
  let count = 0;
  for (const one of state) if (one === hidden) count++;
  return count;
}

/**
 * Hides of families what it takes, at the least cost: by moves, and where the family is small enough by an integer program
 * that starts from what the moves cost. Its pattern is taken where it is cheaper; else that of the moves is proven.
 */
export class FamilyProtector {
  /** Null where there is none, or where it failed: then nothing more is asked of it */
  #highs: Highs | null;

  constructor(highs: Highs | null) {
    this.#highs = highs;
  }

  /** Changes the state of the family to what may be told. Yields now and then. */
  *protect(family: Family): Generator<null, PatternProof> {
    const moved = copyOf(family);
    if (!new FamilyGuard(moved).protect()) hideAll(moved);
    const { cost, hasZeros } = addedCost(family, moved);
    if (cost === 0) return 'cheapest';
    const found = yield* this.#search(family, cost);
    if (typeof found === 'string') {
      family.state.set(moved.state);
      return found;
    }
    const { isHidden, isProven } = found;
    if (isHidden === null) family.state.set(moved.state);
    return isProven && (isHidden !== null || !hasZeros) ? 'cheapest' : 'given-up';
  }

  *#search(family: Family, cost: number): Generator<null, FoundPattern | PatternProof> {
    const highs = this.#highs;
    if (highs === null) return 'no-solver';
    if (countHidden(family) > most.hidden) return 'large';
    const all = openFamily(family, cost);
    if (all.open.length > most.open || all.needs.length > most.needs) return 'large';
    let search: PatternSearch | null = null;
    try {
      search = new PatternSearch(highs, all, cost, limits);
      const found = yield* search.find();
      for (const [place, cell] of all.open.entries()) if (found.isHidden?.[place] === 1) family.state[cell] = hidden;
      return found;
    } catch {
      // Of the solver's own: out of memory, or a numerical fault. What the moves hide holds without it, and is told of.
      this.#highs = null;
      return 'no-solver';
    } finally {
      search?.close();
    }
  }
}
