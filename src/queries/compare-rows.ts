import type { FileReport } from '../domain/file-report.ts';
import type { RowChange } from '../domain/row-change.ts';
import type { Engine, QueryOptions } from '../engine/engine.ts';
import { identifier, staticSql } from '../engine/sql.ts';
import { kindOf } from '../intake/kinds/extract-kinds.ts';
import type { KindDefinition } from '../intake/kinds/kind-definition.ts';
import { tableColumnsOf } from '../intake/load/build-load-sql.ts';
import { extractTableName } from '../intake/table/extract-table-name.ts';
import { monthsOfTableSql } from './quality/month-table.ts';

/** The columns of a kind's rows; the row number is the file's own. */
function contentColumns(kind: KindDefinition): readonly string[] {
  return tableColumnsOf(kind).flatMap(({ name }) => (name === 'row_no' ? [] : [name]));
}

function tableOf(kind: KindDefinition, file: FileReport): string {
  return identifier(extractTableName(kind.id, file.id)).quoted;
}

async function isFilled(engine: Engine, table: string, column: string, options: QueryOptions): Promise<boolean> {
  const answer = await engine.query(
    staticSql(`SELECT 1 AS one FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`),
    options,
  );
  return answer.rowCount > 0;
}

/** The first of the kind's keys that both files have values for; a message and a count have different ones. */
async function chooseKey(
  engine: Engine,
  kind: KindDefinition,
  files: readonly FileReport[],
  options: QueryOptions,
): Promise<readonly string[]> {
  for (const key of kind.duplicateKeys) {
    const [first] = key;
    if (first === undefined) continue;
    const filled = await Promise.all(files.map((file) => isFilled(engine, tableOf(kind, file), first, options)));
    if (filled.every(Boolean)) return key;
  }
  return contentColumns(kind);
}

function buildSql(kind: KindDefinition, keys: readonly string[], earlier: FileReport, newer: FileReport): string {
  const side = (file: FileReport, number: 0 | 1): string =>
    `SELECT hash(${keys.join(', ')}) AS row_key, hash(${contentColumns(kind).join(', ')}) AS content, ${number} AS side FROM ${tableOf(kind, file)}`;
  return `WITH known AS (
  SELECT row_key, count(*) FILTER (WHERE side = 0) AS before, count(*) FILTER (WHERE side = 1) AS after,
    coalesce(sum(content) FILTER (WHERE side = 0), 0) = coalesce(sum(content) FILTER (WHERE side = 1), 0) AS alike
  FROM (${side(earlier, 0)} UNION ALL ${side(newer, 1)}) AS both_sides
  GROUP BY row_key
)
SELECT count(*) FILTER (WHERE before = 0) AS added, count(*) FILTER (WHERE after = 0) AS gone,
  count(*) FILTER (WHERE before > 0 AND after > 0 AND (before <> after OR NOT alike)) AS changed,
  count(*) FILTER (WHERE before > 0 AND before = after AND alike) AS same
FROM known`;
}

/** Months that the earlier file has rows of and the newer has none of. */
async function loadMonthsGone(
  engine: Engine,
  kind: KindDefinition,
  files: { readonly earlier: FileReport; readonly newer: FileReport },
  options: QueryOptions,
): Promise<readonly string[]> {
  const [before, after] = [files.earlier, files.newer].map((file) => monthsOfTableSql(kind.id, tableOf(kind, file)));
  if (before == null || after == null) return [];
  const answer = await engine.query(staticSql(`${before} EXCEPT ${after} ORDER BY month`), options);
  return answer.rows().map(({ month }) => String(month));
}

/**
 * Counts which rows of an accepted file came, went or changed against an earlier one of the same kind. A row is known
 * by the kind's own key; equal keys are gathered, and the order of rows does not matter. Tells too
 * of the months and kommuner that are gone. No row leaves the engine.
 * @throws RangeError when the two are not of one known kind
 */
export async function compareRows(
  engine: Engine,
  earlier: FileReport,
  newer: FileReport,
  options: QueryOptions = {},
): Promise<RowChange> {
  const { kind: id } = newer;
  if (id === null || earlier.kind !== id) throw new RangeError('Two files of different kinds have no rows to compare');
  const kind = kindOf(id);
  const keys = await chooseKey(engine, kind, [earlier, newer], options);
  const answer = await engine.query(staticSql(buildSql(kind, keys, earlier, newer)), options);
  const [row] = answer.rows();
  const countOf = (name: string): number => Number(row?.[name] ?? 0);
  return {
    kind: id,
    keys,
    added: countOf('added'),
    gone: countOf('gone'),
    changed: countOf('changed'),
    same: countOf('same'),
    monthsGone: await loadMonthsGone(engine, kind, { earlier, newer }, options),
    kommunerGone: earlier.kommuner.filter((komnr) => !newer.kommuner.includes(komnr)),
  };
}
