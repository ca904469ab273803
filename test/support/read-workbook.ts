import Papa from 'papaparse';
import { readZipDirectory } from '../../src/intake/unpack/zip-directory.ts';
import { openSheets } from '../../src/intake/xlsx/open-sheets.ts';

/** The sheets of a workbook by name, as our own reader sees them; cells are text, and blank rows are left out. */
export async function readWorkbook(content: Blob): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const entries = await readZipDirectory(content);
  if (entries === null) throw new Error('Not an archive');
  const opened = await openSheets(content, entries, {});
  if ('refused' in opened) throw new Error(opened.refused);
  const sheets: Record<string, string[][]> = {};
  for (const sheet of opened.sheets) {
    if (!('content' in sheet)) throw new Error(`${sheet.name} is not read`);
    sheets[sheet.name] = Papa.parse<string[]>(await sheet.content.text(), {
      delimiter: ';',
      newline: '\n',
      skipEmptyLines: true,
    }).data;
  }
  return sheets;
}
