/** A row of text with the number a text editor or spreadsheet shows beside it. */
export interface NumberedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

const numberLike = /^[-+]?[\d\s.,:/-]*\d[\d\s.,:/-]*%?$/u;
const letter = /\p{L}/u;

/** Fields that hold something. */
export function filledOf(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.trim()).filter((field) => field !== '');
}

/** Whether a field is a number, a date or a time of day, written in any way. */
export function isNumberLike(field: string): boolean {
  return numberLike.test(field);
}

/** Whether the fields are words, as headings are: numbers and dates are the exception. */
export function isWords(filled: readonly string[]): boolean {
  const numbers = filled.filter(isNumberLike).length;
  return filled.length > 0 && numbers * 4 <= filled.length;
}

/** Whether a text reads as a sentence, a title or a remark rather than as a value of a column. */
export function isProse(text: string): boolean {
  return (
    letter.test(text) && (/[\p{L}\d).,:]\s+[\p{L}\d(«"]/u.test(text) || /[:.!]$/.test(text) || /^[*†¹]/.test(text))
  );
}

/** How many fields most rows have; the rows of a table outnumber its titles. 1 where there are none. */
export function usualWidth(rows: readonly NumberedRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) {
    if (filledOf(fields).length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
  return usual?.[0] ?? 1;
}
