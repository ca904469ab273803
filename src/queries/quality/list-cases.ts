import type { FileReport } from '../../domain/file-report.ts';
import type { FindingCase, QualityFinding } from '../../domain/quality-finding.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql } from '../../engine/sql.ts';
import { buildCasesSql } from './ask-check.ts';
import { dropMonthTableSql, monthTableSql } from './month-table.ts';
import type { QualityCheck } from './quality-check.ts';
import { allChecks } from './quality-checks.ts';

/** One of the cases behind a finding. */
export interface FoundCase {
  readonly finding: QualityFinding;
  readonly case: FindingCase;
}

type Cell = string | number | boolean | null | undefined;

const pageSize = 20_000;
const dropCasesSql = 'drop table if exists quality_case_list';

function groupKey(file: Cell, other: Cell, column: Cell): string {
  return JSON.stringify([file ?? null, other ?? null, column ?? null]);
}

function numberOrNull(value: Cell): number | null {
  return typeof value === 'number' ? value : null;
}

async function* pageThrough(
  engine: Engine,
  findings: ReadonlyMap<string, QualityFinding>,
  options: QueryOptions,
): AsyncGenerator<FoundCase> {
  for (let from = 0; ; from += pageSize) {
    const page = sql`select * from quality_case_list where number > ${from} and number <= ${from + pageSize} order by number`;
    const rows = (await engine.query(page, options)).rows();
    for (const row of rows) {
      const finding = findings.get(groupKey(row['file_id'], row['other_file_id'], row['column_name']));
      if (finding === undefined) continue;
      const place = row['place'];
      yield {
        finding,
        case: {
          row: numberOrNull(row['row_no']),
          otherRow: numberOrNull(row['other_row_no']),
          place: typeof place === 'string' ? place : null,
        },
      };
    }
    if (rows.length < pageSize) return;
  }
}

/** The cases of one question, in the order of files and rows. They are written down once and read page by page. */
async function* casesOf(
  engine: Engine,
  check: QualityCheck,
  findings: readonly QualityFinding[],
  files: readonly FileReport[],
  options: QueryOptions,
): AsyncGenerator<FoundCase> {
  const own = findings.filter((finding) => finding.check === check.id && finding.kind === check.kind);
  const cases = own.length === 0 ? null : check.cases(files);
  if (cases === null) return;
  const order = 'file_id, other_file_id, column_name, row_no, other_row_no, place';
  try {
    await engine.run(
      `create or replace temp table quality_case_list as
select row_number() over (order by ${order}) as number, ${order} from (
${buildCasesSql(cases)}
)`,
      options,
    );
    const byGroup = new Map(own.map((each) => [groupKey(each.fileId, each.otherFileId, each.column), each]));
    yield* pageThrough(engine, byGroup, options);
  } finally {
    await engine.run(dropCasesSql);
  }
}

/** What is not asked of rows has no more cases than its examples. */
function* toldElsewhere(findings: readonly QualityFinding[]): Generator<FoundCase> {
  const asked = new Set(allChecks.map(({ id }) => id));
  for (const finding of findings) {
    if (asked.has(finding.check)) continue;
    for (const place of finding.examples) yield { finding, case: { row: null, otherRow: null, place } };
  }
}

/**
 * Every case of these findings, not only the examples: of one check after the other, within each in the order of files
 * and rows. Needs what `judgeQuality` needs, over the same files as the findings were made of.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function* listCases(
  engine: Engine,
  findings: readonly QualityFinding[],
  files: readonly FileReport[],
  options: QueryOptions = {},
): AsyncGenerator<FoundCase> {
  const accepted = files.filter(({ status }) => status === 'accepted');
  if (findings.length === 0) return;
  yield* toldElsewhere(findings);
  try {
    await engine.run(monthTableSql, options);
    for (const check of allChecks) yield* casesOf(engine, check, findings, accepted, options);
  } finally {
    await engine.run(dropMonthTableSql);
  }
}
