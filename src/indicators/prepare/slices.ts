import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';

/** What a statement makes is not compressed before it ends: of stays, this many rows take some 250 MB until then. */
const rowsPerSlice = 1_000_000;

/** So many rows are made by one statement, and lie as they are: compressing them takes longer than making them. */
const mostPlainRows = 1_500_000;

/** A stretch of whole numbers, both ends included, as SQL. */
export interface Slice {
  readonly first: string;
  readonly last: string;
}

/** Cuts a stretch into so many of about equal length; at least one, and none without a number. */
export function cutIntoSlices(first: bigint, last: bigint, count: bigint): readonly Slice[] {
  const length = last - first + 1n;
  const pieces = count > length ? length : count;
  if (pieces < 1n) return [{ first: String(first), last: String(last) }];
  return Array.from({ length: Number(pieces) }, (_, index) => ({
    first: String(first + (length * BigInt(index)) / pieces),
    last: String(first + (length * BigInt(index + 1)) / pieces - 1n),
  }));
}

function countSlices(rows: number): bigint {
  return rows <= mostPlainRows ? 1n : BigInt(Math.ceil(rows / rowsPerSlice));
}

/** Slices of a column of whole numbers, so many that each holds about as many rows as a statement may make. */
export async function sliceColumn(engine: Engine, relation: string, column: string): Promise<readonly Slice[]> {
  const result = await engine.query(
    staticSql(`select count(*) as n, coalesce(min(${column}), 0) as low, coalesce(max(${column}), 0) as high
      from ${relation}`),
  );
  const { n = 0, low = 0, high = 0 } = result.rows()[0] ?? {};
  return cutIntoSlices(BigInt(Number(low)), BigInt(Number(high)), countSlices(Number(n)));
}

/** Slices of the values that `hash` may have, for a relation of so many rows. */
export async function sliceHashes(engine: Engine, relation: string): Promise<readonly Slice[]> {
  const result = await engine.query(staticSql(`select count(*) as n from ${relation}`));
  return cutIntoSlices(0n, 2n ** 64n - 1n, countSlices(Number(result.rows()[0]?.['n'] ?? 0)));
}

/**
 * Does work for one slice at a time, which SQL knows as `getvariable('slice_first')` to `'slice_last'`.
 * @throws EngineError when the engine fails, or what the work throws
 */
export async function inSlices(
  engine: Engine,
  slices: readonly Slice[],
  work: (isFirst: boolean) => Promise<void>,
): Promise<void> {
  for (const [index, { first, last }] of slices.entries()) {
    await engine.run(`set variable slice_first = ${first}; set variable slice_last = ${last};`);
    await work(index === 0);
  }
}

/** Creates a table from a SELECT about a slice, or adds to the one there is. What one slice holds is not compressed. */
export async function fillTable(
  engine: Engine,
  [table, select]: readonly [string, string],
  slices: readonly Slice[],
  isFirst: boolean,
  options: QueryOptions,
): Promise<void> {
  const create = `create or replace ${slices.length === 1 ? 'temp table' : 'table'} ${table} as`;
  await engine.run(`${isFirst ? create : `insert into ${table}`} ${select}`, options);
}

/**
 * Creates a table from a SELECT that tells of one slice at a time, so that its rows are compressed as they come. Where
 * there is one slice alone they are not, and the table is temporary.
 * `getvariable('rows_before')` is how many rows earlier slices made.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function createInSlices(
  engine: Engine,
  table: string,
  select: string,
  slices: readonly Slice[],
  options: QueryOptions,
): Promise<void> {
  await inSlices(engine, slices, async (isFirst) => {
    await engine.run(`set variable rows_before = ${isFirst ? '0' : `(select count(*) from ${table})`};`);
    await fillTable(engine, [table, select], slices, isFirst, options);
  });
}
