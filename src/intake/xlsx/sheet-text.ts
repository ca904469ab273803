/** Stands for a line break inside a cell. The file form cannot hold this character, so nothing is mixed up. */
export const cellLineBreak = '\u000b';

const rowsPerBlock = 5000;
const delimiter = ';';

interface Block {
  readonly content: Blob;
  readonly width: number;
}

/** A cell as a field. Every row of the sheet is one line, so breaks are written as `cellLineBreak`. */
function toField(text: string): string {
  const line = /[\r\n]/.test(text) ? text.replace(/\r\n?|\n/g, cellLineBreak) : text;
  return /[;"]|^ | $/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** Rows become lines, told apart by how many fields they have so far; blank rows stay blank. */
function toLines(rows: readonly (readonly string[])[], width: number): string {
  const lines = rows.map((fields) =>
    fields.length === 0 ? '' : fields.map(toField).join(delimiter) + delimiter.repeat(width - fields.length),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * Writes the rows of a sheet as the text it would be when saved with semicolons, so that a sheet is read by the same
 * rules as any other text: one line for each row, from row 1, and the same number of fields in each.
 */
export class SheetText {
  #blocks: Block[] = [];
  #rows: (readonly string[])[] = [];
  #width = 0;
  #rowsWritten = 0;

  /** @param row its number in the sheet, above those before. @param cells without empty ones at the end */
  add(row: number, cells: readonly string[]): void {
    if (cells.length === 0) return;
    while (this.#rowsWritten + this.#rows.length < row - 1) this.#push([]);
    this.#width = Math.max(this.#width, cells.length);
    this.#push(cells);
  }

  #push(cells: readonly string[]): void {
    this.#rows.push(cells);
    if (this.#rows.length === rowsPerBlock) this.#close();
  }

  #close(): void {
    this.#blocks.push({ content: new Blob([toLines(this.#rows, this.#width)]), width: this.#width });
    this.#rowsWritten += this.#rows.length;
    this.#rows = [];
  }

  /** Null when no cell holds anything */
  async toBlob(): Promise<Blob | null> {
    if (this.#width === 0) return null;
    if (this.#rows.length > 0) this.#close();
    const pieces: Blob[] = [];
    for (const { content, width } of this.#blocks) {
      pieces.push(width === this.#width ? content : await this.#widen(content, width));
    }
    return new Blob(pieces);
  }

  /** Rows further down had more cells than any before. */
  async #widen(content: Blob, width: number): Promise<Blob> {
    const added = delimiter.repeat(this.#width - width);
    const lines = (await content.text()).split('\n').map((line) => (line === '' ? '' : line + added));
    return new Blob([lines.join('\n')]);
  }
}
