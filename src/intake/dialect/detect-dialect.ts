import Papa from 'papaparse';
import { scanRecords } from '../csv/record-scanner.ts';
import { decodeProbe } from '../decode/decode-text.ts';
import { extractKinds } from '../kinds/extract-kinds.ts';
import { normaliseHeading } from '../recognise/normalise-heading.ts';

type Delimiter = ';' | ',' | '\t';

/** How a CSV is written, and where its rows begin. */
export interface CsvDialect {
  readonly bom: boolean;
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** Line the heading begins on */
  readonly headingLine: number;
  /** First byte after the heading */
  readonly dataStart: number;
  /** Line number of the first row */
  readonly dataLine: number;
  /** The first rows, for judging kind and content */
  readonly sample: readonly (readonly string[])[];
  /** Lines the rows of the sample begin on */
  readonly sampleRows: readonly number[];
  /** Share of the sample rows that have as many fields as the heading; 1 when there are none */
  readonly consistency: number;
  /** Headings that some kind knows */
  readonly knownHeadings: number;
}

const delimiters: readonly Delimiter[] = [';', ',', '\t'];
const byteOrderMark = [0xef, 0xbb, 0xbf];
const sampleSize = 200;
const longestStatement = 7;

const knownNames = new Set(
  extractKinds.flatMap((kind) =>
    kind.columns.flatMap((column) =>
      [column.name, ...column.synonyms, ...(column.parts?.first ?? []), ...(column.parts?.second ?? [])].map(
        normaliseHeading,
      ),
    ),
  ),
);

interface Reading extends Omit<CsvDialect, 'bom' | 'dataStart'> {
  readonly headingBytes: number;
}

function readFields(record: Uint8Array, delimiter: Delimiter): readonly string[] {
  return Papa.parse<string[]>(decodeProbe(record), { delimiter, quoteChar: '"', newline: '\n' }).data[0] ?? [];
}

/** Fields of the first rows, cut into records as the whole file will be; blank ones are passed over. */
function readRecords(
  bytes: Uint8Array,
  line: number,
  delimiter: Delimiter,
  limit: number,
): {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly consumed: number;
  readonly line: number;
} {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const settings = { delimiter: delimiter.charCodeAt(0), fields: null, tally: null };
  const end = scanRecords(bytes, line, true, settings, (record) => {
    if (record.flaw === 'blank') return true;
    rows.push(readFields(bytes.subarray(record.start, record.textEnd), delimiter));
    lines.push(record.line);
    return rows.length < limit;
  });
  return { ...end, rows, lines };
}

function readWith(bytes: Uint8Array, line: number, delimiter: Delimiter): Reading {
  const heading = readRecords(bytes, line, delimiter, 1);
  const [headings = []] = heading.rows;
  const { rows, lines } = readRecords(bytes.subarray(heading.consumed), heading.line, delimiter, sampleSize);
  const whole = rows.filter((row) => row.length === headings.length).length;
  return {
    delimiter,
    headings: headings.map((it) => it.trim()),
    headingLine: heading.lines[0] ?? line,
    sample: rows,
    sampleRows: lines,
    consistency: rows.length === 0 ? 1 : whole / rows.length,
    knownHeadings: headings.filter((it) => knownNames.has(normaliseHeading(it))).length,
    headingBytes: heading.consumed,
    dataLine: heading.line,
  };
}

function compareReadings(a: Reading, b: Reading): number {
  const width = (reading: Reading): number => reading.headings.length;
  const several = (reading: Reading): number => (width(reading) > 1 ? 1 : 0);
  return (
    several(b) - several(a) || b.knownHeadings - a.knownHeadings || b.consistency - a.consistency || width(b) - width(a)
  );
}

/** A first line `sep=;`, as spreadsheets write it, and the bytes it takes. */
function readStatedDelimiter(text: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const match = /^sep=(.)(\r\n|\n|\r|$)/i.exec(text);
  const delimiter = delimiters.find((it) => it === match?.[1]);
  return match === null || delimiter === undefined ? null : { delimiter, length: match[0].length };
}

/** Bytes of the head up to its last whole line, so that no half row is judged. */
function wholeLines(head: Uint8Array, isWholeFile: boolean): Uint8Array {
  if (isWholeFile) return head;
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  return end < 0 ? head : head.subarray(0, end + 1);
}

/**
 * Settles delimiter and heading from the head of a file. The delimiter that makes most known headings wins, then the
 * one with the most even rows; a first line `sep=;` decides alone. Never a guess at types.
 *
 * @param isWholeFile whether `head` is all there is
 */
export function detectDialect(head: Uint8Array, isWholeFile: boolean): CsvDialect {
  const bytes = wholeLines(head, isWholeFile);
  const bom = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const textStart = bom ? byteOrderMark.length : 0;
  const stated = readStatedDelimiter(decodeProbe(bytes.subarray(textStart, textStart + longestStatement)));
  const start = textStart + (stated?.length ?? 0);
  const line = stated === null ? 1 : 2;
  const candidates = stated === null ? delimiters : [stated.delimiter];
  const readings = candidates.map((delimiter) => readWith(bytes.subarray(start), line, delimiter));
  const [best = readWith(bytes.subarray(start), line, ';')] = readings.sort(compareReadings);
  const { headingBytes, ...reading } = best;
  return { bom, ...reading, dataStart: start + headingBytes };
}
