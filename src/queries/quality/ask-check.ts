import type { FileReport } from '../../domain/file-report.ts';
import type { QualityFinding } from '../../domain/quality-finding.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { QualityCheck } from './quality-check.ts';

type Cell = string | number | boolean | null | undefined;

const largestExampleCount = 20;
const separator = '\u001f';

/** The columns of a case; a question answers with those it has, and the others are null. */
export function buildCasesSql(cases: string): string {
  return `select null::varchar as file_id, null::varchar as other_file_id, null::varchar as column_name,
  null::integer as row_no, null::integer as other_row_no, null::varchar as place where false
union all by name (
${cases}
)`;
}

function buildSummarySql(cases: string): string {
  return `with quality_case as (
${buildCasesSql(cases)}
)
select file_id, other_file_id, column_name, count(*) as cases,
  array_to_string(list_sort(list(distinct place))[1:${largestExampleCount}], chr(31)) as places,
  array_to_string(min(row_no, ${largestExampleCount}), chr(31)) as row_numbers
from quality_case
group by file_id, other_file_id, column_name
order by cases desc, file_id, other_file_id, column_name`;
}

function textOrNull(value: Cell): string | null {
  return typeof value === 'string' ? value : null;
}

function toExamples(text: Cell): readonly string[] {
  return typeof text === 'string' && text !== '' ? text.split(separator) : [];
}

/** Of how many, by file; the kind as a whole has no number. */
async function loadTotals(
  engine: Engine,
  { kind, of }: QualityCheck,
  files: readonly FileReport[],
  options: QueryOptions,
): Promise<(fileId: string | null) => number | null> {
  if (of === 'none') return () => null;
  const own = files.filter((file) => file.kind === kind);
  const totals = new Map<string, number>(own.map(({ id, rowsAccepted }) => [id, rowsAccepted]));
  if (of !== 'rows') {
    const answer = await engine.query(staticSql(of.totals), options);
    for (const { file_id: id, total } of answer.rows()) totals.set(String(id), Number(total));
  }
  return (fileId) => (fileId === null ? null : (totals.get(fileId) ?? null));
}

/** Asks one question of the rows: its findings, those with most cases first. Needs the table of months. */
export async function askCheck(
  engine: Engine,
  check: QualityCheck,
  files: readonly FileReport[],
  options: QueryOptions = {},
): Promise<QualityFinding[]> {
  const cases = check.cases(files);
  if (cases === null) return [];
  const rows = (await engine.query(staticSql(buildSummarySql(cases)), options)).rows();
  if (rows.length === 0) return [];
  const totalOf = await loadTotals(engine, check, files, options);
  return rows.flatMap((row) => {
    const fileId = textOrNull(row['file_id']);
    const count = Number(row['cases']);
    const of = totalOf(fileId);
    const severity = check.judge(count, of);
    if (severity === null) return [];
    const places = toExamples(row['places']);
    return {
      check: check.id,
      severity,
      kind: check.kind,
      fileId,
      otherFileId: textOrNull(row['other_file_id']),
      column: textOrNull(row['column_name']),
      count,
      of,
      examples: places.length > 0 ? places : toExamples(row['row_numbers']),
    };
  });
}
