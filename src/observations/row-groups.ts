import type { RankedColumn } from './key-dimension.ts';

/** Rows gathered by a key and ordered within it. Costs four bytes a row and a map entry a group. */
export interface RowGroups {
  readonly count: number;
  /** Row numbers of the group with this key, in order; empty when there is none */
  rowsOf(key: number | undefined): Uint32Array;
  rowsAt(group: number): Uint32Array;
}

const noRows = new Uint32Array(0);

interface Buckets {
  /** Row numbers, bucket after bucket */
  readonly sorted: Uint32Array;
  /** Where each bucket begins, and the end */
  readonly starts: Uint32Array;
}

/** Rows in the order of their bucket; those of one bucket keep the order they had. */
function sortByBucket(rows: Uint32Array, bucketOfRow: Uint32Array, buckets: number): Buckets {
  const starts = new Uint32Array(buckets + 1);
  for (const bucket of bucketOfRow) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < buckets; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const places = starts.slice();
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const bucket = bucketOfRow[row] ?? 0;
    const place = places[bucket] ?? 0;
    sorted[place] = row;
    places[bucket] = place + 1;
  }
  return { sorted, starts };
}

interface NumberedKeys {
  readonly numberOf: Map<number, number>;
  readonly numberOfRow: Uint32Array;
}

/** Numbers the distinct keys 0, 1, 2 … in the order they appear. */
function numberKeys(keys: Float64Array): NumberedKeys {
  const numberOf = new Map<number, number>();
  const numberOfRow = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(key, number);
    }
    numberOfRow[row] = number;
  }
  return { numberOf, numberOfRow };
}

/** Gathers rows with equal `keys` (one per row) and orders each group by the rank of `order`, in linear time. */
export function buildRowGroups(keys: Float64Array, order: RankedColumn): RowGroups {
  const { numberOf, numberOfRow } = numberKeys(keys);
  const allRows = new Uint32Array(keys.length).map((_zero, row) => row);
  const inOrder = sortByBucket(allRows, order.ranks, order.dimension.size).sorted;
  const { sorted, starts } = sortByBucket(inOrder, numberOfRow, numberOf.size);
  const rowsAt = (group: number): Uint32Array => sorted.subarray(starts[group], starts[group + 1]);
  return {
    count: numberOf.size,
    rowsAt,
    rowsOf(key) {
      const group = key === undefined ? undefined : numberOf.get(key);
      return group === undefined ? noRows : rowsAt(group);
    },
  };
}
