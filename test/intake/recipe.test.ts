import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { Recipe } from '../../src/domain/recipe.ts';
import { buildRecipe, recipeOfReport } from '../../src/intake/recipe/build-recipe.ts';
import { compareWithRecipe, findNearestRecipe } from '../../src/intake/recipe/compare-headings.ts';
import { decodeRecipes, formatRecipes } from '../../src/intake/recipe/decode-recipe.ts';
import { shapeOf } from '../../src/intake/recipe/heading-shape.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const engine = intakeEngine();
const headings = ['Sak', 'Når', 'Hva', 'Kilde'];
const first = `${headings.join(';')}\n1;2025-01-01 10:00;3;ok\n2;2025-01-02 10:00;3;\n`;
const mapping = { opphold_id: ['Sak'], ts: ['Når'], type: ['Hva'] };

async function confirm(text: string): Promise<Recipe> {
  const report = await readText(await engine(), text, { choices: { kind: 'ukp_hendelse', mapping } });
  const recipe = recipeOfReport(report, '2025-04-01');
  if (recipe === null) throw new Error('no recipe');
  return recipe;
}

async function readBy(text: string, recipes: readonly Recipe[]): Promise<FileReport> {
  return readText(await engine(), text, { recipes });
}

describe('a shape', () => {
  test('does not depend on the order and case of headings', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zæøå_ ]{1,12}$/), { minLength: 1 }), (names) => {
        expect(shapeOf(names.toReversed().map((name) => name.toUpperCase()))).toBe(shapeOf(names));
        expect(shapeOf([...names, 'enda_en'])).not.toBe(shapeOf(names));
      }),
    );
  });
});

describe('a recipe', () => {
  test('reads the next file of the same shape by itself', async () => {
    const recipe = await confirm(first);
    const report = await readBy('KILDE;hva;når;sak\nx;3;2025-04-01 08:00;7\n', [recipe]);
    expect(report).toMatchObject({ status: 'accepted', kind: 'ukp_hendelse', recipe: { shape: recipe.shape } });
    expect(await loadRows(await engine(), report, 'opphold_id, type')).toEqual([{ opphold_id: '7', type: 3 }]);
  });

  test('is not followed where choices are given, even empty ones', async () => {
    const recipe = await confirm(first);
    const report = await readText(await engine(), first, { recipes: [recipe], choices: {} });
    expect(report).toMatchObject({ status: 'refused', recipe: null });
  });

  test('explains a changed shape, and what of it still holds', async () => {
    const recipe = await confirm(first);
    const report = await readBy('Sak;Når;Hendelse;Ekstra\n1;2025-01-01 10:00;3;x\n', [recipe]);
    expect(report.status).toBe('refused');
    expect(report.recipeDifference).toMatchObject({
      gone: [],
      renamed: [
        { before: 'Hva', now: 'Hendelse' },
        { before: 'Kilde', now: 'Ekstra' },
      ],
      choices: { kind: 'ukp_hendelse', mapping: { opphold_id: ['Sak'], ts: ['Når'], type: ['Hendelse'] } },
    });
    const other = await readText(await engine(), 'Sak;Når;Hendelse;Ekstra\n1;2025-01-01 10:00;3;x\n', {
      choices: report.recipeDifference?.choices ?? {},
    });
    expect(other.status).toBe('accepted');
  });

  test('tells headings that are gone and new', () => {
    const recipe = buildRecipe(headings, 'ukp_hendelse', { mapping }, '2025-04-01');
    if (recipe === null) throw new Error('no recipe');
    const difference = compareWithRecipe(recipe, ['Når', 'Sak', 'Hva']);
    expect(difference).toMatchObject({ gone: ['Kilde'], added: [], renamed: [] });
    expect(compareWithRecipe(recipe, [...headings, 'Kø']).added).toEqual(['Kø']);
    expect(findNearestRecipe([recipe], ['x', 'y', 'z'])).toBeNull();
  });

  test('comes back from its own text as it was', async () => {
    const recipe = await confirm(first);
    expect(decodeRecipes(formatRecipes([recipe]))).toEqual([recipe]);
    expect(decodeRecipes('{"form":"noe annet"}')).toBeNull();
    expect(decodeRecipes('ikke json')).toBeNull();
    expect(decodeRecipes(formatRecipes([recipe]).replace('ukp_hendelse', 'tullball'))).toEqual([]);
  });

  test('keeps values of columns with a code list and of no other', () => {
    const recipe = buildRecipe(
      ['Id', 'Person', 'Retning', 'Type', 'Status', 'Tid', 'Kommune'],
      'plo',
      {
        values: {
          type: { 'rapport a': 'INNLEGGELSESRAPPORT', 'ola 01017012345': 'INNLEGGELSESRAPPORT' },
          retning: { inn: 'ukjent kode' },
          pid: { 'p-17': 'p-17' },
          komnr: { nordby: '3205' },
        },
        mapping: { pid: ['Person'], fantasi: ['Id'], komnr: ['12345678'] },
      },
      '2025-04-01',
    );
    expect(recipe?.choices.values).toEqual({ type: { 'rapport a': 'INNLEGGELSESRAPPORT' } });
    expect(recipe?.choices.mapping).toEqual({ pid: ['Person'] });
    expect(JSON.stringify(recipe)).not.toMatch(/p-17|nordby|01017012345|12345678/);
  });

  test('is never made of a first row that is no heading', () => {
    expect(buildRecipe(['1', '2025-01-01', 'x'], 'ukp_hendelse', {}, '2025-04-01')).toBeNull();
    expect(buildRecipe(['A1234567', 'tid'], 'ukp_hendelse', {}, '2025-04-01')).toBeNull();
  });
});
