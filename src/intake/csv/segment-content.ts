import type { Encoding } from '../decode/decode-text.ts';
import { decodeUtf8, decodeWindows1252 } from '../decode/decode-text.ts';
import type { TextSource } from '../decode/text-source.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { createRecordJudge } from './judge-record.ts';
import { scanRecords } from './record-scanner.ts';
import type { CsvScan, CsvSegment } from './scan-csv.ts';

/** A segment ready for the engine's reader. */
export interface SegmentContent {
  readonly content: Blob;
  readonly lineEnd: '\n' | '\r' | '\r\n';
  /** Each record begins with a field that holds its line number; otherwise lines follow one another */
  readonly numbered: boolean;
}

const encoder = new TextEncoder();

/** Room for a line number, a delimiter and a line feed per record. */
const addedPerRecord = 18;
/** A character of Windows-1252 takes at most three bytes of UTF-8. */
const largestGrowth = 3;
const lineFeed = 0x0a;

function toUtf8(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return encoder.encode(decodeWindows1252(bytes));
}

/** Keeps whole records only, each after its line number and ended by LF, so that what is left out shifts no number. */
function renumber(
  bytes: Uint8Array,
  segment: CsvSegment,
  dialect: CsvDialect,
  { rule }: Pick<CsvScan, 'rule'>,
): Uint8Array<ArrayBuffer> {
  const settings = { delimiter: dialect.delimiter.charCodeAt(0), fields: dialect.headings.length, tally: null };
  const judge = createRecordJudge(dialect, rule);
  const room = rule === 'mixed' ? bytes.length * largestGrowth : bytes.length;
  const out = new Uint8Array(room + segment.records * addedPerRecord);
  let at = 0;
  scanRecords(bytes, segment.firstLine, true, settings, (record) => {
    if (judge(bytes, record) !== 'row') return true;
    at += encoder.encodeInto(`${record.line}${dialect.delimiter}`, out.subarray(at)).written;
    const kept = bytes.slice(record.start, record.keptEnd);
    const text = rule === 'mixed' && decodeUtf8(kept) === null ? toUtf8(kept) : kept;
    out.set(text, at);
    at += text.length;
    out[at++] = lineFeed;
    return true;
  });
  return out.subarray(0, at);
}

function toBlob(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Blob {
  return new Blob([encoding === 'Windows-1252' ? toUtf8(bytes) : bytes]);
}

/**
 * The bytes of a segment as UTF-8 without what is no row. A plain segment of a UTF-8 file is a slice of the file
 * itself; others are rewritten in memory, one segment at a time.
 */
export async function loadSegmentContent(
  source: TextSource,
  segment: CsvSegment,
  dialect: CsvDialect,
  scan: CsvScan,
): Promise<SegmentContent> {
  const { lineEnd, plain, start, end } = segment;
  const slice = plain && scan.encoding !== 'Windows-1252' ? source.slice(start, end) : null;
  if (slice !== null) return { content: slice, lineEnd, numbered: false };
  const { bytes } = await source.read(start, end - start);
  if (plain) return { content: toBlob(bytes, scan.encoding), lineEnd, numbered: false };
  return { content: toBlob(renumber(bytes, segment, dialect, scan), scan.encoding), lineEnd: '\n', numbered: true };
}
