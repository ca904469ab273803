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

/** The list as SQL. */
export const missingTextsSql = missingTexts.map((text) => `'${text}'`).join(', ');
