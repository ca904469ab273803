import type { CheckId } from '../../text/intake-problems.ts';
import type { PassedOverReason } from '../../text/packing-problems.ts';
import type { ExtractFile, FilePart } from '../reading.ts';
import type { WorkOptions } from '../table/opened-table.ts';
import { openSheets } from '../xlsx/open-sheets.ts';
import { isCompoundFile, judgeCompoundFile } from './compound-file.ts';
import { gunzip } from './gunzip.ts';
import type { UnpackFault } from './unpacked-bytes.ts';
import { deflateMethod, storedMethod, unzipEntry } from './unzip-entry.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A part that is not read, and why. */
export interface PassedOver {
  readonly name: string;
  readonly reason: PassedOverReason;
}

/** A file to read, the `index`-th of `count` that the dropped file holds, or a part that is not for reading. */
export type OpenedPart =
  | { readonly file: ExtractFile; readonly index: number; readonly count: number }
  | { readonly passedOver: PassedOver };

/** How much of the way through a packed part is unpacking; the rest is reading */
export const unpackingShare = 0.2;

const headBytes = 4096;
const mostEntries = 200;

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]);
}

function isGzip(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

async function loadHead(content: Blob): Promise<Uint8Array> {
  return new Uint8Array(await content.slice(0, headBytes).arrayBuffer());
}

function refusedPart(file: ExtractFile, part: Omit<FilePart, 'refusal'>, check: CheckId, detail?: string): ExtractFile {
  const context = detail === undefined ? {} : { detail };
  return { ...file, part: { ...part, refusal: { check, context, column: null } } };
}

function faultCheck(fault: UnpackFault, broken: CheckId): CheckId {
  return fault === 'too-large' ? 'archive-too-large' : broken;
}

/** What an office file in the form of an archive is; null for archives of other things. */
function judgeOfficeArchive(entries: readonly ZipEntry[], head: Uint8Array): CheckId | null {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) return 'xlsb-file';
  const isOpenDocument = new TextDecoder('latin1')
    .decode(head.subarray(30, 100))
    .startsWith('mimetypeapplication/vnd.oasis');
  if (isOpenDocument) return 'ods-file';
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'office-document';
  return null;
}

/** Files that operating systems and office programs leave beside one's own. */
function isSystemFile(name: string): boolean {
  const last = name.split('/').at(-1) ?? '';
  return (
    name.startsWith('__MACOSX/') ||
    last.startsWith('.') ||
    last.startsWith('~$') ||
    /^(Thumbs\.db|desktop\.ini)$/i.test(last)
  );
}

function partId(id: string, index: number, count: number): string {
  return count === 1 ? id : `${id}_${index + 1}`;
}

/** Unpacking one of several parts, as a stretch of the whole file's way. */
function stretch({ signal, onProgress }: WorkOptions, index: number, count: number): WorkOptions {
  return { signal, onProgress: (share, rows) => onProgress?.((index + share * unpackingShare) / count, rows) };
}

function judgeEntry({ encrypted, method }: ZipEntry): CheckId | null {
  if (encrypted) return 'zip-encrypted';
  return method === storedMethod || method === deflateMethod ? null : 'zip-method';
}

/** The sheets of a workbook, one after another. `within` names the workbook where it is a file of an archive. */
async function* openWorkbookParts(
  file: ExtractFile,
  entries: readonly ZipEntry[],
  within: Pick<FilePart, 'name' | 'packing'>,
  options: WorkOptions,
): AsyncGenerator<OpenedPart> {
  const alone = (check: CheckId): OpenedPart => ({ file: refusedPart(file, within, check), index: 0, count: 1 });
  const opened = await openSheets(file.content, entries, stretch(options, 0, 1));
  if ('refused' in opened) return yield alone(opened.refused);
  const nameOf = (sheet: string): string => (within.name === null ? sheet : `${within.name} › ${sheet}`);
  const tables = opened.sheets.filter((sheet) => !('passedOver' in sheet));
  for (const sheet of opened.sheets) {
    if ('passedOver' in sheet) yield { passedOver: { name: nameOf(sheet.name), reason: sheet.passedOver } };
  }
  if (tables.length === 0) return yield alone('workbook-empty');
  for (const [index, sheet] of tables.entries()) {
    const base = { ...file, id: partId(file.id, index, tables.length) };
    const part = { name: nameOf(sheet.name), packing: within.packing };
    const place = { index, count: tables.length };
    if ('refused' in sheet) yield { file: refusedPart(base, part, sheet.refused), ...place };
    if (!('content' in sheet)) continue;
    const facts = { facts: sheet.facts, workbookBytes: file.content.size };
    yield { file: { ...base, content: sheet.content, part: { ...part, refusal: null, sheet: facts } }, ...place };
  }
}

function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml');
}

/** A workbook that came out of an archive or a packed file; null for anything else. */
async function findWorkbook(file: ExtractFile): Promise<readonly ZipEntry[] | null> {
  if (!isZip(await loadHead(file.content))) return null;
  const entries = await readZipDirectory(file.content);
  return entries !== null && isWorkbook(entries) ? entries : null;
}

/** What was taken out, sheet by sheet where it is a workbook. `place` is that of the file it was taken out of. */
async function* openUnpacked(
  file: ExtractFile & { readonly part: FilePart },
  place: { readonly index: number; readonly count: number },
  options: WorkOptions,
): AsyncGenerator<OpenedPart> {
  const entries = await findWorkbook(file);
  if (entries === null) return yield { file: await judgeUnpacked(file), ...place };
  for await (const opened of openWorkbookParts(file, entries, file.part, { signal: options.signal })) {
    if ('passedOver' in opened) yield opened;
    else {
      const index = place.index + opened.index / opened.count;
      yield { file: opened.file, index, count: Math.max(place.count, opened.count) };
    }
  }
}

async function* openArchive(file: ExtractFile, head: Uint8Array, options: WorkOptions): AsyncGenerator<OpenedPart> {
  const whole = { name: null, packing: 'zip' } as const;
  const alone = (check: CheckId, detail?: string): OpenedPart => ({
    file: refusedPart(file, whole, check, detail),
    index: 0,
    count: 1,
  });
  const entries = await readZipDirectory(file.content);
  if (entries === null) return yield alone('zip-broken');
  if (isWorkbook(entries)) return yield* openWorkbookParts(file, entries, { name: null, packing: null }, options);
  const office = judgeOfficeArchive(entries, head);
  if (office !== null)
    return yield { file: refusedPart(file, { name: null, packing: null }, office), index: 0, count: 1 };
  for (const { name } of entries) if (isSystemFile(name)) yield { passedOver: { name, reason: 'system' } };
  const own = entries.filter(({ name }) => !isSystemFile(name));
  if (own.length === 0) return yield alone('zip-empty');
  if (own.length > mostEntries) return yield alone('zip-many', String(own.length));
  for (const [index, entry] of own.entries()) {
    const part = { name: entry.name, packing: 'zip' } as const;
    const base = { ...file, id: partId(file.id, index, own.length) };
    const place = { index, count: own.length };
    const check = judgeEntry(entry);
    if (check !== null) {
      yield { file: refusedPart(base, part, check), ...place };
      continue;
    }
    const unpacked = await unzipEntry(file.content, entry, stretch(options, index, own.length));
    if ('fault' in unpacked) {
      yield { file: refusedPart(base, part, faultCheck(unpacked.fault, 'zip-broken')), ...place };
      continue;
    }
    const taken = { ...base, content: unpacked.content, part: { ...part, refusal: null } };
    yield* openUnpacked(taken, place, options);
  }
}

/** Archives within archives are not opened. */
async function judgeUnpacked(file: ExtractFile & { readonly part: FilePart }): Promise<ExtractFile> {
  const head = await loadHead(file.content);
  if (isCompoundFile(head)) return refusedPart(file, file.part, await judgeCompoundFile(file.content));
  return file;
}

/**
 * Takes a dropped file apart: the files of an archive, the content of a packed file, or the file as it is. Parts come
 * one at a time, each with an id of its own made from the file's (`f1_2`, the second of `f1`; `f1` where there is but
 * one). What cannot be taken out comes as a part with its reason, so that it is told of like any other refused file.
 *
 * @throws the abort reason when stopped
 */
export async function* openParts(file: ExtractFile, options: WorkOptions): AsyncGenerator<OpenedPart> {
  const head = await loadHead(file.content);
  if (isZip(head)) return yield* openArchive(file, head, options);
  if (isGzip(head)) {
    const part = { name: null, packing: 'gzip' } as const;
    const unpacked = await gunzip(file.content, stretch(options, 0, 1));
    const place = { index: 0, count: 1 };
    if ('fault' in unpacked) {
      return yield { file: refusedPart(file, part, faultCheck(unpacked.fault, 'gzip-broken')), ...place };
    }
    return yield* openUnpacked(
      { ...file, content: unpacked.content, part: { ...part, refusal: null } },
      place,
      options,
    );
  }
  if (isCompoundFile(head)) {
    const check = await judgeCompoundFile(file.content);
    return yield { file: refusedPart(file, { name: null, packing: null }, check), index: 0, count: 1 };
  }
  yield { file, index: 0, count: 1 };
}
