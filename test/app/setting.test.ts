import { afterEach, expect, it, vi } from 'vitest';
import { createSetting } from '../../src/app/setting.ts';

/** As much of a browser's window as a setting touches. */
function standInWindow(stored: Map<string, string>): object {
  return {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, word: string) => stored.set(key, word),
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

it('begins with the word stored on the machine and stores the next one', () => {
  const stored = new Map([['tema', 'dark']]);
  vi.stubGlobal('window', standInWindow(stored));
  const setting = createSetting('tema', ['auto', 'light', 'dark']);
  expect(setting.store.current()).toBe('dark');
  setting.store.set('light');
  expect(stored.get('tema')).toBe('light');
});

it('begins with the first word where something else is stored', () => {
  vi.stubGlobal('window', standInWindow(new Map([['tema', 'rosa']])));
  expect(createSetting('tema', ['auto', 'light', 'dark']).store.current()).toBe('auto');
});

it('still holds for the tab where storage is closed', () => {
  const setting = createSetting('tema', ['auto', 'light']);
  setting.store.set('light');
  expect(setting.store.current()).toBe('light');
});
