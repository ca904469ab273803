import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/intake/kinds/extract-kinds.ts';
import { mapColumns } from '../../../src/intake/recognise/column-mapping.ts';
import { recogniseKind } from '../../../src/intake/recognise/recognise-kind.ts';

const events = kindOf('ukp_hendelse');

function mapped(headings: readonly string[], chosen: Readonly<Record<string, readonly string[]>>): object {
  const { sources } = mapColumns(events, headings, chosen);
  return Object.fromEntries(
    sources.map(({ column, positions }) => [column.name, positions.map((position) => headings[position])]),
  );
}

describe('a mapping that was settled beforehand', () => {
  test('comes before names and synonyms', () => {
    const headings = ['opphold_id', 'ts', 'type', 'Sak'];
    expect(mapped(headings, { opphold_id: ['SAK'] })).toMatchObject({ opphold_id: ['Sak'], ts: ['ts'] });
    expect(mapColumns(events, headings, { opphold_id: ['SAK'] }).ignored).toEqual([0]);
  });

  test('may join two headings, and let two columns share one', () => {
    const headings = ['opphold_id', 'Dag', 'Kl', 'type'];
    expect(mapped(headings, { ts: ['Dag', 'Kl'] })).toMatchObject({ ts: ['Dag', 'Kl'] });
    const shared = mapped(['Nr', 'ts'], { opphold_id: ['Nr'], type: ['Nr'] });
    expect(shared).toEqual({ opphold_id: ['Nr'], ts: ['ts'], type: ['Nr'] });
  });

  test('may leave a column out', () => {
    const { missing } = mapColumns(events, ['opphold_id', 'ts', 'type'], { type: [] });
    expect(missing.map(({ name }) => name)).toEqual(['type']);
  });

  test('tells of headings that are not there, and looks for the column as without', () => {
    const { lost, sources } = mapColumns(events, ['opphold_id', 'ts', 'type'], { ts: ['Tidspunktet'] });
    expect(lost).toMatchObject([{ column: { name: 'ts' }, headings: ['Tidspunktet'] }]);
    expect(sources.map(({ column }) => column.name)).toContain('ts');
  });

  test('gives the same columns whatever their order', () => {
    const headings = ['Sak', 'Dag', 'Kl', 'Hva', 'Merknad', 'Annet'];
    const chosen = { opphold_id: ['Sak'], ts: ['Dag', 'Kl'], type: ['Hva'] };
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (order) => {
        expect(mapped(order, chosen)).toEqual(mapped(headings, chosen));
      }),
    );
  });
});

describe('a kind that was settled beforehand', () => {
  test('settles a file that fits two', () => {
    const headings = ['pid', 'kode', 'fra', 'team_id', 'komnr'];
    expect(recogniseKind(headings, []).outcome).toBe('ambiguous');
    expect(recogniseKind(headings, [], { kind: 'komm_tjeneste' })).toMatchObject({
      outcome: 'recognised',
      kind: { id: 'komm_tjeneste' },
    });
  });

  test('is that kind, however little of it is there', () => {
    expect(recogniseKind(['a', 'b'], [], { kind: 'plo' })).toMatchObject({
      outcome: 'incomplete',
      kind: { id: 'plo' },
    });
  });
});
