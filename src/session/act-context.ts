import type { Recipe } from '../domain/recipe.ts';
import type { Engine } from '../engine/engine.ts';
import type { FileShelf } from './file-shelf.ts';
import type { ReviewMemory } from './review-memory.ts';
import type { SessionNumbers } from './session-numbers.ts';
import type { SessionState } from './session-state.ts';

/** How the analyst wants the rows to be seen. */
export interface ChosenView {
  /** ISO date; null for the proposed cut */
  readonly cut: string | null;
  /** The hour of a census, 1–23; null for midnight */
  readonly countingHour: number | null;
}

export const noChosenView: ChosenView = { cut: null, countingHour: null };

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
  readonly chosen: ChosenView;
}
