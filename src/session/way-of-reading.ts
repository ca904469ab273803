import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { Recipe } from '../domain/recipe.ts';

/** How a file is to be read: by what a person chose, or by the recipe of its shape. */
export type WayOfReading = { readonly choices: ReadingChoices } | { readonly recipes: readonly Recipe[] };
