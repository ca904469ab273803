import { describe, expect, test } from 'vitest';
import { createRowJudge, findDividing, findNotes } from '../../../src/intake/dialect/judge-rows.ts';

const judge = createRowJudge(['periode', 'komnr', 'dogn', 'merknad']);

describe('judging rows under a heading', () => {
  test('knows totals by their word and by nothing but numbers beside it', () => {
    expect(judge(['Totalt', '', '1 234', ''])).toBe('total');
    expect(judge(['', 'SUM', '12,5', ''])).toBe('total');
    expect(judge(['I alt:', '', '7', '12 %'])).toBe('total');
    expect(judge(['Sum', '', '5', 'se over'])).toBe('row');
    expect(judge(['Summen', '', '5', ''])).toBe('row');
  });

  test('knows totals of kommuner inside a period', () => {
    expect(judge(['2025-02', 'Totalt', '1234', ''])).toBe('total');
    expect(judge(['2025-02', 'Hele landet', '1234', ''])).toBe('total');
    expect(judge(['2025-02', '3205', '1234', 'Totalt'])).toBe('row');
  });

  test('knows totals of parts only where there are parts', () => {
    const headings = ['periode', 'komnr', 'tema', 'antall'];
    const parts = [
      ['2025-01', '3205', 'Transport', '4'],
      ['2025-01', '3205', 'Totalt', '9'],
    ];
    const whole = [['2025-01', '3205', ' Alle ', '9']];
    expect(findDividing(headings, parts)).toEqual([2]);
    expect(findDividing(headings, whole)).toEqual([]);
    expect(createRowJudge(headings, [2])(['2025-01', '3205', 'I alt', '9'])).toBe('total');
    expect(createRowJudge(headings)(['2025-01', '3205', 'I alt', '9'])).toBe('row');
    expect(judge(['2025-01', 'Ahus totalt', '9', ''])).toBe('total');
    expect(judge(['2025-01', 'Totland', '9', ''])).toBe('row');
  });

  test('takes all kommuner for an answer where an action is for them', () => {
    expect(createRowJudge(['tiltak_id', 'navn', 'start', 'kommuner'])(['T1', 'Rutine', '2025-01-01', 'Alle'])).toBe(
      'row',
    );
  });

  test('knows the heading where it stands again', () => {
    expect(judge(['Periode', 'KOMNR', 'dogn', 'Merknad'])).toBe('repeated-heading');
    expect(judge(['Periode', 'KOMNR', 'dogn', ''])).toBe('row');
  });

  test('leaves rows with one value open', () => {
    expect(judge(['Kilde: NPR', '', '', ''])).toBe('loose');
    expect(judge(['', ' ', '', ''])).toBe('blank');
  });
});

describe('finding the remarks after a table', () => {
  const find = (...rows: readonly (readonly [string, boolean])[]): readonly boolean[] =>
    findNotes(rows.map(([text, afterBlank]) => ({ fields: text.split(';'), afterBlank })));

  test('takes sentences and sources for remarks, and half a row for a broken row', () => {
    expect(find(['Kilde: NPR', true], ['Tallene er foreløpige', false])).toEqual([true, true]);
    expect(find(['5;p5;2025-02-0', false])).toEqual([false]);
    expect(find(['12345', false])).toEqual([false]);
    expect(find(['A17', false])).toEqual([false]);
  });

  test('takes all that follows a heading of filters for filters', () => {
    expect(find(['Applied filters:', true], ['År is 2025;2024', false], ['Kommune is Asker', false])).toEqual([
      true,
      true,
      true,
    ]);
    expect(find(['Brukte filtre:', true], ['Aar er 2025', false])).toEqual([true, true]);
  });
});
