import type { RecipeStorage } from './recipe-shelf.ts';

const key = 'fellestall.oppskrifter';

/** The browser's store may be closed to us (private window, policy); recipes then live as long as the tab. */
export const browserRecipeStorage: RecipeStorage = {
  read() {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      window.localStorage.setItem(key, text);
    } catch {
      // The recipes still hold for this tab.
    }
  },
};
