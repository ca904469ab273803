import type { RankedColumn } from './key-dimension.ts';

/** Rows gathered by a key and ordered within it, as plain arrays that can be handed to another thread. */
export interface RowGroups {
  /** Distinct keys, ascending; a key's place is the number of its group */
  readonly keys: Float64Array;
  /** Row numbers, group after group */
  readonly rows: Uint32Array;
  /** Where each group begins in `rows`, and the end */
  readonly starts: Uint32Array;
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
  readonly keys: Float64Array;
  readonly numberOfRow: Uint32Array;
}

/** Numbers the distinct keys 0, 1, 2 … in their order. */
function numberKeys(keyOfRow: Float64Array): NumberedKeys {
  const seenAs = new Map<number, number>();
  const numberOfRow = new Uint32Array(keyOfRow.length);
  for (let row = 0; row < keyOfRow.length; row++) {
    const key = keyOfRow[row] ?? 0;
    let number = seenAs.get(key);
    if (number === undefined) {
      number = seenAs.size;
      seenAs.set(key, number);
    }
    numberOfRow[row] = number;
  }
  const keys = Float64Array.from(seenAs.keys()).sort();
  const inOrder = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place++) inOrder[seenAs.get(keys[place] ?? 0) ?? 0] = place;
  for (let row = 0; row < numberOfRow.length; row++) numberOfRow[row] = inOrder[numberOfRow[row] ?? 0] ?? 0;
  return { keys, numberOfRow };
}

/** Gathers rows with equal `keyOfRow` and orders each group by the rank of `order`, in linear time. */
export function buildRowGroups(keyOfRow: Float64Array, order: RankedColumn): RowGroups {
  const { keys, numberOfRow } = numberKeys(keyOfRow);
  const allRows = new Uint32Array(keyOfRow.length).map((_zero, row) => row);
  const inOrder = sortByBucket(allRows, order.ranks, order.dimension.size).sorted;
  const { sorted, starts } = sortByBucket(inOrder, numberOfRow, keys.length);
  return { keys, rows: sorted, starts };
}

export function rowsAt({ rows, starts }: RowGroups, group: number): Uint32Array {
  return rows.subarray(starts[group], starts[group + 1]);
}

/** The first place in an ascending list whose number is at least `least`. */
export function lowerBound(length: number, numberAt: (place: number) => number, least: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Row numbers of the group with this key, in order; empty when there is none. */
export function rowsOf(groups: RowGroups, key: number | undefined): Uint32Array {
  if (key === undefined) return noRows;
  const { keys } = groups;
  const group = lowerBound(keys.length, (place) => keys[place] ?? 0, key);
  return keys[group] === key ? rowsAt(groups, group) : noRows;
}
