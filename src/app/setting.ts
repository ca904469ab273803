import { useSyncExternalStore } from 'react';
import { createStore, type WritableStore } from '../ui/external-store.ts';

/** One of a closed set of words that is remembered on this machine. Never data, only how the app behaves. */
export interface Setting<Word extends string> {
  readonly words: readonly Word[];
  readonly store: WritableStore<Word>;
}

/** Storage may be closed to us (private window, policy); the setting then lives as long as the tab. */
function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, word: string): void {
  try {
    window.localStorage.setItem(key, word);
  } catch {
    // The choice still holds for this tab.
  }
}

/** A setting with the stored word where it is one of `words`, else the first of them. */
export function createSetting<Word extends string>(key: string, words: readonly [Word, ...Word[]]): Setting<Word> {
  const stored = readStored(key);
  const store = createStore<Word>(words.find((word) => word === stored) ?? words[0]);
  store.subscribe(() => writeStored(key, store.current()));
  return { words, store };
}

export function useSetting<Word extends string>(setting: Setting<Word>): readonly [Word, (word: Word) => void] {
  return [useSyncExternalStore(setting.store.subscribe, setting.store.current), setting.store.set];
}
