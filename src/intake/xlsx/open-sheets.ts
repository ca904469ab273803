import type { CheckId } from '../../text/intake-problems.ts';
import type { PassedOverReason } from '../../text/packing-problems.ts';
import type { WorkOptions } from '../table/opened-table.ts';
import type { ZipEntry } from '../unpack/zip-directory.ts';
import { openWorkbook, type SheetPlace, type Workbook, type WorkbookFault } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** A sheet of a workbook: its text, or why it is not read. */
export type OpenedSheet =
  | { readonly name: string; readonly content: Blob; readonly facts: SheetFacts }
  | { readonly name: string; readonly refused: CheckId }
  | { readonly name: string; readonly passedOver: PassedOverReason };

const faultChecks: Readonly<Record<WorkbookFault, CheckId>> = {
  broken: 'workbook-broken',
  'too-large': 'archive-too-large',
};

async function openSheetPlace(
  workbook: Workbook,
  { name, hidden, entry }: SheetPlace,
  options: WorkOptions,
): Promise<OpenedSheet> {
  if (hidden) return { name, passedOver: 'hidden' };
  if (entry === null) return { name, passedOver: 'no-cells' };
  const sheet = await readSheet(workbook, entry, options);
  if ('fault' in sheet) return { name, refused: faultChecks[sheet.fault] };
  return sheet.content === null ? { name, passedOver: 'empty' } : { name, content: sheet.content, facts: sheet.facts };
}

/**
 * The sheets of a workbook as text, in its order. A workbook that cannot be opened, or has nothing to read in any sheet,
 * gives its reason.
 *
 * @throws the abort reason when stopped
 */
export async function openSheets(
  content: Blob,
  entries: readonly ZipEntry[],
  { signal, onProgress }: WorkOptions,
): Promise<{ readonly sheets: readonly OpenedSheet[] } | { readonly refused: CheckId }> {
  const opened = await openWorkbook(content, entries, { signal });
  if ('fault' in opened) return { refused: faultChecks[opened.fault] };
  const { workbook } = opened;
  const sheets: OpenedSheet[] = [];
  for (const [index, place] of workbook.sheets.entries()) {
    const share = (part: number): number => (index + part) / workbook.sheets.length;
    const options: WorkOptions = { signal, onProgress: (part, rows) => onProgress?.(share(part), rows) };
    sheets.push(await openSheetPlace(workbook, place, options));
  }
  return { sheets };
}
