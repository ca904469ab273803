import { expect, it } from 'vitest';
import { chooseForm, formatCount } from '../../src/text/plural.ts';

const rows = { one: 'rad', other: 'rader' };

it.each([
  [0, '0\u00a0rader'],
  [1, '1\u00a0rad'],
  [21, '21\u00a0rader'],
  [12_345, '12\u00a0345\u00a0rader'],
])('counts %i as %s', (count, expected) => {
  expect(formatCount(count, rows)).toBe(expected);
});

it('gives the form alone', () => {
  expect(chooseForm(1, rows)).toBe('rad');
  expect(chooseForm(2, rows)).toBe('rader');
});
