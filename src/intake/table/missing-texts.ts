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

function presentSql(trimmed: string): string {
  return `CASE WHEN ${trimmed} IN (${missingTextsSql}) THEN NULL ELSE ${trimmed} END`;
}

/** SQL of a text without spaces around it, NULL where it stands for no value; a point alone stays. */
export function trimmedTextSql(column: string): string {
  return presentSql(`trim(${column})`);
}

/** The same where spaces that do not break may stand around it too, as in texts copied from a page; dearer. */
export function widelyTrimmedTextSql(column: string): string {
  const noBreak = 'chr(160)';
  return presentSql(
    `CASE WHEN contains(${column}, ${noBreak}) THEN trim(${column}, ' ' || ${noBreak}) ELSE trim(${column}) END`,
  );
}
