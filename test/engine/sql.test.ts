import { expect, test } from 'vitest';
import { identifier, sql, staticSql } from '../../src/engine/sql.ts';

test('values become question marks in order, whatever they hold', () => {
  expect(sql`select ${1}, ${"'; drop"}, ${null}, ${false}`).toEqual({
    text: 'select ?, ?, ?, ?',
    values: [1, "'; drop", null, false],
  });
});

test('names are quoted, with quotes in them doubled', () => {
  expect(sql`select * from ${identifier('a "b"; c')}`.text).toBe('select * from "a ""b""; c"');
});

test('a statement is spliced in with its values in place', () => {
  const inner = sql`select ${2}`;
  expect(sql`select ${1} union ${inner} union select ${3}`).toEqual({
    text: 'select ? union select ? union select ?',
    values: [1, 2, 3],
  });
  expect(sql`with t as (${staticSql('select 1')}) from t`).toEqual({ text: 'with t as (select 1) from t', values: [] });
});

test('an empty name and one with a NUL are refused', () => {
  expect(() => identifier('')).toThrow(RangeError);
  expect(() => identifier('a\0b')).toThrow(RangeError);
});
