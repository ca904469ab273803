import { formatList } from '../../text/intake-problems.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import type { FaultBook } from './fault-book.ts';
import type { HeadingOf } from './row-checks.ts';

interface DuplicateKey {
  readonly columns: readonly string[];
  /** Name of the step that finds its rows */
  readonly name: string;
  /** Number of its check */
  readonly number: number;
}

/** Counts of two unknown kommuner are no duplicates of each other. */
function knownSql(columns: readonly string[]): string {
  const isByKommune = columns.includes('komnr') && !columns.includes('bydel');
  return [columns[0], ...(isByKommune ? ['komnr'] : [])].map((column) => `${column} IS NOT NULL`).join(' AND ');
}

/**
 * Rows that repeat an earlier one in all columns of a key; hashes find the few candidates, the columns decide. Rows
 * without a value in the key's first column, or without a kommune in a key of it, are no duplicates, and a row is told of for its first key only.
 */
function duplicateSql(table: string, keys: readonly DuplicateKey[]): string {
  const steps = keys.map(({ columns, name }, index) => {
    const list = columns.join(', ');
    const earlier = keys.slice(0, index).map((key) => `AND row_no NOT IN (SELECT row_no FROM ${key.name})`);
    return `${name}_hash AS (
  SELECT hash(${list}) AS h FROM ${table} WHERE ${knownSql(columns)} GROUP BY h HAVING count(*) > 1
), ${name} AS (
  SELECT row_no, first_row FROM (
    SELECT row_no, min(row_no) OVER (PARTITION BY ${list}) AS first_row FROM ${table}
    WHERE ${knownSql(columns)} AND hash(${list}) IN (SELECT h FROM ${name}_hash)
  ) AS candidates WHERE row_no <> first_row ${earlier.join(' ')}
)`;
  });
  const answers = keys.map(
    ({ name, number }) => `SELECT row_no, ${number} AS check_no, CAST(first_row AS VARCHAR) AS found FROM ${name}`,
  );
  return `WITH ${steps.join(', ')} ${answers.join(' UNION ALL ')}`;
}

/** Keeps the accepted rows that repeat earlier ones. They stay in the table: the indicators count them once. */
export async function keepDuplicates(
  book: FaultBook,
  table: string,
  kind: KindDefinition,
  headingOf: HeadingOf,
): Promise<void> {
  const keys = kind.duplicateKeys.map((columns, index) => ({
    columns,
    name: `repeated_${index}`,
    number: book.addCheck({
      check: 'duplicate-row',
      severity: 'warning',
      column: headingOf(columns[0] ?? ''),
      context: { detail: formatList(columns.map(headingOf)) },
      sameAsRow: true,
    }),
  }));
  await book.keep(duplicateSql(table, keys));
}
