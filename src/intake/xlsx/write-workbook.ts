import { strToU8, Zip, ZipDeflate } from 'fflate';
import { sheetEnd, sheetRow, sheetStart, type WrittenSheet } from './sheet-xml.ts';
import { contentTypesXml, packageRelationsXml, stylesXml, workbookRelationsXml, workbookXml } from './workbook-xml.ts';

/** Rows that a sheet of a workbook can hold, heading included */
const largestSheet = 1_048_576;
const longestSheetName = 31;
const piece = 256 * 1024;
const level = 6;

/** Packs parts one after another, in this thread: the packer's own asynchronous ways start workers that our policy stops. */
class WorkbookPacker {
  readonly #zip: Zip;
  #ready: Uint8Array<ArrayBuffer>[] = [];
  #part: ZipDeflate | null = null;
  #text = '';

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw new Error('The workbook could not be packed', { cause: error });
      this.#ready.push(new Uint8Array(bytes));
    });
  }

  open(path: string): void {
    this.#part = new ZipDeflate(path, { level });
    this.#zip.add(this.#part);
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= piece) this.#flush(false);
  }

  close(): void {
    this.#flush(true);
    this.#part = null;
  }

  add(path: string, text: string): void {
    this.open(path);
    this.write(text);
    this.close();
  }

  end(): void {
    this.#zip.end();
  }

  /** What is packed since the last time */
  take(): readonly Uint8Array<ArrayBuffer>[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #flush(last: boolean): void {
    this.#part?.push(strToU8(this.#text), last);
    this.#text = '';
  }
}

/** Names differ, and are no longer than a workbook takes: `Avvist`, `Avvist (2)`. */
function nameSheet(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`;
  return `${name.slice(0, longestSheetName - suffix.length)}${suffix}`;
}

export interface WorkbookOptions {
  /** Rows of one sheet, heading included, before the rest goes on in another */
  readonly rowsPerSheet?: number;
}

/**
 * A workbook of Excel 2007 and later, packed piece by piece as its rows come. Text stands in it as it is, letter by letter,
 * and is never taken for a number, date or formula. Every sheet begins with its headings, bold and in view when scrolled.
 */
export async function* writeWorkbook(
  sheets: readonly WrittenSheet[],
  { rowsPerSheet = largestSheet }: WorkbookOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packer = new WorkbookPacker();
  const names: string[] = [];
  const begin = (sheet: WrittenSheet, number: number): number => {
    names.push(nameSheet(sheet.name, number));
    packer.open(`xl/worksheets/sheet${names.length}.xml`);
    packer.write(sheetStart(sheet));
    return 1;
  };
  const end = (sheet: WrittenSheet, rows: number): void => {
    packer.write(sheetEnd(sheet, rows));
    packer.close();
  };
  for (const sheet of sheets) {
    let number = 1;
    let row = begin(sheet, number);
    for await (const cells of sheet.rows) {
      if (row === rowsPerSheet) {
        end(sheet, row);
        number += 1;
        row = begin(sheet, number);
      }
      row += 1;
      packer.write(sheetRow(row, cells));
      yield* packer.take();
    }
    end(sheet, row);
    yield* packer.take();
  }
  packer.add('xl/styles.xml', stylesXml);
  packer.add('xl/workbook.xml', workbookXml(names));
  packer.add('xl/_rels/workbook.xml.rels', workbookRelationsXml(names.length));
  packer.add('_rels/.rels', packageRelationsXml);
  packer.add('[Content_Types].xml', contentTypesXml(names.length));
  packer.end();
  yield* packer.take();
}
