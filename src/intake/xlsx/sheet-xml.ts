import { escapeXml } from './escape-xml.ts';
import { headingStyle, numberStyle, textStyle, xmlStart } from './workbook-xml.ts';

/** Text stands as text; a number as a number. Null leaves the cell out. */
export type WrittenCell = string | number | null;

interface WrittenColumn {
  readonly heading: string;
  /** In letters */
  readonly width: number;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
}

/** Characters that a cell can hold; a longer text is cut, and says so by its last letter. */
const longestText = 32_767;

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function cutText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

function textCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cutText(text))}</t></is></c>`;
}

function toCell(cell: WrittenCell, column: number, row: number): string {
  const address = `${columnLetters(column)}${row}`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}" s="${numberStyle}"><v>${cell}</v></c>`;
  return textCell(address, cell, textStyle);
}

export function sheetRow(row: number, cells: readonly WrittenCell[]): string {
  return `<row r="${row}">${cells.map((cell, column) => toCell(cell, column, row)).join('')}</row>`;
}

/** Everything before the second row: headings that stay in view, and widths. */
export function sheetStart({ columns }: WrittenSheet): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = columns.map(({ heading }, index) => textCell(`${columnLetters(index)}1`, heading, headingStyle));
  return `${xmlStart}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>`;
}

/** @param rows rows of the sheet, the heading included */
export function sheetEnd({ columns }: WrittenSheet, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows}"/></worksheet>`;
}
