import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractKindIds } from '../../../src/domain/extract-kind.ts';
import { extractKinds } from '../../../src/intake/kinds/extract-kinds.ts';
import { normaliseHeading } from '../../../src/intake/recognise/normalise-heading.ts';
import { recogniseKind } from '../../../src/intake/recognise/recognise-kind.ts';

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('_', ' '),
  (name) => name.replaceAll('_', ''),
  (name) => name.replaceAll('o', 'ø').replaceAll('a', 'å'),
  (name) => name,
];

describe('recognising a kind', () => {
  test('knows every kind of the closed list', () => {
    expect(extractKinds.map(({ id }) => id).sort()).toEqual([...extractKindIds].sort());
  });

  test('works by its own columns, in any order and spelling', () => {
    fc.assert(
      fc.property(fc.constantFrom(...extractKinds), fc.nat(), fc.constantFrom(...spellings), (kind, seed, spell) => {
        const names = kind.columns.map(({ name }) => name);
        const turn = seed % names.length;
        const headings = [...names.slice(turn), ...names.slice(0, turn)].map(spell);
        const recognition = recogniseKind(headings, []);
        expect(recognition.outcome).toBe('recognised');
        if (recognition.outcome === 'recognised') expect(recognition.kind.id).toBe(kind.id);
      }),
    );
  });

  test('works by the required columns alone', () => {
    for (const kind of extractKinds) {
      const required = kind.columns.filter((column) => column.required).map(({ name }) => name);
      const chosen = kind.oneOf.map((group) => group[0] ?? '');
      const recognition = recogniseKind([...required, ...chosen], []);
      expect([kind.id, recognition.outcome === 'recognised' ? recognition.kind.id : recognition]).toEqual([
        kind.id,
        kind.id,
      ]);
    }
  });

  test('says which kind is meant and what it lacks when one column is missing', () => {
    const kind = extractKinds.find(({ id }) => id === 'opphold');
    const headings = (kind?.columns ?? []).filter(({ name }) => name !== 'kjonn').map(({ name }) => name);
    const recognition = recogniseKind(headings, []);
    expect(recognition.outcome).toBe('incomplete');
    if (recognition.outcome === 'incomplete') {
      expect(recognition.kind.id).toBe('opphold');
      expect(recognition.mapping.missing.map(({ name }) => name)).toEqual(['kjonn']);
    }
  });

  test('never reads one heading as two columns, nor lets a synonym hide a column of the same kind', () => {
    for (const kind of extractKinds) {
      const names = new Set(kind.columns.map(({ name }) => normaliseHeading(name)));
      expect(names.size).toBe(kind.columns.length);
      for (const column of kind.columns) {
        const others = new Set([...names].filter((name) => name !== normaliseHeading(column.name)));
        for (const synonym of column.synonyms)
          expect([kind.id, column.name, synonym, others.has(normaliseHeading(synonym))]).toEqual([
            kind.id,
            column.name,
            synonym,
            false,
          ]);
      }
    }
  });

  test('calls headings that fit nothing unknown', () => {
    expect(recogniseKind(['temperatur', 'nedbør'], []).outcome).toBe('unknown');
    expect(recogniseKind(['temperatur', 'alder'], []).outcome).toBe('unknown');
  });
});
