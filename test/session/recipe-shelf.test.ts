import { describe, expect, it, vi } from 'vitest';
import type { Recipe } from '../../src/domain/recipe.ts';
import { buildRecipe } from '../../src/intake/recipe/build-recipe.ts';
import { formatRecipes } from '../../src/intake/recipe/decode-recipe.ts';
import { createRecipeShelf, type RecipeStorage } from '../../src/session/recipe-shelf.ts';

function storeOf(text: string | null): RecipeStorage & { text: string | null } {
  const store = {
    text,
    read: () => store.text,
    write: (written: string) => {
      store.text = written;
    },
  };
  return store;
}

function recipeOf(headings: readonly string[], confirmed = '2025-04-01'): Recipe {
  const recipe = buildRecipe(headings, 'ukp_hendelse', { mapping: { ts: ['Når'] } }, confirmed);
  if (recipe === null) throw new Error('no recipe');
  return recipe;
}

const first = recipeOf(['Sak', 'Når']);
const second = recipeOf(['Sak', 'Når', 'Hva']);

describe('the recipes of a browser', () => {
  it('are written down, and are there the next time', async () => {
    const store = storeOf(null);
    const shelf = createRecipeShelf(store);
    shelf.keep(first);
    shelf.keep(second);
    await vi.waitFor(() => expect(store.text).toContain('Hva'));
    const later = createRecipeShelf(store);
    await later.ready;
    expect(later.current().recipes).toEqual([second, first]);
  });

  it('have one for each shape, and the last one confirmed counts', () => {
    const shelf = createRecipeShelf(storeOf(null));
    shelf.keep(first);
    shelf.keep(recipeOf(['NÅR', 'sak'], '2025-07-01'));
    expect(shelf.current().recipes.map(({ confirmed }) => confirmed)).toEqual(['2025-07-01']);
  });

  it('come back when one was removed by mistake', () => {
    const shelf = createRecipeShelf(storeOf(null));
    shelf.keep(first);
    shelf.remove(first.shape);
    expect(shelf.current()).toMatchObject({ recipes: [], removed: first });
    shelf.restore();
    expect(shelf.current()).toMatchObject({ recipes: [first], removed: null });
  });

  it('can be saved as a file and loaded from it', async () => {
    const shelf = createRecipeShelf(storeOf(null));
    shelf.keep(first);
    const text = await shelf.save([second]);
    expect(await shelf.load('oppskrift.json', text)).toBe(true);
    expect(shelf.current()).toMatchObject({ recipes: [second, first], loaded: { name: 'oppskrift.json', count: 1 } });
    expect(await shelf.load('annet.json', '{"a":1}')).toBe(false);
  });

  it('survive a store that holds something else', async () => {
    const shelf = createRecipeShelf(storeOf('{tull'));
    await shelf.ready;
    expect(shelf.current().recipes).toEqual([]);
    const told = createRecipeShelf(storeOf(formatRecipes([first]).replace('"Sak"', '"1234567"')));
    await told.ready;
    expect(told.current().recipes).toEqual([]);
  });
});
