import type { Encoding } from '../decode/decode-text.ts';
import { decodeWindows1252 } from '../decode/decode-text.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { scanRecords } from './record-scanner.ts';
import type { CsvSegment } from './scan-csv.ts';

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
const lineFeed = 0x0a;

/** Keeps whole records only, each after its line number and ended by LF, so that what is left out shifts no number. */
function renumber(bytes: Uint8Array, segment: CsvSegment, dialect: CsvDialect): Uint8Array<ArrayBuffer> {
  const settings = { delimiter: dialect.delimiter.charCodeAt(0), fields: dialect.headings.length, tally: null };
  const out = new Uint8Array(bytes.length + segment.records * addedPerRecord);
  let at = 0;
  scanRecords(bytes, segment.firstLine, true, settings, (record) => {
    if (record.flaw !== 'none') return true;
    at += encoder.encodeInto(`${record.line}${dialect.delimiter}`, out.subarray(at)).written;
    out.set(bytes.subarray(record.start, record.textEnd), at);
    at += record.textEnd - record.start;
    out[at++] = lineFeed;
    return true;
  });
  return out.subarray(0, at);
}

function toBlob(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Blob {
  return new Blob([encoding === 'Windows-1252' ? encoder.encode(decodeWindows1252(bytes)) : bytes]);
}

/**
 * The bytes of a segment as UTF-8 without broken or blank records. A plain segment of a UTF-8 file is a slice of the
 * file itself; others are rewritten in memory, one segment at a time.
 */
export async function loadSegmentContent(
  file: Blob,
  segment: CsvSegment,
  dialect: CsvDialect,
  encoding: Encoding,
): Promise<SegmentContent> {
  const slice = file.slice(segment.start, segment.end);
  const { lineEnd, plain } = segment;
  if (plain && encoding !== 'Windows-1252') return { content: slice, lineEnd, numbered: false };
  const bytes = new Uint8Array(await slice.arrayBuffer());
  if (plain) return { content: toBlob(bytes, encoding), lineEnd, numbered: false };
  return { content: toBlob(renumber(bytes, segment, dialect), encoding), lineEnd: '\n', numbered: true };
}
