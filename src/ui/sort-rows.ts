/** What a cell is sorted by: numbers by size, words by name, null always last. */
export type SortValue = number | string | null;

/** Which column rows are sorted by; null for the order they came in. */
export interface TableSort {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

function compareValues(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nb');
}

/** A heading that is chosen again turns the order, and the third time lets it be. */
export function nextSort(sort: TableSort | null, column: number): TableSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Rows by the chosen column. Those without a value are last either way; equals keep the order they came in. */
export function sortRows<Row extends { readonly values: readonly SortValue[] }>(
  rows: readonly Row[],
  sort: TableSort | null,
): readonly Row[] {
  if (sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.values[sort.column] ?? null, other.values[sort.column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compareValues(a, b);
  });
}
