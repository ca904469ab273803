import { expect, it } from 'vitest';
import { shortcutKeys, shortcutOf } from '../../src/app/shortcuts.ts';

const free = { ctrlKey: false, metaKey: false, altKey: false };

it('finds the act of a single key, capital or not', () => {
  expect(shortcutOf({ ...free, key: '?' })).toBe('help');
  expect(shortcutOf({ ...free, key: '2' })).toBe('overview');
  expect(shortcutOf({ ...free, key: 'N' })).toBe('next-period');
  expect(shortcutOf({ ...free, key: 'x' })).toBeNull();
});

it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves combinations with %s to the browser', (held) => {
  expect(shortcutOf({ ...free, key: 'f', [held]: true })).toBeNull();
});

it('gives no key two meanings', () => {
  expect(new Set(shortcutKeys.map(({ key }) => key)).size).toBe(shortcutKeys.length);
});
