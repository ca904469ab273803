import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { ColumnSource } from '../recognise/column-mapping.ts';
import type { OpenedTable, Refusal, WorkOptions } from '../table/opened-table.ts';
import { buildCreateSql, buildLoadSql, type LoadDesign } from './build-load-sql.ts';
import { buildSourceSql } from './build-source-sql.ts';

export interface LoadPlan extends LoadDesign {
  readonly sources: readonly ColumnSource[];
  /** Rows the inspection promised */
  readonly rows: number;
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const result = await engine.query(staticSql(`SELECT count(*) AS n FROM ${table}`));
  return Number(result.rows()[0]?.['n'] ?? 0);
}

/**
 * Loads every segment into one typed table. The count is held against the inspection's own count after each segment:
 * two readers that disagree on the rows of a file is a fault of ours, never something to pass over.
 *
 * @returns the reason when a segment showed that the file must be refused
 * @throws Error when the engine read another number of rows than the inspection found
 */
export async function loadTable(
  engine: Engine,
  opened: OpenedTable,
  plan: LoadPlan,
  options: WorkOptions,
): Promise<Refusal | null> {
  await engine.run(buildCreateSql(plan.table, plan.kind));
  let expected = 0;
  for await (const outcome of opened.segments(options)) {
    if ('refusal' in outcome) return outcome.refusal;
    const source = buildSourceSql(plan.kind, plan.sources, outcome.segment);
    await engine.query(staticSql(buildLoadSql(plan, source)), { signal: options.signal });
    expected += outcome.segment.rows;
    const loaded = await countRows(engine, plan.table);
    if (loaded !== expected) throw new Error(`The engine read ${loaded} rows where the file has ${expected}`);
    options.onProgress?.(loaded / plan.rows, loaded);
  }
  return null;
}
