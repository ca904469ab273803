import Papa from 'papaparse';
import type { WrittenCell, WrittenSheet } from './xlsx/sheet-xml.ts';

const byteOrderMark = '\uFEFF';
const rowsPerPiece = 2000;

/** A text that a spreadsheet would take for a formula is marked as text; the app itself never computes it. */
function toField(cell: WrittenCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell).replace('.', ',');
  return /^[=+@\t\r]/.test(cell) || /^-./.test(cell) ? `'${cell}` : cell;
}

function toLines(rows: readonly (readonly WrittenCell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(toField)),
    { delimiter: ';', newline: '\r\n' },
  )}\r\n`;
}

/** A sheet as CSV for people: UTF-8 with byte order mark, semicolons, decimal comma, CRLF; piece by piece. */
export async function* writeCsv({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  yield `${byteOrderMark}${toLines([columns.map(({ heading }) => heading)])}`;
  let waiting: (readonly WrittenCell[])[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsPerPiece) continue;
    yield toLines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield toLines(waiting);
}
