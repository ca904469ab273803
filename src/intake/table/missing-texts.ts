/** Texts that stand for no value, as spreadsheets (their errors too), SAS, R, Python and databases write it. Compared exactly. */
export const missingTexts: readonly string[] = [
  '',
  '.',
  'NULL',
  'null',
  'NA',
  'N/A',
  'n/a',
  'NaN',
  'nan',
  '(null)',
  '(Blank)',
  '(tom)',
  '#N/A',
  '#DIV/0!',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
];

/** A point alone, which says why a number is missing where signs may stand for one; it stays in texts until then. */
export const lonePoint = '.';

const missingTextsSql = missingTexts
  .filter((text) => text !== lonePoint)
  .map((text) => `'${text}'`)
  .join(', ');

/** SQL of a text without spaces around it, NULL where it stands for no value; a point alone stays. */
export function trimmedTextSql(column: string): string {
  return `CASE WHEN trim(${column}) IN (${missingTextsSql}) THEN NULL ELSE trim(${column}) END`;
}
