import { toZip } from './zip.ts';

/** A cell: text, a number, a day and time as the count of days, yes or no, or nothing. */
export type TestCell = string | number | boolean | { readonly serial: number } | null;

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

function escapeXml(text: string): string {
  const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_' };
  return text.replace(/[&<>\r]/g, (letter) => written[letter] ?? letter);
}

function toCell(cell: TestCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, row 1 the first; written here and not by a library, so that cells are what a test needs. */
export function toXlsx(rows: Iterable<readonly TestCell[]>, system1904 = false): Uint8Array<ArrayBuffer> {
  const lines: string[] = [];
  for (const row of rows) {
    const number = lines.length + 1;
    const cells = row.map((cell, column) => toCell(cell, `${letters(column)}${number}`));
    lines.push(`<row r="${number}">${cells.join('')}</row>`);
  }
  return toWorkbook(lines.join(''), system1904);
}

/** The same of rows that are written out. */
export function toWorkbook(sheetData: string, system1904 = false): Uint8Array<ArrayBuffer> {
  return toZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}">${system1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData></worksheet>`,
  });
}
