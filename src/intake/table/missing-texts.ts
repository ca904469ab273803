/**
 * Texts that stand for no value, as spreadsheets (their errors too, in English and in Norwegian), SAS, R, Python and
 * databases write it. Compared exactly.
 */
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
  '(blank)',
  '(Tom)',
  '(tom)',
  '#N/A',
  '#I/T',
  '#DIV/0!',
  '#REF!',
  '#VALUE!',
  '#VERDI!',
  '#NAME?',
  '#NAVN?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
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
