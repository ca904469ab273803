import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const fixtures = new URL('../fixtures/', import.meta.url);
const rows = readFileSync(new URL('README.md', fixtures), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| trap '))
  .map((line) => line.split(' | ').at(-1) ?? '');

test('every trap of the table has cases, and every case it names is there', () => {
  const cases = new Set(readdirSync(new URL('intake/', fixtures)));
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const named = [...row.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name);
    expect(named, row).not.toEqual([]);
    expect(named.filter((name) => !cases.has(name))).toEqual([]);
  }
});
