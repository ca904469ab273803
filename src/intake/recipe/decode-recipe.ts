import { z } from 'zod';
import { extractKindIds } from '../../domain/extract-kind.ts';
import { isIsoDate } from '../../domain/period.ts';
import { dateOrders, type ReadingChoices, textDelimiters, textEncodings } from '../../domain/reading-choices.ts';
import type { Recipe } from '../../domain/recipe.ts';
import { buildRecipe } from './build-recipe.ts';

z.config({ jitless: true });

const choicesSchema = z.object({
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(textDelimiters).optional(),
  headingLine: z.int().positive().optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum([',', '.']).optional(),
  mapping: z.record(z.string(), z.array(z.string()).max(2)).optional(),
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

const recipeSchema = z.object({
  headings: z.array(z.string()).min(1),
  kind: z.enum(extractKindIds),
  choices: choicesSchema,
  confirmed: z.string().refine(isIsoDate),
});

/** Marks a file or a store as recipes of this form. */
const form = 'fellestall-oppskrift-1';
const fileSchema = z.object({ form: z.literal(form), recipes: z.array(z.unknown()) });

function decodeRecipe(value: unknown): Recipe | null {
  const parsed = recipeSchema.safeParse(value);
  if (!parsed.success) return null;
  const { headings, kind, choices, confirmed } = parsed.data;
  const given = Object.entries(choices).filter(([, choice]) => choice !== undefined);
  const settled: ReadingChoices = Object.fromEntries(given);
  return buildRecipe(headings, kind, settled, confirmed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Recipes as the text of a file or of the browser's store. */
export function formatRecipes(recipes: readonly Recipe[]): string {
  const kept = recipes.map(({ headings, kind, choices, confirmed }) => ({ kind, confirmed, headings, choices }));
  return `${JSON.stringify({ form, recipes: kept }, null, 2)}\n`;
}

/**
 * The recipes of such a text; null when it is no text of recipes. What it holds beyond what may be kept falls away,
 * and so does a recipe that cannot be understood. Fingerprints are made anew from the headings.
 */
export function decodeRecipes(text: string): readonly Recipe[] | null {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  return parsed.data.recipes.flatMap((value) => decodeRecipe(value) ?? []);
}
