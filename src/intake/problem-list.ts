import type { FileReport, IntakeProblem, Severity } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, sql, staticSql } from '../engine/sql.ts';
import { showFinding } from './report/problem-group.ts';
import { faultTableNames } from './table/extract-table-name.ts';

/** Where a page of problems begins: after this check of this row. */
export interface ProblemPosition {
  readonly row: number;
  readonly check: number;
}

export interface ProblemPage {
  readonly problems: readonly IntakeProblem[];
  /** Where the next page begins; null when this is the last one */
  readonly next: ProblemPosition | null;
}

export interface PageOptions {
  /** `next` of the page before; left out for the first page */
  readonly after?: ProblemPosition | null;
  /** Most problems of rows on one page; those of the whole file stand before them on the first page */
  readonly limit: number;
}

type FaultRow = Readonly<Record<string, string | number | boolean | null>>;

const severities: readonly Severity[] = ['fatal', 'error', 'warning'];

function toProblem(row: FaultRow): IntakeProblem {
  const heading = row['heading'];
  return {
    check: String(row['check_id']),
    severity: severities.find((severity) => severity === row['severity']) ?? 'warning',
    row: Number(row['row_no']),
    column: typeof heading === 'string' ? heading : null,
    found: showFinding(typeof row['found'] === 'string' ? row['found'] : null, row['same_as_row'] === true),
    expected: String(row['expected']),
    action: String(row['action']),
  };
}

async function hasFaults(engine: Engine, fileId: string): Promise<boolean> {
  const { words } = faultTableNames(fileId);
  const result = await engine.query(sql`SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = ${words}`);
  return result.rows()[0]?.['n'] !== 0;
}

async function loadFaults(
  engine: Engine,
  fileId: string,
  after: ProblemPosition,
  limit: number,
): Promise<readonly FaultRow[]> {
  const names = faultTableNames(fileId);
  const { row, check } = after;
  const isAfter = `row_no >= ${row} AND (row_no > ${row} OR check_no > ${check})`;
  const pick = `WHERE ${isAfter} ORDER BY row_no, check_no LIMIT ${limit}`;
  const result = await engine.query(
    staticSql(`SELECT row_no, check_no, found, check_id, severity, heading, expected, action, same_as_row
FROM (
  SELECT row_no, check_no, found FROM (SELECT row_no, check_no, found FROM ${identifier(names.found).quoted} ${pick}) AS told
  UNION ALL
  SELECT row_no, check_no, NULL FROM (SELECT row_no, check_no FROM ${identifier(names.bare).quoted} ${pick}) AS bare
) AS fault JOIN ${identifier(names.words).quoted} AS words USING (check_no)
ORDER BY row_no, check_no LIMIT ${limit}`),
  );
  return result.rows();
}

/**
 * A page of the complete list of a file's problems: those of the whole file, then every fault of every row in the
 * order of the rows, as many as the groups of the report count. `found` is null where a value may not be shown, and
 * after the first half million findings of one check. Of a file refused before its rows were checked there is only
 * what the report holds.
 */
export async function loadProblemPage(
  engine: Engine,
  report: FileReport,
  { after = null, limit }: PageOptions,
): Promise<ProblemPage> {
  const told = report.problems.flatMap(({ examples }) => examples);
  if (!(await hasFaults(engine, report.id))) return { problems: told, next: null };
  const ofFile = after === null ? told.filter(({ row }) => row === null) : [];
  const rows = await loadFaults(engine, report.id, after ?? { row: 0, check: -1 }, limit);
  const last = rows.at(-1);
  const next =
    last === undefined || rows.length < limit ? null : { row: Number(last['row_no']), check: Number(last['check_no']) };
  return { problems: [...ofFile, ...rows.map(toProblem)], next };
}
