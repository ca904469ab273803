import type { CheckId } from '../../text/intake-problems.ts';
import { formatFieldCount } from '../../text/intake-problems.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { findNotes } from '../dialect/judge-rows.ts';
import { readFields } from '../dialect/read-fields.ts';
import { BrokenRows } from '../table/broken-rows.ts';
import type { RecordRole } from './judge-record.ts';
import type { ScannedRecord } from './record-scanner.ts';

/** What a record that is left out turned out to be. */
export type LeftOut = Exclude<RecordRole, 'row'> | 'note';

/** What is told of each record that is left out. */
export const leftOutChecks = {
  ragged: 'row-ragged',
  single: 'row-single-value',
  quote: 'quote-broken',
  control: 'control-character',
  long: 'row-too-long',
  encoding: 'row-encoding',
  total: 'total-row',
  'repeated-heading': 'heading-repeated',
  note: 'lines-after-table',
  blank: 'rows-blank',
} as const satisfies Record<LeftOut, CheckId>;

/** Lines that are no rows of the table, so they are told of but not counted as read. */
export const noRows: ReadonlySet<LeftOut> = new Set(['repeated-heading', 'note', 'blank']);

interface Waiting {
  readonly line: number;
  readonly what: LeftOut;
  readonly fields: number;
  /** Null where only its place is of interest */
  readonly text: Uint8Array | null;
  readonly afterBlank: boolean;
}

const longestWait = 1000;
const longestText = 4096;

/** Counts records by what they are. Those after the last row wait, since they are remarks if no row follows them. */
export class CsvTally {
  rows = 0;
  readonly counts: Record<LeftOut, number>;
  readonly leftOut = new BrokenRows();
  /** Rows that were kept without the empty fields at their ends */
  readonly trimmed = new BrokenRows();
  #waiting: Waiting[] = [];
  #afterBlank = false;
  readonly #dialect: CsvDialect;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
    this.counts = {
      ragged: 0,
      single: 0,
      quote: 0,
      control: 0,
      long: 0,
      encoding: 0,
      total: 0,
      'repeated-heading': 0,
      note: 0,
      blank: 0,
    };
  }

  add(bytes: Uint8Array, record: ScannedRecord, role: RecordRole): void {
    if (role === 'row') {
      if (this.#waiting.length > 0) this.#release();
      this.rows++;
      this.#afterBlank = false;
      if (record.keptEnd < record.textEnd) {
        this.trimmed.add(record.line, 'fields-trimmed', formatFieldCount(record.fields));
      }
      return;
    }
    const isLoose = role === 'ragged' || role === 'single';
    if (isLoose || this.#waiting.length > 0) this.#wait(bytes, record, role, isLoose);
    else this.#tell(record.line, role, record.fields);
    this.#afterBlank = role === 'blank';
  }

  /** Settles what the last lines of the file are. */
  finish(): void {
    const loose = this.#waiting.filter(({ text }) => text !== null);
    const notes = findNotes(
      loose.map(({ text, afterBlank }) => ({
        fields: readFields(text ?? new Uint8Array(), this.#dialect.delimiter),
        afterBlank,
      })),
    );
    const isNote = new Set(loose.filter((_, index) => notes[index] === true));
    this.#release((it) => isNote.has(it));
  }

  #wait(bytes: Uint8Array, record: ScannedRecord, what: LeftOut, isLoose: boolean): void {
    if (this.#waiting.length >= longestWait) this.#release();
    const end = Math.min(record.textEnd, record.start + longestText);
    const text = isLoose ? bytes.slice(record.start, end) : null;
    this.#waiting.push({ line: record.line, what, fields: record.fields, text, afterBlank: this.#afterBlank });
  }

  #release(isNote: (waiting: Waiting) => boolean = () => false): void {
    for (const waiting of this.#waiting) {
      this.#tell(waiting.line, isNote(waiting) ? 'note' : waiting.what, waiting.fields);
    }
    this.#waiting = [];
  }

  #tell(line: number, what: LeftOut, fields: number): void {
    this.counts[what]++;
    this.leftOut.add(line, leftOutChecks[what], what === 'ragged' ? formatFieldCount(fields) : null);
  }
}
