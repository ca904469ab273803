import type { Recipe } from '../domain/recipe.ts';
import type { Engine } from '../engine/engine.ts';
import type { FileShelf } from './file-shelf.ts';
import type { ReviewMemory } from './review-memory.ts';
import type { SessionNumbers } from './session-numbers.ts';
import type { SessionState } from './session-state.ts';

/** What every act of a session works with. */
export interface ActContext {
  readonly engine: Engine;
  readonly signal: AbortSignal;
  readonly state: SessionState;
  readonly shelf: FileShelf;
  readonly numbers: SessionNumbers;
  readonly reviews: ReviewMemory;
  /** Ways of reading confirmed earlier */
  readonly recipes: readonly Recipe[];
  /** The cut the analyst set, ISO date; null for the proposed one */
  readonly chosenCut: string | null;
}
