import type { WorkOptions } from '../table/opened-table.ts';
import { unzipEntry } from '../unpack/unzip-entry.ts';
import type { ZipEntry } from '../unpack/zip-directory.ts';
import { plainFormat } from './number-format.ts';
import { numberText } from './number-text.ts';
import type { Workbook, WorkbookFault } from './open-workbook.ts';
import { readXml, type XmlVisitor } from './read-xml.ts';
import { addFinding, addFindingAt, createFinding, type SheetFacts, type SheetFinding } from './sheet-facts.ts';
import { SheetText } from './sheet-text.ts';
import { createStringCollector, unescapeText } from './string-collector.ts';

/** A sheet as text, one line for each of its rows; null where no cell holds anything. */
export interface SheetReading {
  readonly content: Blob | null;
  readonly facts: SheetFacts;
}

const letterA = 65;
/** What a sheet can hold. A damaged address beyond it would otherwise be filled up to with empty cells. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Column of an address such as `BC12`, from 0; null where there is none. */
function columnOf(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) - letterA;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  return at === 0 ? null : column - 1;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: boolean;
}

class SheetVisitor implements XmlVisitor {
  readonly lines = new SheetText();
  readonly errors = new Map<number, SheetFinding>();
  readonly uncalculated = new Map<number, SheetFinding>();
  readonly hiddenRows = createFinding();
  readonly merged = createFinding();
  readonly #workbook: Workbook;
  readonly #inline = createStringCollector();
  readonly #cell: Cell = { column: -1, type: 'n', style: 0, value: null, formula: false };
  #row = 0;
  #rowHidden = false;
  #cells: string[] = [];
  #inValue = false;
  /** False where rows go backwards, so that they cannot be numbered, or a cell stands outside of what a sheet can hold */
  isSound = true;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case 'row':
        this.#openRow(attribute('r'), attribute('hidden'));
        break;
      case 'c':
        this.#openCell(attribute('r'), attribute('t'), attribute('s'));
        break;
      case 'v':
        this.#inValue = true;
        this.#cell.value = '';
        break;
      case 'f':
        this.#cell.formula = true;
        break;
      case 'is':
        this.#inline.begin();
        break;
      case 'mergeCell':
        this.#addMerged(attribute('ref') ?? '');
        break;
      default:
        this.#inline.open(name);
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#cell.value += text;
    else this.#inline.text(text);
  }

  close(name: string): void {
    switch (name) {
      case 'v':
        this.#inValue = false;
        break;
      case 'is':
        this.#cell.value = this.#inline.end();
        break;
      case 'c':
        this.#closeCell();
        break;
      case 'row':
        this.#closeRow();
        break;
      default:
        this.#inline.close(name);
    }
  }

  #openRow(number: string | undefined, hidden: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!(Number.isInteger(row) && row > this.#row && row <= mostRows)) this.isSound = false;
    this.#row = row;
    this.#rowHidden = hidden === '1' || hidden === 'true';
    this.#cells = [];
    this.#cell.column = -1;
  }

  #openCell(address: string | undefined, type: string | undefined, style: string | undefined): void {
    const cell = this.#cell;
    cell.column = columnOf(address) ?? cell.column + 1;
    cell.type = type ?? 'n';
    cell.style = Number(style ?? 0);
    cell.value = null;
    cell.formula = false;
  }

  #closeCell(): void {
    const { column, value, formula } = this.#cell;
    const text = value === null || value === '' ? '' : this.#cellText(value);
    if (formula && value === null) addFindingAt(this.uncalculated, column, this.#row, null);
    if (text === '') return;
    if (column >= mostColumns) this.isSound = false;
    if (!this.isSound) return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  #cellText(value: string): string {
    const { type, style, column } = this.#cell;
    switch (type) {
      case 's':
        return this.#workbook.strings[Number(value)] ?? '';
      case 'str':
        return unescapeText(value);
      case 'e':
        addFindingAt(this.errors, column, this.#row, value);
        return value;
      case 'n':
        return numberText(value, this.#workbook.styles[style] ?? plainFormat, this.#workbook.system1904);
      default:
        return value;
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0 || !this.isSound) return;
    if (this.#rowHidden) addFinding(this.hiddenRows, this.#row, null);
    this.lines.add(this.#row, this.#cells);
  }

  #addMerged(area: string): void {
    const [first, last] = area.split(':').map((address) => Number(address.replace(/\D/g, '')));
    if (first !== undefined && last !== undefined && last > first) addFinding(this.merged, first, area);
  }
}

/**
 * Reads a sheet to its end. Numbers, days, yes and no and texts come as the text that a person would see, and what
 * text cannot tell comes beside it.
 *
 * @throws the abort reason when stopped
 */
export async function readSheet(
  workbook: Workbook,
  entry: ZipEntry,
  options: WorkOptions,
): Promise<SheetReading | { readonly fault: WorkbookFault }> {
  const unpacked = await unzipEntry(workbook.content, entry, { signal: options.signal });
  if ('fault' in unpacked) return unpacked;
  const visitor = new SheetVisitor(workbook);
  const whole = await readXml(unpacked.content, visitor, options);
  if (!whole || !visitor.isSound) return { fault: 'broken' };
  const { errors, uncalculated, hiddenRows, merged } = visitor;
  return {
    content: await visitor.lines.toBlob(),
    facts: { errors, uncalculated, hiddenRows, merged, system1904: workbook.system1904 },
  };
}
