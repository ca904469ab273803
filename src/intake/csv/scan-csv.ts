import type { CheckId } from '../../text/intake-problems.ts';
import { formatFieldCount } from '../../text/intake-problems.ts';
import type { Encoding } from '../decode/decode-text.ts';
import { decodeUtf8 } from '../decode/decode-text.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { looksLikePersonNumbers } from '../recognise/person-number.ts';
import { BrokenRows } from '../table/broken-rows.ts';
import { type RecordFlaw, type ScannedRecord, scanRecords } from './record-scanner.ts';
import { createValueTally } from './value-tally.ts';

/** A stretch of whole records that is loaded in one go. */
export interface CsvSegment {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  /** Records fit to load */
  readonly records: number;
  readonly lineEnd: '\n' | '\r' | '\r\n';
  /** One line each, one kind of line end, nothing to leave out: the bytes can be loaded as they are */
  readonly plain: boolean;
}

type Flaw = Exclude<RecordFlaw, 'none'>;

/** What is told of each record that is left out. */
export const flawChecks = {
  blank: 'rows-blank',
  ragged: 'row-ragged',
  quote: 'quote-broken',
  control: 'control-character',
} as const satisfies Record<Flaw, CheckId>;

/** What one pass over all bytes tells. Records read = `records` + those of `broken` that are not blank. */
export interface CsvScan {
  readonly segments: readonly CsvSegment[];
  readonly encoding: Encoding;
  readonly records: number;
  /** How many of each flaw; the blank ones are no rows and never counted as read */
  readonly flaws: Readonly<Record<Flaw, number>>;
  /** All of them, blank ones too */
  readonly broken: BrokenRows;
  /** Positions of columns where some value begins or ends with a space */
  readonly padded: ReadonlySet<number>;
  /** Texts that stand for no value and occur in the file */
  readonly missing: readonly string[];
  /** Of each column, some of the texts that are long enough to be sentences */
  readonly longTexts: readonly (readonly string[])[];
}

export type CsvScanOutcome =
  | { readonly outcome: 'scanned'; readonly scan: CsvScan }
  | { readonly outcome: 'person-number'; readonly position: number }
  | { readonly outcome: 'encoding-mixed'; readonly line: number };

export interface ScanOptions {
  /** Bytes read at a time; a segment is at most this long unless one record is longer */
  readonly chunkBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (bytes: number, records: number) => void;
}

const defaultChunkBytes = 16 * 1024 * 1024;

/** How the text reads as UTF-8 so far; `first` is the line of the first byte that does not. */
interface EncodingTrace {
  multibyte: boolean;
  firstInvalidLine: number | null;
}

function traceEncoding(bytes: Uint8Array, line: number, trace: EncodingTrace): void {
  const text = decodeUtf8(bytes);
  if (text !== null) {
    if (text.length !== bytes.length) trace.multibyte = true;
    return;
  }
  let at = 0;
  for (let current = line; at < bytes.length; current++) {
    const next = bytes.indexOf(0x0a, at);
    const end = next < 0 ? bytes.length : next + 1;
    const lineText = decodeUtf8(bytes.subarray(at, end));
    if (lineText === null) trace.firstInvalidLine ??= current;
    else if (lineText.length !== end - at) trace.multibyte = true;
    at = end;
  }
}

function lineEndOf(bytes: Uint8Array, record: ScannedRecord): '\n' | '\r' | '\r\n' | null {
  const size = record.end - record.textEnd;
  if (size === 0) return null;
  if (size === 2) return '\r\n';
  return bytes[record.textEnd] === 0x0a ? '\n' : '\r';
}

interface ChunkCount {
  records: number;
  plain: boolean;
  lineEnd: '\n' | '\r' | '\r\n' | null;
}

class CsvTally {
  records = 0;
  readonly flaws = { blank: 0, ragged: 0, quote: 0, control: 0 };
  readonly broken = new BrokenRows();

  add(record: ScannedRecord): void {
    const { flaw } = record;
    if (flaw === 'none') {
      this.records++;
      return;
    }
    this.flaws[flaw]++;
    this.broken.add(record.line, flawChecks[flaw], flaw === 'ragged' ? formatFieldCount(record.fields) : null);
  }
}

function countRecord(bytes: Uint8Array, record: ScannedRecord, chunk: ChunkCount): void {
  const lineEnd = lineEndOf(bytes, record);
  if (record.flaw === 'none') chunk.records++;
  else chunk.plain = false;
  if (record.folded) chunk.plain = false;
  if (lineEnd !== null) {
    chunk.lineEnd ??= lineEnd;
    if (lineEnd !== chunk.lineEnd) chunk.plain = false;
  }
}

/**
 * Reads all bytes once: cuts them into segments of whole records, numbers the lines, counts what is broken, tells the
 * encoding, and looks for person numbers in every value of every column. Nothing is kept but counts and offsets.
 */
export async function scanCsv(content: Blob, dialect: CsvDialect, options: ScanOptions = {}): Promise<CsvScanOutcome> {
  const values = createValueTally(dialect.headings.length);
  const settings = { delimiter: dialect.delimiter.charCodeAt(0), fields: dialect.headings.length, tally: values };
  const trace: EncodingTrace = { multibyte: dialect.bom, firstInvalidLine: null };
  traceEncoding(new Uint8Array(await content.slice(0, dialect.dataStart).arrayBuffer()), 1, trace);
  const tally = new CsvTally();
  const segments: CsvSegment[] = [];
  let size = options.chunkBytes ?? defaultChunkBytes;
  let line = dialect.dataLine;

  for (let start = dialect.dataStart; start < content.size; ) {
    options.signal?.throwIfAborted();
    const bytes = new Uint8Array(await content.slice(start, start + size).arrayBuffer());
    const chunk: ChunkCount = { records: 0, plain: true, lineEnd: null };
    const last = start + bytes.length >= content.size;
    const { consumed, line: nextLine } = scanRecords(bytes, line, last, settings, (record) => {
      tally.add(record);
      countRecord(bytes, record, chunk);
      return true;
    });
    if (consumed === 0) {
      size *= 2;
      continue;
    }
    const position = values.columns.findIndex(looksLikePersonNumbers);
    if (position >= 0) return { outcome: 'person-number', position };
    traceEncoding(bytes.subarray(0, consumed), line, trace);
    if (trace.multibyte && trace.firstInvalidLine !== null)
      return { outcome: 'encoding-mixed', line: trace.firstInvalidLine };
    const { records, plain, lineEnd } = chunk;
    segments.push({ start, end: start + consumed, firstLine: line, records, lineEnd: lineEnd ?? '\n', plain });
    start += consumed;
    line = nextLine;
    options.onProgress?.(start, tally.records);
  }
  const utf8 = dialect.bom ? 'UTF-8 med BOM' : 'UTF-8';
  const encoding = trace.firstInvalidLine === null ? utf8 : 'Windows-1252';
  const { records, flaws, broken } = tally;
  const padded = new Set(values.columns.flatMap((column, position) => (column.padded ? [position] : [])));
  const missing = [...values.missing];
  const longTexts = values.columns.map((column) => [...column.longTexts]);
  return {
    outcome: 'scanned',
    scan: { segments, encoding, records, flaws, broken, padded, missing, longTexts },
  };
}
