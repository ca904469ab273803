import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractKinds } from '../../src/intake/kinds/extract-kinds.ts';

const page = readFileSync(new URL('../../docs/methods/uttrekk.md', import.meta.url), 'utf8');

/** The part of the page that tells of one kind. */
function sectionOf(kind: string): string {
  const from = page.indexOf(`### \`${kind}\``);
  const to = page.indexOf('\n### ', from + 1);
  return from < 0 ? '' : page.slice(from, to < 0 ? undefined : to);
}

describe('the method page of extracts', () => {
  for (const kind of extractKinds) {
    test(`tells of every column and code of ${kind.id}, and no other column`, () => {
      const rows = sectionOf(kind.id)
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| kolonne'));
      expect(rows.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(kind.columns.map(({ name }) => name));
      for (const [index, column] of kind.columns.entries()) {
        expect(rows[index]).toContain(column.type);
        for (const { code } of column.codes ?? []) expect(rows[index]).toContain(code);
      }
    });
  }
});
