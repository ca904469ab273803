/** Texts that stand for no value, as spreadsheets, SAS, R, Python and databases write it. Compared exactly. */
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
];

const missingTextsSql = missingTexts.map((text) => `'${text}'`).join(', ');

/** SQL of a text without spaces around it, NULL where it stands for no value. */
export function trimmedTextSql(column: string): string {
  return `CASE WHEN trim(${column}) IN (${missingTextsSql}) THEN NULL ELSE trim(${column}) END`;
}
