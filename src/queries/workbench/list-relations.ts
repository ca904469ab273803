import type { SqlRelation } from '../../domain/workbench.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { plainType } from '../../engine/plain-type.ts';
import { identifier, sql } from '../../engine/sql.ts';

type Names = Readonly<Record<SqlRelation['origin'], readonly string[]>>;

async function readRelation(
  engine: Engine,
  name: string,
  origin: SqlRelation['origin'],
  options: QueryOptions,
): Promise<SqlRelation | null> {
  const columns = await engine.query(
    sql`select column_name as name, data_type as type from duckdb_columns()
      where table_name = ${name} and schema_name = current_schema() and database_name in (current_database(), 'temp')
      order by column_index`,
    options,
  );
  if (columns.rowCount === 0) return null;
  const count = await engine.query(sql`select count(*) as n from ${identifier(name)}`, options);
  return {
    name,
    origin,
    columns: columns
      .rows()
      .map((column) => ({ name: String(column['name']), type: plainType(String(column['type'])) })),
    rows: Number(count.rows()[0]?.['n'] ?? 0),
  };
}

/** Those of the named relations that are there, with their columns and how many rows they have. */
export async function listRelations(
  engine: Engine,
  names: Names,
  options: QueryOptions,
): Promise<readonly SqlRelation[]> {
  const found: SqlRelation[] = [];
  for (const origin of ['loaded', 'prepared', 'reference'] as const) {
    for (const name of names[origin]) {
      const relation = await readRelation(engine, name, origin, options);
      if (relation !== null) found.push(relation);
    }
  }
  return found;
}
