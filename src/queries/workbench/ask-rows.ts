import type { RowsAnswer, RowsOutcome, SqlColumn } from '../../domain/workbench.ts';
import type { Engine, QueryOptions, QueryResult } from '../../engine/engine.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { plainType } from '../../engine/plain-type.ts';
import { asRelation } from '../../engine/read-only-select.ts';
import { identifier, sql, staticSql } from '../../engine/sql.ts';
import { findSqlFault, readSqlFault } from '../../engine/sql-fault.ts';

/** An answer is shown as far as this; what is beyond it is counted only. */
const rowsShown = 1000;

async function describe(engine: Engine, relation: string, options: QueryOptions): Promise<readonly SqlColumn[]> {
  const answer = await engine.query(staticSql(`describe select * from ${relation} as query`), options);
  return answer.rows().map(({ column_name: name, column_type: type }) => ({
    name: String(name),
    type: plainType(String(type)),
  }));
}

/** Every value becomes text in the engine, so that no type is beyond us and no digit of a large number is lost. */
function asTexts(columns: readonly SqlColumn[], relation: string): string {
  const texts = columns.map(({ name }, index) => `cast(${identifier(name).quoted} as varchar) as c${index}`);
  return `select ${texts.join(', ')} from ${relation} as query limit ${rowsShown + 1}`;
}

/**
 * The first rows, by way of a table: while rows are fetched as they are found, a fetch that finds few takes as long as it
 * takes, and cannot be stopped.
 */
async function fetchFirst(engine: Engine, select: string, options: QueryOptions): Promise<QueryResult> {
  try {
    await engine.run(`create or replace temp table first_rows as ${select}`, options);
    return await engine.query(sql`select * from first_rows`, options);
  } finally {
    await engine.run('drop table if exists first_rows');
  }
}

async function countRows(engine: Engine, relation: string, options: QueryOptions): Promise<number> {
  const answer = await engine.query(staticSql(`select count(*) as n from ${relation} as query`), options);
  return Number(answer.rows()[0]?.['n'] ?? 0);
}

/** The first rows of a relation written as `(select …)`, and how many there are in all. */
export async function readFirstRows(engine: Engine, relation: string, options: QueryOptions): Promise<RowsAnswer> {
  const began = performance.now();
  const columns = await describe(engine, relation, options);
  const answer = await fetchFirst(engine, asTexts(columns, relation), options);
  const milliseconds = performance.now() - began;
  const texts = columns.map((_, index) => answer.column(`c${index}`));
  const shown = Math.min(answer.rowCount, rowsShown);
  const rows = Array.from({ length: shown }, (_, row) =>
    texts.map((column) => {
      const value = column[row];
      return typeof value === 'string' ? value : null;
    }),
  );
  const total = answer.rowCount > rowsShown ? await countRows(engine, relation, options) : answer.rowCount;
  return { columns, rows, total, milliseconds };
}

/**
 * Runs one query that reads and gives its first rows, or what is wrong with it. The signal stops it half-way.
 * @param toRelation what is read of the query: all, unless told otherwise
 * @throws the abort reason
 */
export async function askRows(
  engine: Engine,
  text: string,
  options: QueryOptions,
  toRelation = asRelation,
): Promise<RowsOutcome> {
  const fault = await findSqlFault(engine, text, options);
  if (fault !== null) return { answer: null, fault };
  try {
    return { answer: await readFirstRows(engine, toRelation(text), options), fault: null };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof EngineError)
      return { answer: null, fault: { ...readSqlFault(error, text, 0), position: null } };
    throw error;
  }
}
