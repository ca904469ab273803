import type { Encoding } from '../decode/decode-text.ts';
import type { TextSource } from '../decode/text-source.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { looksLikePersonNumbers } from '../recognise/person-number.ts';
import type { PersonalTally } from '../recognise/personal-tally.ts';
import { CsvTally } from './csv-tally.ts';
import { type CharacterRule, createRecordJudge, type RecordRole } from './judge-record.ts';
import { type ScannedRecord, scanRecords } from './record-scanner.ts';
import { SpoiledTally } from './spoiled-letters.ts';
import { type EncodingTrace, type MixedLines, MixedLineTally, neededRule, traceEncoding } from './trace-encoding.ts';
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

/** What one pass over all bytes tells. */
export interface CsvScan {
  readonly segments: readonly CsvSegment[];
  readonly encoding: Encoding;
  /** By which records are judged when they are cut out again */
  readonly rule: CharacterRule;
  /** Records by what they are, and which were left out */
  readonly tally: CsvTally;
  /** Lines by encoding, where the file mixes two */
  readonly mixed: MixedLines | null;
  readonly spoiled: SpoiledTally;
  /** Positions of columns where some value begins or ends with a space, also one that does not break */
  readonly padded: ReadonlySet<number>;
  /** Texts that stand for no value and occur in the file */
  readonly missing: readonly string[];
  /** What the values of each column give away about people */
  readonly personal: readonly PersonalTally[];
}

export type CsvScanOutcome =
  | { readonly outcome: 'scanned'; readonly scan: CsvScan }
  | { readonly outcome: 'person-number'; readonly position: number };

export interface ScanOptions {
  /** Bytes read at a time; a segment is at most this long unless one record is longer */
  readonly chunkBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (bytes: number, records: number) => void;
}

const defaultChunkBytes = 16 * 1024 * 1024;

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

function countRecord(bytes: Uint8Array, record: ScannedRecord, role: RecordRole, chunk: ChunkCount): void {
  const lineEnd = lineEndOf(bytes, record);
  if (role === 'row') chunk.records++;
  else chunk.plain = false;
  if (record.folded || record.keptEnd < record.textEnd) chunk.plain = false;
  if (lineEnd !== null) {
    chunk.lineEnd ??= lineEnd;
    if (lineEnd !== chunk.lineEnd) chunk.plain = false;
  }
}

type Pass = CsvScanOutcome | { readonly outcome: 'judge-lines'; readonly rule: CharacterRule };

/** Whether UTF-8 and Windows-1252 are both possible, so that the bytes must be looked at. */
function isTraced({ encoding }: TextSource['form']): boolean {
  return encoding === null || encoding === 'utf-8';
}

function nameEncoding({ form }: TextSource, rule: CharacterRule, trace: EncodingTrace): Encoding {
  if (form.encoding === 'windows-1252') return 'Windows-1252';
  if (!isTraced(form)) return 'UTF-16';
  if (rule === 'mixed') return 'UTF-8 og Windows-1252';
  if (rule === 'any' && trace.invalid) return 'Windows-1252';
  return form.markBytes > 0 ? 'UTF-8 med BOM' : 'UTF-8';
}

/** Counts the lines above the rows too: titles and headings have letters where rows may have none. */
async function tallyHead(source: TextSource, dialect: CsvDialect, mixed: MixedLineTally): Promise<void> {
  const { bytes } = await source.read(source.start, dialect.dataStart - source.start);
  const settings = { delimiter: dialect.delimiter.charCodeAt(0), fields: null, tally: null };
  scanRecords(bytes, 1, true, settings, ({ start, textEnd, line }) => {
    mixed.add(bytes.subarray(start, textEnd), line);
    return true;
  });
}

async function scanOnce(
  source: TextSource,
  dialect: CsvDialect,
  rule: CharacterRule,
  options: ScanOptions,
): Promise<Pass> {
  const values = createValueTally(dialect.headings.length);
  const settings = { delimiter: dialect.delimiter.charCodeAt(0), fields: dialect.headings.length, tally: values };
  const traced = isTraced(source.form) && rule === 'any';
  const trace: EncodingTrace = { multibyte: source.form.markBytes > 0, invalid: false };
  const mixed = rule === 'mixed' ? new MixedLineTally() : null;
  if (traced) traceEncoding((await source.read(source.start, dialect.dataStart - source.start)).bytes, trace);
  if (mixed !== null) await tallyHead(source, dialect, mixed);
  const tally = new CsvTally(dialect);
  const spoiled = new SpoiledTally(dialect);
  const judge = createRecordJudge(dialect, rule);
  const segments: CsvSegment[] = [];
  let size = options.chunkBytes ?? defaultChunkBytes;
  let line = dialect.dataLine;

  for (let start = dialect.dataStart; start < source.size; ) {
    options.signal?.throwIfAborted();
    const { bytes, end } = await source.read(start, size);
    spoiled.enter(bytes);
    const chunk: ChunkCount = { records: 0, plain: true, lineEnd: null };
    const { consumed, line: nextLine } = scanRecords(bytes, line, end >= source.size, settings, (record) => {
      const role = judge(bytes, record);
      tally.add(bytes, record, role);
      if (role === 'row') spoiled.add(bytes, record);
      countRecord(bytes, record, role, chunk);
      if (mixed?.add(bytes.subarray(record.start, record.textEnd), record.line) === 'windows-1252') chunk.plain = false;
      return true;
    });
    if (consumed === 0) {
      size *= 2;
      continue;
    }
    const position = values.columns.findIndex(looksLikePersonNumbers);
    if (position >= 0) return { outcome: 'person-number', position };
    if (traced) {
      traceEncoding(bytes.subarray(0, consumed), trace);
      const needed = neededRule(trace, source.form.encoding === 'utf-8');
      if (needed !== 'any') return { outcome: 'judge-lines', rule: needed };
    }
    const next = consumed === bytes.length ? end : start + source.sizeOf(bytes.subarray(0, consumed));
    const { records, plain, lineEnd } = chunk;
    segments.push({ start, end: next, firstLine: line, records, lineEnd: lineEnd ?? '\n', plain });
    start = next;
    line = nextLine;
    options.onProgress?.(start, tally.rows);
  }
  tally.finish();
  const encoding = nameEncoding(source, rule, trace);
  const padded = new Set(values.columns.flatMap((column, position) => (column.padded ? [position] : [])));
  const missing = [...values.missing];
  const { personal } = values;
  return {
    outcome: 'scanned',
    scan: { segments, encoding, rule, tally, mixed: mixed?.result() ?? null, spoiled, padded, missing, personal },
  };
}

/**
 * Reads all bytes: cuts them into segments of whole records, numbers the lines, counts what is left out, tells the
 * encoding, and looks for person numbers in every value of every column. Once, or twice where the lines turn out to be
 * in two encodings, so that each must be judged. Nothing is kept but counts, lines and offsets.
 */
export async function scanCsv(
  source: TextSource,
  dialect: CsvDialect,
  options: ScanOptions = {},
): Promise<CsvScanOutcome> {
  const first = await scanOnce(source, dialect, 'any', options);
  if (first.outcome !== 'judge-lines') return first;
  const second = await scanOnce(source, dialect, first.rule, options);
  if (second.outcome === 'judge-lines') throw new Error('A second pass over a text asked for a third');
  return second;
}
