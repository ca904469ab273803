import type { Recipe } from '../domain/recipe.ts';
import { createListeners } from './listeners.ts';

/** Where recipes outlive the tab: the browser's own store, or nothing where it is closed to us. */
export interface RecipeStorage {
  read(): string | null;
  write(text: string): void;
}

/** The recipes at hand and what was last done to them. */
export interface RecipeState {
  /** Newest first; one for each shape */
  readonly recipes: readonly Recipe[];
  /** The one `restore` brings back */
  readonly removed: Recipe | null;
  /** Name of a file of recipes that was read, and how many were new or changed; null when none was */
  readonly loaded: { readonly name: string; readonly count: number } | null;
}

/** Ways of reading that were confirmed on this machine. Headings and code words only; see `Recipe`. */
export interface RecipeShelf {
  /** Resolves when the stored recipes are at hand */
  readonly ready: Promise<void>;
  subscribe(listener: () => void): () => void;
  current(): RecipeState;
  /** Takes the place of an earlier one of the same shape */
  keep(recipe: Recipe): void;
  remove(shape: string): void;
  restore(): void;
  /** Forgets what is told of: the removed one and the file read */
  dismiss(): void;
  /** Keeps the recipes of a file's text; false when it is no text of recipes */
  load(name: string, text: string): Promise<boolean>;
  /** The text of a file of recipes */
  save(recipes: readonly Recipe[]): Promise<string>;
}

type Codec = typeof import('../intake/recipe/decode-recipe.ts');

/** The code that knows recipe texts comes when it is first needed. */
function loadCodec(): Promise<Codec> {
  return import('../intake/recipe/decode-recipe.ts');
}

function isSame(a: Recipe, b: Recipe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function merge(old: readonly Recipe[], added: readonly Recipe[]): readonly Recipe[] {
  const shapes = new Set(added.map(({ shape }) => shape));
  return [...added, ...old.filter(({ shape }) => !shapes.has(shape))];
}

/** The recipes of one browser, written down at every change. */
export function createRecipeShelf(storage: RecipeStorage): RecipeShelf {
  const listeners = createListeners();
  let state: RecipeState = { recipes: [], removed: null, loaded: null };

  function show(part: Partial<RecipeState>): void {
    state = { ...state, ...part };
    listeners.tell();
  }

  async function readStored(): Promise<void> {
    const text = storage.read();
    if (text === null) return;
    const { decodeRecipes } = await loadCodec();
    const stored = decodeRecipes(text) ?? [];
    if (stored.length > 0) show({ recipes: merge(stored, state.recipes) });
  }

  const ready = readStored();

  function change(recipes: readonly Recipe[], part: Partial<RecipeState>): void {
    show({ ...part, recipes });
    void ready.then(loadCodec).then(({ formatRecipes }) => storage.write(formatRecipes(state.recipes)));
  }

  return {
    ready,
    subscribe: listeners.subscribe,
    current: () => state,
    keep: (recipe) => change(merge(state.recipes, [recipe]), {}),
    remove(shape) {
      const removed = state.recipes.find((recipe) => recipe.shape === shape) ?? null;
      change(
        state.recipes.filter((recipe) => recipe !== removed),
        { removed, loaded: null },
      );
    },
    restore() {
      if (state.removed !== null) change(merge(state.recipes, [state.removed]), { removed: null });
    },
    dismiss: () => show({ removed: null, loaded: null }),
    async load(name, text) {
      const { decodeRecipes } = await loadCodec();
      const found = decodeRecipes(text);
      if (found === null) return false;
      await ready;
      const news = found.filter((recipe) => !state.recipes.some((known) => isSame(known, recipe)));
      change(merge(state.recipes, news), { removed: null, loaded: { name, count: news.length } });
      return true;
    },
    save: async (recipes) => (await loadCodec()).formatRecipes(recipes),
  };
}
