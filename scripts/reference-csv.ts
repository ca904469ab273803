/** One row of a fact file, by heading. */
export type FactRow = Readonly<Record<string, string>>;

/** A field is quoted text with doubled quotes, or anything up to the next comma. */
const fieldPattern = /"(?:[^"]|"")*"|[^,]*/y;

function splitLine(line: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at = fieldPattern.lastIndex + 1) {
    fieldPattern.lastIndex = at;
    const raw = fieldPattern.exec(line)?.[0] ?? '';
    fields.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
  }
  return fields;
}

/**
 * Rows of one of our own fact files: UTF-8, comma, LF, first line headings, quotes where needed, no line break inside
 * a field. @throws Error when a row has another number of fields than the headings.
 */
export function parseFactRows(text: string): FactRow[] {
  const [heading, ...lines] = text.split('\n').filter((line) => line !== '');
  const names = splitLine(heading ?? '');
  return lines.map((line, index) => {
    const fields = splitLine(line);
    if (fields.length !== names.length) {
      throw new Error(`Row ${index + 2} has ${fields.length} fields, the headings ${names.length}: ${line}`);
    }
    return Object.fromEntries(names.map((name, column) => [name, fields[column] ?? '']));
  });
}

/** The field of that heading. @throws Error when the file has no such heading. */
export function field(row: FactRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column ${name}`);
  return value;
}

/** The field as a whole number. @throws Error when it is not one. */
export function count(row: FactRow, name: string): number {
  const text = field(row, name);
  if (!/^\d+$/.test(text)) throw new Error(`Not a whole number in ${name}: ${JSON.stringify(text)}`);
  return Number(text);
}
