import type { SubjectFacts } from './subject-facts.ts';

/** With more facts of one person than this, a sort that looks up positions pays. */
const fewFacts = 32;

/** Rows of facts that anything is told of, as they came. */
function findTold(group: Float64Array, isTold: readonly boolean[]): Uint32Array {
  const rows = new Uint32Array(group.length);
  let count = 0;
  for (let row = 0; row < group.length; row += 1) {
    if (isTold[group[row] ?? 0] !== true) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Where the rows of each subject begin when they are in order; the first subject's number is `lowest`. */
function findStarts(
  subject: Float64Array,
  rows: Uint32Array,
): { readonly starts: Uint32Array; readonly lowest: number } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, -1];
  for (const row of rows) {
    const one = subject[row] ?? 0;
    if (one < lowest) lowest = one;
    if (one > highest) highest = one;
  }
  const starts = new Uint32Array(Math.max(0, highest - lowest + 1) + 1);
  for (const row of rows) {
    const at = (subject[row] ?? 0) - lowest + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return { starts, lowest };
}

/** Rows by subject, those of one as they came. */
function scatter(subject: Float64Array, rows: Uint32Array, starts: Uint32Array, lowest: number): Uint32Array {
  const order = new Uint32Array(rows.length);
  const next = starts.slice();
  for (const row of rows) {
    const at = (subject[row] ?? 0) - lowest;
    const place = next[at] ?? 0;
    order[place] = row;
    next[at] = place + 1;
  }
  return order;
}

/** Puts a few rows in the order of their moments, those that share one as they were. */
function orderFew(order: Uint32Array, first: number, end: number, moment: Float64Array): void {
  for (let at = first + 1; at < end; at += 1) {
    const row = order[at] ?? 0;
    const when = moment[row] ?? 0;
    let place = at;
    for (; place > first && (moment[order[place - 1] ?? 0] ?? 0) > when; place -= 1)
      order[place] = order[place - 1] ?? 0;
    order[place] = row;
  }
}

/** Persons whose facts are put in order before others may have the thread: a few milliseconds. */
const personsPerTurn = 10_000;

/**
 * Rows by subject, inside a subject by moment, and those that share both as they came. Facts of groups of which nothing is
 * told are left out. Yields now and then so that others may have the thread.
 */
export function* orderFacts(
  { group, subject, moment }: SubjectFacts,
  isTold: readonly boolean[],
): Generator<void, Uint32Array> {
  const rows = findTold(group, isTold);
  yield;
  const { starts, lowest } = findStarts(subject, rows);
  yield;
  const order = scatter(subject, rows, starts, lowest);
  yield;
  for (let at = 0; at + 1 < starts.length; at += 1) {
    if (at % personsPerTurn === personsPerTurn - 1) yield;
    const [first, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    if (end - first <= fewFacts) orderFew(order, first, end, moment);
    else order.subarray(first, end).sort((one, other) => (moment[one] ?? 0) - (moment[other] ?? 0) || one - other);
  }
  return order;
}
