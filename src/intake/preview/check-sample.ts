import type { ProblemGroup } from '../../domain/file-report.ts';
import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import { buildRowChecks, type RowCheck } from '../check/row-checks.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import { buildLoadSql } from '../load/build-load-sql.ts';
import { buildSourceSql } from '../load/build-source-sql.ts';
import type { ColumnMapping } from '../recognise/column-mapping.ts';
import { createHeadingOf } from '../report/describe-mapping.ts';
import { buildGroup } from '../report/problem-group.ts';
import type { TextSegment } from '../table/opened-table.ts';

/** A check that a row of the sample did not pass. */
export interface SampleFault {
  readonly row: number;
  readonly check: RowCheck;
  readonly found: string | null;
}

export interface CheckedSample {
  readonly faults: readonly SampleFault[];
  readonly rejected: ReadonlySet<number>;
}

const betweenProblems = '\u001e';
const betweenParts = '\u001f';

function toFaults(row: number, problems: string, checks: readonly RowCheck[]): SampleFault[] {
  return problems.split(betweenProblems).flatMap((problem) => {
    const [number = '', found = ''] = problem.split(betweenParts);
    const check = checks[Number(number)];
    return check === undefined ? [] : [{ row, check, found: found === '' ? null : found }];
  });
}

/** Reads and checks some rows exactly as the whole file would be, and tells what became of each. Nothing is left behind. */
export async function checkSample(
  engine: Engine,
  kind: KindDefinition,
  mapping: ColumnMapping,
  headings: readonly string[],
  segment: TextSegment,
  signal: AbortSignal | undefined,
): Promise<CheckedSample> {
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  const checks = buildRowChecks(kind, present, createHeadingOf(mapping, headings));
  const source = buildSourceSql(kind, mapping.sources, segment);
  const read = buildLoadSql({ kind, present, checks }, source);
  const result = await engine.query(staticSql(`SELECT row_no, rejected, problems FROM (${read}) AS read`), {
    signal,
    asWritten: true,
  });
  const rows = result
    .rows()
    .filter((row) => row['problems'] !== null)
    .sort((a, b) => Number(a['row_no']) - Number(b['row_no']));
  return {
    faults: rows.flatMap((row) => toFaults(Number(row['row_no']), String(row['problems']), checks)),
    rejected: new Set(rows.flatMap((row) => (row['rejected'] === true ? [Number(row['row_no'])] : []))),
  };
}

/** The faults of a sample as the report of a file tells them: one group per check and column. */
export function groupFaults(faults: readonly SampleFault[], headingOf: (column: string) => string): ProblemGroup[] {
  return [...new Set(faults.map(({ check }) => check))].map((check) => {
    const examples = faults.filter((fault) => fault.check === check).map(({ row, found }) => ({ row, found }));
    return buildGroup({
      check: check.check,
      severity: check.severity,
      column: headingOf(check.column),
      count: examples.length,
      context: check.context,
      examples,
    });
  });
}
