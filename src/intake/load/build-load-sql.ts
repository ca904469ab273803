import type { RowCheck } from '../check/row-checks.ts';
import type { ColumnDefinition, KindDefinition } from '../kinds/kind-definition.ts';
import { buildAbsentSql, buildColumnSql } from './column-sql.ts';

/** Separators inside the text that carries a row's problems to the report: between problems, and number from finding. */
const problemSeparator = 'chr(30)';
const findingSeparator = 'chr(31)';

const longestFinding = 60;

/** Output columns of a canonical column: a period also gives its first and last day. */
function outputColumnsOf(column: ColumnDefinition): readonly { readonly name: string; readonly storage: string }[] {
  const own = { name: column.name, storage: column.storage };
  if (column.type !== 'periode') return [own];
  return [own, { name: `${column.name}_fra`, storage: 'DATE' }, { name: `${column.name}_til`, storage: 'DATE' }];
}

/** Columns of a kind's table, without `file_id`; the same for every file whether or not it has the optional ones. */
export function tableColumnsOf(kind: KindDefinition): readonly { readonly name: string; readonly storage: string }[] {
  return [
    { name: 'row_no', storage: 'INTEGER' },
    ...kind.columns.flatMap(outputColumnsOf),
    ...kind.derived.map(({ name, storage }) => ({ name, storage })),
  ];
}

interface ReadingLayers {
  readonly joins: string;
  readonly staged: string;
  readonly typed: string;
}

function buildReadingLayers(columns: readonly ColumnDefinition[], present: ReadonlySet<string>): ReadingLayers {
  const parts = columns.map((column) =>
    present.has(column.name) ? buildColumnSql(column, present.has('bydel')) : buildAbsentSql(column),
  );
  const named = (layer: Readonly<Record<string, string>>): string[] =>
    Object.entries(layer).map(([name, expression]) => `${expression} AS ${name}`);
  return {
    joins: parts.flatMap((part) => part.joins).join('\n        '),
    staged: ['source.*', ...parts.flatMap((part) => named(part.staged))].join(', '),
    typed: ['*', ...parts.flatMap((part) => named(part.typed))].join(', '),
  };
}

function finalColumn(name: string, checks: readonly RowCheck[]): string {
  const drops = checks.flatMap((check, index) => (check.dropsValue && check.column === name ? [`f${index}`] : []));
  return drops.length === 0 ? name : `CASE WHEN ${drops.join(' OR ')} THEN NULL ELSE ${name} END AS ${name}`;
}

function problemText(check: RowCheck, index: number): string {
  const found =
    check.found === null ? "''" : `left(translate(${check.found}, chr(30) || chr(31), ''), ${longestFinding})`;
  return `CASE WHEN f${index} THEN '${index}' || ${findingSeparator} || coalesce(${found}, '') END`;
}

function anyOf(indexes: readonly number[]): string {
  return indexes.length === 0 ? 'false' : indexes.map((index) => `f${index}`).join(' OR ');
}

/** What a file is loaded into, and how. */
export interface LoadDesign {
  readonly kind: KindDefinition;
  /** Canonical columns the file has */
  readonly present: ReadonlySet<string>;
  readonly checks: readonly RowCheck[];
}

/**
 * One SELECT that reads, casts and checks a segment in a single pass. `source` is a SELECT that gives `row_no` and the
 * text `r_x` of every canonical column x of the kind (NULL where the file has none). Beside the typed columns each row
 * gets `rejected` and `problems`, the latter NULL when there are none.
 */
export function buildLoadSql({ kind, present, checks }: LoadDesign, source: string): string {
  const { joins, staged, typed } = buildReadingLayers(kind.columns, present);
  const derived = kind.derived.map(({ name, sql }) => `${sql} AS ${name}`);
  const flags = checks.map((check, index) => `coalesce(${check.fails}, false) AS f${index}`);
  const errors = checks.flatMap((check, index) => (check.severity === 'error' ? [index] : []));
  const outputs = tableColumnsOf(kind).map(({ name }) => finalColumn(name, checks));
  const all = checks.map((_, index) => index);
  return `SELECT ${outputs.join(', ')},
  ${anyOf(errors)} AS rejected,
  CASE WHEN ${anyOf(all)} THEN concat_ws(${problemSeparator}, ${['NULL', ...checks.map(problemText)].join(', ')}) END AS problems
FROM (
  SELECT *, ${[...derived, ...flags].join(', ')}
  FROM (
    SELECT ${typed}
    FROM (
      SELECT ${staged}
      FROM (${source}) AS source
        ${joins}
    ) AS staged
  ) AS typed
) AS checked`;
}

/** SELECT of `row_no`, `check_no` and `found` of every problem of the rows of a staged segment. */
export function buildFaultsSql(staged: string): string {
  return `SELECT row_no, CAST(split_part(problem, ${findingSeparator}, 1) AS SMALLINT) AS check_no,
  split_part(problem, ${findingSeparator}, 2) AS found
FROM (SELECT row_no, unnest(string_split(problems, ${problemSeparator})) AS problem FROM ${staged} WHERE problems IS NOT NULL) AS flagged`;
}

/** Creates the table of a kind's accepted rows. */
export function buildCreateSql(table: string, kind: KindDefinition): string {
  const columns = tableColumnsOf(kind).map(({ name, storage }) => `${name} ${storage}`);
  return `CREATE TABLE ${table} (${columns.join(', ')})`;
}

/** Moves the accepted rows of a staged segment to the table `buildCreateSql` made. */
export function buildAcceptSql(table: string, kind: KindDefinition, staged: string): string {
  const columns = tableColumnsOf(kind).map(({ name }) => name);
  return `INSERT INTO ${table} SELECT ${columns.join(', ')} FROM ${staged} WHERE NOT rejected`;
}
