import type { WorkOptions } from '../table/opened-table.ts';
import { unzipEntry } from '../unpack/unzip-entry.ts';
import type { ZipEntry } from '../unpack/zip-directory.ts';
import { type NumberFormat, numberFormatOf, plainFormat } from './number-format.ts';
import { readXml, type XmlVisitor } from './read-xml.ts';
import { createStringCollector } from './string-collector.ts';

/** A sheet as the workbook lists it. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** Its entry in the archive; null for sheets that hold no cells, such as charts */
  readonly entry: ZipEntry | null;
}

/** What is shared by the sheets of a workbook. */
export interface Workbook {
  readonly content: Blob;
  readonly sheets: readonly SheetPlace[];
  readonly strings: readonly string[];
  /** Format of the cells with each style, by its number */
  readonly styles: readonly NumberFormat[];
  readonly system1904: boolean;
}

export type WorkbookFault = 'broken' | 'too-large';

/** Thrown and caught within the opening of a workbook. */
class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault);
    this.fault = fault;
  }
}

class WorkbookArchive {
  readonly #content: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #options: WorkOptions;

  constructor(content: Blob, entries: readonly ZipEntry[], { signal }: WorkOptions) {
    this.#content = content;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.#options = { signal };
  }

  find(path: string): ZipEntry | null {
    return this.#entries.get(path) ?? null;
  }

  async read(entry: ZipEntry, visitor: XmlVisitor): Promise<void> {
    const unpacked = await unzipEntry(this.#content, entry, this.#options);
    if ('fault' in unpacked) throw new WorkbookError(unpacked.fault);
    if (!(await readXml(unpacked.content, visitor, this.#options))) throw new WorkbookError('broken');
  }
}

const noText = { close: () => undefined, text: () => undefined };
const workbookPath = 'xl/workbook.xml';

interface Relation {
  readonly path: string;
  readonly type: string;
}

function resolvePath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function loadRelations(archive: WorkbookArchive): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const entry = archive.find('xl/_rels/workbook.xml.rels');
  if (entry === null) throw new WorkbookError('broken');
  await archive.read(entry, {
    ...noText,
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.set(attribute('Id') ?? '', { type, path: resolvePath(attribute('Target') ?? '') });
    },
  });
  return relations;
}

async function loadSheets(
  archive: WorkbookArchive,
  relations: ReadonlyMap<string, Relation>,
): Promise<Pick<Workbook, 'sheets' | 'system1904'>> {
  const sheets: SheetPlace[] = [];
  let system1904 = false;
  const entry = archive.find(workbookPath);
  if (entry === null) throw new WorkbookError('broken');
  await archive.read(entry, {
    ...noText,
    open: (name, attribute) => {
      if (name === 'workbookPr') system1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('r:id') ?? attribute('id') ?? '');
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        entry: relation?.type === 'worksheet' ? archive.find(relation.path) : null,
      });
    },
  });
  return { sheets, system1904 };
}

async function loadStyles(archive: WorkbookArchive, entry: ZipEntry | null): Promise<readonly NumberFormat[]> {
  if (entry === null) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await archive.read(entry, {
    ...noText,
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => (Number.isNaN(id) ? plainFormat : numberFormatOf(id, codes)));
}

async function loadStrings(archive: WorkbookArchive, entry: ZipEntry | null): Promise<readonly string[]> {
  if (entry === null) return [];
  const strings: string[] = [];
  const collector = createStringCollector();
  await archive.read(entry, {
    open: (name) => {
      if (name === 'si') collector.begin();
      else collector.open(name);
    },
    close: (name) => {
      if (name === 'si') strings.push(collector.end());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return strings;
}

/**
 * Opens a workbook of the form of Excel 2007 and later by its list of sheets, its texts and its formats; no sheet is
 * read yet.
 *
 * @throws the abort reason when stopped
 */
export async function openWorkbook(
  content: Blob,
  entries: readonly ZipEntry[],
  options: WorkOptions,
): Promise<{ readonly workbook: Workbook } | { readonly fault: WorkbookFault }> {
  const archive = new WorkbookArchive(content, entries, options);
  try {
    const relations = await loadRelations(archive);
    const entryOf = (type: string, usual: string): ZipEntry | null => {
      const relation = [...relations.values()].find((each) => each.type === type);
      return archive.find(relation?.path ?? usual);
    };
    const listed = await loadSheets(archive, relations);
    const styles = await loadStyles(archive, entryOf('styles', 'xl/styles.xml'));
    const strings = await loadStrings(archive, entryOf('sharedStrings', 'xl/sharedStrings.xml'));
    return { workbook: { content, ...listed, styles, strings } };
  } catch (error) {
    if (error instanceof WorkbookError) return { fault: error.fault };
    throw error;
  }
}
