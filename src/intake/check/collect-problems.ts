import type { ProblemGroup } from '../../domain/file-report.ts';
import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import { formatList, formatSameAsRow } from '../../text/intake-problems.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import { findingSeparator, problemSeparator } from '../load/build-load-sql.ts';
import { buildGroup, type Finding, largestExampleCount } from '../report/problem-group.ts';
import type { HeadingOf, RowCheck } from './row-checks.ts';

const textSeparator = '\u001e';

function splitTexts(texts: string): string[] {
  return texts.split(textSeparator);
}

function toFindings(rows: string, found: string): Finding[] {
  const texts = splitTexts(found);
  return splitTexts(rows).map((row, index) => ({ row: Number(row), found: texts[index] ?? null }));
}

/** Counts and first examples of the checks that failed, told in the order of the checks. Reads flagged rows only. */
export async function collectRowProblems(
  engine: Engine,
  table: string,
  checks: readonly RowCheck[],
  headingOf: HeadingOf,
): Promise<ProblemGroup[]> {
  const result = await engine.query(
    staticSql(`SELECT CAST(split_part(problem, ${findingSeparator}, 1) AS INTEGER) AS check_no, count(*) AS n,
  array_to_string(min(row_no, ${largestExampleCount}), ${problemSeparator}) AS example_rows,
  array_to_string(arg_min(split_part(problem, ${findingSeparator}, 2), row_no, ${largestExampleCount}), ${problemSeparator}) AS example_texts
FROM (SELECT row_no, unnest(string_split(problems, ${problemSeparator})) AS problem FROM ${table} WHERE problems IS NOT NULL) AS flagged
GROUP BY check_no ORDER BY check_no`),
  );
  return result.rows().flatMap((row) => {
    const check = checks[Number(row['check_no'])];
    if (check === undefined) return [];
    return [
      buildGroup({
        check: check.check,
        severity: check.severity,
        column: headingOf(check.column),
        count: Number(row['n']),
        context: check.context,
        examples: toFindings(String(row['example_rows']), String(row['example_texts'] ?? '')),
      }),
    ];
  });
}

interface DuplicateKey {
  readonly columns: readonly string[];
  readonly name: string;
}

/**
 * Rows that repeat an earlier one in all columns of a key; hashes find the few candidates, the columns decide. Rows
 * without a value in the key's first column are no duplicates, and a row is told of for its first key only.
 */
function duplicateSql(table: string, keys: readonly DuplicateKey[]): string {
  const steps = keys.map(({ columns, name }, index) => {
    const list = columns.join(', ');
    const earlier = keys.slice(0, index).map((key) => `AND row_no NOT IN (SELECT row_no FROM ${key.name})`);
    return `${name}_hash AS (
  SELECT hash(${list}) AS h FROM ${table} WHERE ${columns[0]} IS NOT NULL GROUP BY h HAVING count(*) > 1
), ${name} AS (
  SELECT row_no, first_row FROM (
    SELECT row_no, min(row_no) OVER (PARTITION BY ${list}) AS first_row FROM ${table}
    WHERE ${columns[0]} IS NOT NULL AND hash(${list}) IN (SELECT h FROM ${name}_hash)
  ) AS candidates WHERE row_no <> first_row ${earlier.join(' ')}
)`;
  });
  const answers = keys.map(
    ({ name }, index) => `SELECT ${index} AS key_no, count(*) AS n,
  array_to_string(min(row_no, ${largestExampleCount}), ${problemSeparator}) AS example_rows,
  array_to_string(arg_min(first_row, row_no, ${largestExampleCount}), ${problemSeparator}) AS first_rows
FROM ${name}`,
  );
  return `WITH ${steps.join(', ')} ${answers.join(' UNION ALL ')} ORDER BY key_no`;
}

/** Tells of accepted rows that repeat earlier ones. They stay: the indicators count them once. */
export async function collectDuplicates(
  engine: Engine,
  table: string,
  kind: KindDefinition,
  headingOf: HeadingOf,
): Promise<ProblemGroup[]> {
  const keys = kind.duplicateKeys.map((columns, index) => ({ columns, name: `repeated_${index}` }));
  const result = await engine.query(staticSql(duplicateSql(table, keys)));
  return result.rows().flatMap((row) => {
    const count = Number(row['n']);
    const columns = keys[Number(row['key_no'])]?.columns ?? [];
    if (count === 0) return [];
    const firstRows = splitTexts(String(row['first_rows']));
    return [
      buildGroup({
        check: 'duplicate-row',
        severity: 'warning',
        column: headingOf(columns[0] ?? ''),
        count,
        context: { detail: formatList(columns.map(headingOf)) },
        examples: splitTexts(String(row['example_rows'])).map((text, index) => ({
          row: Number(text),
          found: formatSameAsRow(Number(firstRows[index])),
        })),
      }),
    ];
  });
}
