import type { RecipeStorage } from './recipe-shelf.ts';

/** The browser's store may be closed to us (private window, policy); what is kept then lives as long as the tab. */
function browserStorage(key: string): RecipeStorage {
  return {
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
        // What is kept still holds for this tab.
      }
    },
  };
}

export const browserRecipeStorage = browserStorage('fellestall.oppskrifter');
export const browserOwnStorage = browserStorage('fellestall.egne-indikatorer');
export const browserLimitStorage = browserStorage('fellestall.grenser');
