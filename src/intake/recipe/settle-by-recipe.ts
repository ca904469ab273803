import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { Recipe, RecipeDifference } from '../../domain/recipe.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import type { OpenedTable, Refusal } from '../table/opened-table.ts';
import { findNearestRecipe } from './compare-headings.ts';
import { shapeOf } from './heading-shape.ts';

interface OpenedReading {
  readonly reading: Reading;
  readonly table: OpenedTable;
}

/** A table opened the way it is to be read, and what the report says of why. */
export interface SettledOpening extends OpenedReading {
  readonly settled: {
    readonly choices: ReadingChoices;
    readonly recipe: Recipe | null;
    readonly recipeDifference: RecipeDifference | null;
  };
}

type Open = (reading: Reading) => Promise<{ readonly table: OpenedTable } | { readonly refusal: Refusal }>;

/** What decides which headings are found */
function formOf({ encoding, delimiter, headingLine }: ReadingChoices): string {
  return [encoding ?? '', delimiter ?? '', headingLine ?? ''].join('\n');
}

const freeForm = formOf({});

function withoutForm(choices: ReadingChoices): ReadingChoices {
  const { encoding: _encoding, delimiter: _delimiter, headingLine: _headingLine, ...rest } = choices;
  return rest;
}

/** Opens the file as each recipe of another form says, until one of them finds the headings it was made for. */
async function openByForm(
  { reading }: OpenedReading,
  recipes: readonly Recipe[],
  open: Open,
): Promise<(OpenedReading & { readonly recipe: Recipe }) | null> {
  const formed = recipes.filter(({ choices }) => formOf(choices) !== freeForm);
  for (const form of new Set(formed.map(({ choices }) => formOf(choices)))) {
    const candidates = formed.filter(({ choices }) => formOf(choices) === form);
    const [first] = candidates;
    if (first === undefined) continue;
    const opened = await open({ ...reading, choices: first.choices });
    if ('refusal' in opened) continue;
    const shape = shapeOf(opened.table.headings);
    const recipe = candidates.find((candidate) => candidate.shape === shape);
    if (recipe !== undefined) return { reading: { ...reading, choices: recipe.choices }, table: opened.table, recipe };
    await opened.table.close();
  }
  return null;
}

/**
 * Lets the recipe of the file's shape settle how it is read. Choices of a person come before any recipe. Where no
 * recipe has the shape, the nearest one is told of and not followed.
 *
 * @param opened by the reading's own choices; closed here where another opening takes its place
 */
export async function settleByRecipe(
  opened: OpenedReading,
  { choices, recipes = [] }: ReadOptions,
  open: Open,
): Promise<SettledOpening> {
  const { reading, table } = opened;
  const untouched = { choices: reading.choices, recipe: null, recipeDifference: null };
  if (choices !== undefined || recipes.length === 0) return { ...opened, settled: untouched };
  const formed = table.format === 'parquet' ? null : await openByForm(opened, recipes, open);
  if (formed !== null) {
    await table.close();
    const { recipe } = formed;
    return { ...formed, settled: { choices: recipe.choices, recipe, recipeDifference: null } };
  }
  const shape = shapeOf(table.headings);
  const recipe = recipes.find((candidate) => candidate.shape === shape);
  if (recipe !== undefined) {
    const found = withoutForm(recipe.choices);
    return {
      reading: { ...reading, choices: found },
      table,
      settled: { choices: found, recipe, recipeDifference: null },
    };
  }
  return { ...opened, settled: { ...untouched, recipeDifference: findNearestRecipe(recipes, table.headings) } };
}
