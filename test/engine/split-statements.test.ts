import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../src/engine/split-statements.ts';

describe('semicolons that end nothing', () => {
  test.each([
    ['in a text', "select ';'"],
    ['in a text with a doubled quote', "select 'it''s; so'"],
    ['in a quoted name', 'select 1 as "a;""b"'],
    ['in a line comment', 'select 1 -- no; not here\n + 1'],
    ['in a block comment', 'select /* a; b */ 1'],
    ['in a dollar quote', 'select $$a; b$$'],
    ['in a tagged dollar quote', 'select $tag$a; $$ b$tag$'],
    ['after a quote in a comment', "select 1 -- it's\n, ';'"],
  ])('%s', (_, statement) => {
    expect(splitStatements(`${statement}; select 2;`)).toEqual([statement, 'select 2']);
  });
});

test('blanks and comments alone are no statement', () => {
  expect(splitStatements('')).toEqual([]);
  expect(splitStatements(' ;; -- done; really\n ; /* ; */ ')).toEqual([]);
});

test('a comment before a statement stays with it', () => {
  expect(splitStatements('-- why\nselect 1; select 2')).toEqual(['-- why\nselect 1', 'select 2']);
});

test('a text that is never closed is kept whole, for the engine to refuse', () => {
  expect(splitStatements("select 'a; select 2")).toEqual(["select 'a; select 2"]);
});

test('a dollar sign that opens nothing is a character like any other', () => {
  expect(splitStatements('select $1; select 2')).toEqual(['select $1', 'select 2']);
});

test('statements joined by semicolons come apart again', () => {
  const piece = fc.constantFrom(
    'select 1',
    "select 'a;b'",
    '"x;y"',
    'a -- ;\n b',
    '/* ; */ b',
    '$$;$$',
    "''",
    '(',
    ',',
  );
  const statement = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `s ${pieces.join(' ')}`.trim());
  fc.assert(
    fc.property(fc.array(statement), (statements) => {
      expect(splitStatements(statements.join(';\n'))).toEqual(statements);
    }),
  );
});
