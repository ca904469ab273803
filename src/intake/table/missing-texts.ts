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

const missingTextsSql = missingTexts.map((text) => `'${text}'`).join(', ');

/** SQL of a text without spaces around it, NULL where it stands for no value. */
export function trimmedTextSql(column: string): string {
  return `CASE WHEN trim(${column}) IN (${missingTextsSql}) THEN NULL ELSE trim(${column}) END`;
}
