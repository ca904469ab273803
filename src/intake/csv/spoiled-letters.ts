import { formatSpoiled } from '../../text/intake-problems.ts';
import { decodeProbe } from '../decode/decode-text.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { readFields } from '../dialect/read-fields.ts';
import { findSpoiled, isLost } from '../recognise/find-spoiled.ts';
import { headingLabel } from '../report/heading-label.ts';
import { BrokenRows } from '../table/broken-rows.ts';

/** Last byte of the sequences looked for, with the bytes before it: U+FFFD, and the first letters of a double encoding. */
const marks: readonly { readonly last: number; readonly before: readonly number[] }[] = [
  { last: 0xbd, before: [0xef, 0xbf] },
  { last: 0x83, before: [0xc3] },
  { last: 0x82, before: [0xc3] },
  { last: 0xac, before: [0xc3, 0xa2, 0xe2, 0x82] },
];

/** Where a chunk has bytes that spoiled letters begin with, in order. Quick where there are none. */
function findMarks(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (const { last, before } of marks) {
    for (let at = bytes.indexOf(last); at >= 0; at = bytes.indexOf(last, at + 1)) {
      const start = at - before.length;
      if (before.every((byte, index) => bytes[start + index] === byte)) found.push(at);
    }
  }
  return found.sort((a, b) => a - b);
}

const mostLookedAt = 10_000;

/** Rows with spoiled letters. Beyond the first ten thousand rows no more are looked at: the file is spoiled, and that is told. */
export class SpoiledTally {
  readonly rows = new BrokenRows();
  lost = 0;
  doubled = 0;
  #looked = 0;
  #marks: readonly number[] = [];
  #next = 0;
  readonly #dialect: CsvDialect;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
  }

  /** To be called with each chunk before its records */
  enter(bytes: Uint8Array): void {
    this.#marks = this.#looked < mostLookedAt ? findMarks(bytes) : [];
    this.#next = 0;
  }

  add(bytes: Uint8Array, { start, textEnd, line }: { start: number; textEnd: number; line: number }): void {
    const before = this.#next;
    while ((this.#marks[this.#next] ?? Number.POSITIVE_INFINITY) < textEnd) this.#next++;
    if (this.#next === before || (this.#marks[this.#next - 1] ?? 0) < start || this.#looked >= mostLookedAt) return;
    this.#looked++;
    const { headings, delimiter } = this.#dialect;
    const text = decodeProbe(bytes.subarray(start, textEnd));
    if (findSpoiled(text) === null) return;
    const fields = readFields(bytes.subarray(start, textEnd), delimiter);
    this.#tell(line, true, fields, headings);
    this.#tell(line, false, fields, headings);
  }

  /** One line of each sort, at the first column that has it */
  #tell(line: number, gone: boolean, fields: readonly string[], headings: readonly string[]): void {
    const position = fields.findIndex((field) => {
      const letter = findSpoiled(field);
      return letter !== null && isLost(letter) === gone;
    });
    if (position < 0) return;
    const found = formatSpoiled(findSpoiled(fields[position] ?? '') ?? '', headingLabel(headings, position));
    this.rows.add(line, gone ? 'letters-lost' : 'letters-doubled', found);
    if (gone) this.lost++;
    else this.doubled++;
  }
}
