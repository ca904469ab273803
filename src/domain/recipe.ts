import type { ExtractKindId } from './extract-kind.ts';
import type { ReadingChoices } from './reading-choices.ts';

/**
 * A confirmed way of reading files of one shape, kept for the next file of that shape. Holds headings and code words,
 * no row and no value of a person.
 */
export interface Recipe {
  /** Fingerprint of `headings` as they are compared: order and letter case do not matter */
  readonly shape: string;
  readonly headings: readonly string[];
  readonly kind: ExtractKindId;
  readonly choices: ReadingChoices;
  /** ISO date it was confirmed */
  readonly confirmed: string;
}

/** How the headings of a file differ from those of the recipe nearest to them. */
export interface RecipeDifference {
  readonly recipe: Recipe;
  /** Headings only the recipe has, and only the file, those that seem to be renamed excepted */
  readonly gone: readonly string[];
  readonly added: readonly string[];
  readonly renamed: readonly { readonly before: string; readonly now: string }[];
  /** What of the recipe still holds for the file */
  readonly choices: ReadingChoices;
}
