import { type ReadingChoices, type TextDelimiter, textDelimiters } from '../../domain/reading-choices.ts';
import { scanRecords } from '../csv/record-scanner.ts';
import { decodeProbe } from '../decode/decode-text.ts';
import { findHeading, type HeaderRow } from './find-heading.ts';
import { createRowJudge, findDividing } from './judge-rows.ts';
import { readFields } from './read-fields.ts';
import type { NumberedRow } from './row-shape.ts';
import { settleWidth } from './settle-width.ts';

/** How a CSV is written, and where its rows begin. */
export interface CsvDialect {
  readonly delimiter: TextDelimiter;
  readonly headings: readonly string[];
  /** Positions of columns that the rows divide their numbers by */
  readonly dividing: readonly number[];
  /** Line the heading begins on */
  readonly headingLine: number;
  /** The last line that could be the heading, where a person chose one beyond it */
  readonly headingBeyond: number | null;
  /** Rows above and just below the heading that are no data */
  readonly headerRows: readonly HeaderRow[];
  /** Bytes of the heading and the rows that go with it, as they would stand if they were repeated */
  readonly headingRecords: readonly Uint8Array[];
  /** First byte after the heading and what goes with it */
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

type HeadChoices = Pick<ReadingChoices, 'delimiter' | 'headingLine' | 'mapping'>;

const sampleSize = 200;
const searchedRows = 100;
const longestStatement = 7;

interface HeadRecord extends NumberedRow {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly nextLine: number;
}

/** The first rows, cut into records as the whole file will be; blank ones are passed over. */
function readRecords(bytes: Uint8Array, line: number, delimiter: TextDelimiter, limit: number): readonly HeadRecord[] {
  const records: (Omit<HeadRecord, 'nextLine'> & { nextLine: number })[] = [];
  const settings = { delimiter: delimiter.charCodeAt(0), fields: null, tally: null };
  const { line: lastLine } = scanRecords(bytes, line, true, settings, (record) => {
    const previous = records.at(-1);
    if (previous !== undefined && previous.nextLine === 0) previous.nextLine = record.line;
    if (record.flaw === 'blank') return true;
    const text = bytes.subarray(record.start, record.textEnd);
    records.push({
      line: record.line,
      fields: readFields(text, delimiter),
      bytes: text,
      end: record.end,
      nextLine: 0,
    });
    return records.length < limit;
  });
  const final = records.at(-1);
  if (final !== undefined && final.nextLine === 0) final.nextLine = lastLine;
  return records;
}

function readWith(bytes: Uint8Array, line: number, delimiter: TextDelimiter, choices: HeadChoices): CsvDialect {
  const limit = sampleSize + Math.max(searchedRows, choices.headingLine ?? 0);
  const records = readRecords(bytes, line, delimiter, limit);
  const alsoKnown = Object.values(choices.mapping ?? {}).flat();
  const found = findHeading(records, { headingLine: choices.headingLine, alsoKnown });
  const { headingLine, dataIndex, headerRows, knownHeadings } = found;
  const rows = records.slice(dataIndex, dataIndex + sampleSize);
  const headings = settleWidth(found.headings, rows);
  const dividing = findDividing(
    headings,
    rows.map(({ fields }) => fields),
  );
  const judge = createRowJudge(headings, dividing);
  const sample = rows.filter(({ fields }) => !['total', 'repeated-heading'].includes(judge(fields)));
  const whole = rows.filter(({ fields }) => fields.length === headings.length).length;
  const last = records[dataIndex - 1];
  const final = records.at(-1);
  const lastLine = Math.max(final?.line ?? 1, (final?.nextLine ?? 1) - 1);
  const repeatable = new Set([
    headingLine,
    ...headerRows.flatMap(({ line: at, role }) => (role === 'title' ? [] : [at])),
  ]);
  return {
    delimiter,
    headings,
    dividing,
    headingLine,
    headingBeyond: (choices.headingLine ?? 0) > lastLine ? lastLine : null,
    headerRows,
    headingRecords: records.slice(0, dataIndex).flatMap((it) => (repeatable.has(it.line) ? [it.bytes] : [])),
    dataStart: last?.end ?? 0,
    dataLine: last?.nextLine ?? line,
    sample: sample.map(({ fields }) => fields),
    sampleRows: sample.map((row) => row.line),
    consistency: rows.length === 0 ? 1 : whole / rows.length,
    knownHeadings,
  };
}

function compareReadings(a: CsvDialect, b: CsvDialect): number {
  const width = (reading: CsvDialect): number => reading.headings.length;
  const several = (reading: CsvDialect): number => (width(reading) > 1 ? 1 : 0);
  return (
    several(b) - several(a) || b.knownHeadings - a.knownHeadings || b.consistency - a.consistency || width(b) - width(a)
  );
}

/** A first line `sep=;`, as spreadsheets write it, and the bytes it takes. */
function readStatedDelimiter(text: string): { readonly delimiter: TextDelimiter; readonly length: number } | null {
  const match = /^sep=(.)(\r\n|\n|\r|$)/i.exec(text);
  const delimiter = textDelimiters.find((it) => it === match?.[1]);
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
 * one with the most even rows; a first line `sep=;` decides alone, and a person's choice above all. Never a guess at
 * types. Offsets count from the first byte of the head.
 *
 * @param head the first bytes after the byte order mark, ASCII-compatible
 * @param isWholeFile whether `head` is all there is
 */
export function detectDialect(head: Uint8Array, isWholeFile: boolean, choices: HeadChoices = {}): CsvDialect {
  const bytes = wholeLines(head, isWholeFile);
  const stated = readStatedDelimiter(decodeProbe(bytes.subarray(0, longestStatement)));
  const start = stated?.length ?? 0;
  const settled = choices.delimiter ?? stated?.delimiter;
  const candidates = settled === undefined ? textDelimiters : [settled];
  const line = stated === null ? 1 : 2;
  const readings = candidates.map((delimiter) => readWith(bytes.subarray(start), line, delimiter, choices));
  const [best = readWith(bytes.subarray(start), line, ';', choices)] = readings.sort(compareReadings);
  return { ...best, dataStart: start + best.dataStart };
}
