import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { Recipe, RecipeDifference } from '../../domain/recipe.ts';
import { normaliseHeading } from '../recognise/normalise-heading.ts';
import { areNames } from './heading-shape.ts';

/** Share of the longer list of headings that two shapes must have in common to be called near. */
const nearShare = 0.5;
const renamedLikeness = 0.5;

function pairsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
}

/** Dice's coefficient of the letter pairs of two headings, 0–1. */
function likeness(first: string, second: string): number {
  const [a, b] = [pairsOf(normaliseHeading(first)), pairsOf(normaliseHeading(second))];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

interface Renaming {
  readonly before: string;
  readonly now: string;
}

/** Headings that look alike, the most alike first; else those that stand in the same place of the order. */
function findRenamed(recipe: readonly string[], file: readonly string[], gone: string[], added: string[]): Renaming[] {
  const renamed: Renaming[] = [];
  const take = (before: string, now: string): void => {
    renamed.push({ before, now });
    gone.splice(gone.indexOf(before), 1);
    added.splice(added.indexOf(now), 1);
  };
  const alike = gone
    .flatMap((before) => added.map((now) => ({ before, now, like: likeness(before, now) })))
    .filter(({ like }) => like >= renamedLikeness)
    .sort((a, b) => b.like - a.like);
  for (const { before, now } of alike) if (gone.includes(before) && added.includes(now)) take(before, now);
  if (recipe.length !== file.length) return renamed;
  for (const before of [...gone]) {
    const now = file[recipe.indexOf(before)];
    if (now !== undefined && added.includes(now)) take(before, now);
  }
  return renamed;
}

function renameChoices(
  choices: ReadingChoices,
  renamed: readonly Renaming[],
  file: ReadonlySet<string>,
): ReadingChoices {
  const nowOf = new Map(renamed.map(({ before, now }) => [normaliseHeading(before), now]));
  const mapping = Object.entries(choices.mapping ?? {}).flatMap(([column, headings]) => {
    const now = headings.map((heading) => nowOf.get(normaliseHeading(heading)) ?? heading);
    return now.every((heading) => file.has(normaliseHeading(heading))) ? [[column, now] as const] : [];
  });
  return { ...choices, mapping: Object.fromEntries(mapping) };
}

/** How a file's headings differ from a recipe's, and what of the recipe holds once renamed headings are followed. */
export function compareWithRecipe(recipe: Recipe, headings: readonly string[]): RecipeDifference {
  const [before, now] = [recipe.headings, headings].map((each) => new Set(each.map(normaliseHeading)));
  const gone = recipe.headings.filter((heading) => !now?.has(normaliseHeading(heading)));
  const added = headings.filter((heading) => !before?.has(normaliseHeading(heading)));
  const renamed = findRenamed(recipe.headings, headings, gone, added);
  return { recipe, gone, added, renamed, choices: renameChoices(recipe.choices, renamed, now ?? new Set()) };
}

function commonShare(recipe: Recipe, headings: readonly string[]): number {
  const file = new Set(headings.map(normaliseHeading));
  const kept = new Set(recipe.headings.map(normaliseHeading));
  const common = [...kept].filter((heading) => file.has(heading)).length;
  return common / Math.max(kept.size, file.size);
}

/** The recipe with most headings in common, and how the file differs from it; null when none is near. */
export function findNearestRecipe(recipes: readonly Recipe[], headings: readonly string[]): RecipeDifference | null {
  if (!areNames(headings)) return null;
  const [nearest] = recipes
    .map((recipe) => ({ recipe, share: commonShare(recipe, headings) }))
    .filter(({ share }) => share >= nearShare)
    .sort((a, b) => b.share - a.share || b.recipe.confirmed.localeCompare(a.recipe.confirmed));
  return nearest === undefined ? null : compareWithRecipe(nearest.recipe, headings);
}
