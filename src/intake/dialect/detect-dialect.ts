import Papa from 'papaparse';
import { scanRecords } from '../csv/record-scanner.ts';
import { decodeProbe } from '../decode/decode-text.ts';
import { extractKinds } from '../kinds/extract-kinds.ts';
import { normaliseHeading } from '../recognise/normalise-heading.ts';

export type Delimiter = ';' | ',' | '\t';

/** How a CSV is written, and where its rows begin. */
export interface CsvDialect {
  readonly bom: boolean;
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** First byte after the heading */
  readonly dataStart: number;
  /** Line number of the first row */
  readonly dataLine: number;
  /** The first rows, for judging kind and content */
  readonly sample: readonly (readonly string[])[];
  /** Share of the sample rows that have as many fields as the heading; 1 when there are none */
  readonly consistency: number;
  /** Headings that some kind knows */
  readonly knownHeadings: number;
}

const delimiters: readonly Delimiter[] = [';', ',', '\t'];
const byteOrderMark = [0xef, 0xbb, 0xbf];
const sampleRows = 200;

const knownNames = new Set(
  extractKinds.flatMap((kind) =>
    kind.columns.flatMap((column) =>
      [column.name, ...column.synonyms, ...(column.parts?.first ?? []), ...(column.parts?.second ?? [])].map(
        normaliseHeading,
      ),
    ),
  ),
);

interface Reading {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
  readonly consistency: number;
  readonly knownHeadings: number;
}

function readWith(text: string, delimiter: Delimiter): Reading {
  const parsed = Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: '"',
    skipEmptyLines: 'greedy',
    preview: sampleRows,
  });
  const [headings = [], ...rows] = parsed.data;
  const whole = rows.filter((row) => row.length === headings.length).length;
  return {
    delimiter,
    rows: parsed.data,
    consistency: rows.length === 0 ? 1 : whole / rows.length,
    knownHeadings: headings.filter((heading) => knownNames.has(normaliseHeading(heading))).length,
  };
}

function compareReadings(a: Reading, b: Reading): number {
  const width = (reading: Reading): number => reading.rows[0]?.length ?? 0;
  const several = (reading: Reading): number => (width(reading) > 1 ? 1 : 0);
  return (
    several(b) - several(a) || b.knownHeadings - a.knownHeadings || b.consistency - a.consistency || width(b) - width(a)
  );
}

function statedDelimiter(firstLine: string): Delimiter | null {
  const stated = /^sep=(.)\r?\n?$/i.exec(firstLine)?.[1];
  return delimiters.find((delimiter) => delimiter === stated) ?? null;
}

/** Bytes of the head up to its last whole line, so that no half row is judged. */
function wholeLines(head: Uint8Array, isWholeFile: boolean): Uint8Array {
  if (isWholeFile) return head;
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  return end < 0 ? head : head.subarray(0, end + 1);
}

function findHeading(
  bytes: Uint8Array,
  from: number,
  line: number,
  delimiter: Delimiter,
): { end: number; line: number } {
  const heading = { end: bytes.length, line };
  const settings = { delimiter: delimiter.charCodeAt(0), fields: null, tally: null };
  const { line: after } = scanRecords(bytes.subarray(from), line, true, settings, (record) => {
    if (record.flaw === 'blank') return true;
    heading.end = from + record.end;
    return false;
  });
  heading.line = after;
  return heading;
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
  const lineEnd = bytes.indexOf(0x0a, textStart);
  const firstLineEnd = lineEnd < 0 ? bytes.length : lineEnd + 1;
  const stated = statedDelimiter(decodeProbe(bytes.subarray(textStart, firstLineEnd)));
  const start = stated === null ? textStart : firstLineEnd;
  const text = decodeProbe(bytes.subarray(start));
  const readings = (stated === null ? delimiters : [stated]).map((delimiter) => readWith(text, delimiter));
  const [best = readWith(text, ';')] = readings.sort(compareReadings);
  const heading = findHeading(bytes, start, stated === null ? 1 : 2, best.delimiter);
  const [headings = [], ...sample] = best.rows;
  return {
    bom,
    delimiter: best.delimiter,
    headings: headings.map((it) => it.trim()),
    dataStart: heading.end,
    dataLine: heading.line,
    sample,
    consistency: best.consistency,
    knownHeadings: best.knownHeadings,
  };
}
