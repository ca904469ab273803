import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, type SortValue, sortRows } from '../../src/ui/sort-rows.ts';

const rows = [
  { values: ['Ål', 3] },
  { values: ['Østre', null] },
  { values: ['Asker', 10] },
  { values: ['Bø', 3] },
] as const;

function names(sort: Parameters<typeof sortRows>[1]): readonly SortValue[] {
  return sortRows(rows, sort).map(({ values }) => values[0]);
}

describe('rows of a table', () => {
  it('keep their order until a heading is chosen', () => {
    expect(names(null)).toEqual(['Ål', 'Østre', 'Asker', 'Bø']);
  });

  it('are sorted by the Norwegian alphabet and by size, those without a value last either way', () => {
    expect(names({ column: 0, direction: 'ascending' })).toEqual(['Asker', 'Bø', 'Østre', 'Ål']);
    expect(names({ column: 1, direction: 'ascending' })).toEqual(['Ål', 'Bø', 'Asker', 'Østre']);
    expect(names({ column: 1, direction: 'descending' })).toEqual(['Asker', 'Ål', 'Bø', 'Østre']);
  });

  it('turn at the second choice of a heading and go back at the third', () => {
    const first = nextSort(null, 1);
    const second = nextSort(first, 1);
    expect([first?.direction, second?.direction, nextSort(second, 1)]).toEqual(['ascending', 'descending', null]);
    expect(nextSort(second, 0)).toEqual({ column: 0, direction: 'ascending' });
  });

  it('are never lost or doubled', () => {
    const values = fc.array(fc.record({ values: fc.tuple(fc.option(fc.integer())) }));
    fc.assert(
      fc.property(values, fc.constantFrom('ascending', 'descending'), (list, direction) => {
        const sorted = sortRows(list, { column: 0, direction });
        expect(new Set(sorted)).toEqual(new Set(list));
        expect(sorted).toHaveLength(list.length);
      }),
    );
  });
});
