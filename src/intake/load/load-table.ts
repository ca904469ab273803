import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { FaultBook } from '../check/fault-book.ts';
import type { ColumnSource } from '../recognise/column-mapping.ts';
import type { OpenedTable, Refusal, TextSegment, WorkOptions } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';
import { buildAcceptSql, buildCreateSql, buildFaultsSql, buildLoadSql, type LoadDesign } from './build-load-sql.ts';
import { buildSourceSql } from './build-source-sql.ts';
import type { MemoryGuard } from './memory-guard.ts';

export interface LoadPlan extends LoadDesign {
  /** Quoted name of the table of accepted rows */
  readonly table: string;
  readonly sources: readonly ColumnSource[];
  /** Rows the inspection promised */
  readonly rows: number;
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const result = await engine.query(staticSql(`SELECT count(*) AS n FROM ${table}`));
  return Number(result.rows()[0]?.['n'] ?? 0);
}

/** Reads one segment beside the table, so that neither rejected rows nor the texts of problems ever weigh it down. */
async function loadSegment(
  engine: Engine,
  plan: LoadPlan,
  segment: TextSegment,
  book: FaultBook,
  signal: AbortSignal | undefined,
): Promise<void> {
  const staged = uniqueName('staged');
  const rows = buildLoadSql(plan, buildSourceSql(plan.kind, plan.sources, segment));
  try {
    await engine.query(staticSql(`CREATE TEMP TABLE ${staged} AS ${rows}`), { signal });
    const count = await countRows(engine, staged);
    if (count !== segment.rows) throw new Error(`The engine read ${count} rows where the file has ${segment.rows}`);
    await book.keep(buildFaultsSql(staged));
    await engine.query(staticSql(buildAcceptSql(plan.table, plan.kind, staged)), { signal });
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${staged}`);
  }
}

/** Those who look at the rows as they come. */
export interface RowWatch {
  readonly book: FaultBook;
  readonly guard: MemoryGuard;
  /** Why the values seen so far are to be refused; `isWhole` when they are all */
  readonly judge: (isWhole: boolean) => readonly Refusal[];
}

/**
 * Loads the accepted rows of every segment into one typed table, and every problem into the book. The count is held
 * against the inspection's own count at each segment: two readers that disagree on the rows of a file is a fault of
 * ours, never something to pass over.
 *
 * @returns the reasons when a segment showed that the file must be refused
 * @throws Error when the engine read another number of rows than the inspection found
 */
export async function loadTable(
  engine: Engine,
  opened: OpenedTable,
  plan: LoadPlan,
  { book, guard, judge }: RowWatch,
  options: WorkOptions,
): Promise<readonly Refusal[]> {
  await engine.run(buildCreateSql(plan.table, plan.kind));
  let loaded = 0;
  for await (const outcome of opened.segments(options)) {
    if ('refusal' in outcome) return [outcome.refusal];
    const personal = judge(false);
    if (personal.length > 0) return personal;
    await loadSegment(engine, plan, outcome.segment, book, options.signal);
    loaded += outcome.segment.rows;
    const tooLarge = await guard.judgeLoaded(loaded);
    if (tooLarge !== null) return [tooLarge];
    options.onProgress?.(loaded / plan.rows, loaded);
  }
  return judge(true);
}
