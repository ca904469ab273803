import { judgeCharacters } from '../decode/line-characters.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { createRowJudge } from '../dialect/judge-rows.ts';
import { readFields } from '../dialect/read-fields.ts';
import type { ScannedRecord } from './record-scanner.ts';

/**
 * What becomes of a record. Only a `row` is loaded. `single` holds one value where the table has several columns: no
 * kind can use such a row, and at the end of a file it is a remark.
 */
export type RecordRole =
  | 'row'
  | 'blank'
  | 'ragged'
  | 'quote'
  | 'control'
  | 'long'
  | 'encoding'
  | 'single'
  | 'total'
  | 'repeated-heading';

/**
 * How strictly characters are judged record by record: not at all where the whole file is known to be in one encoding,
 * `utf-8` where a person says it is, `mixed` where each line has its own.
 */
export type CharacterRule = 'any' | 'utf-8' | 'mixed';

export type RecordJudge = (bytes: Uint8Array, record: ScannedRecord) => RecordRole;

function isSameText(bytes: Uint8Array, record: ScannedRecord, text: Uint8Array): boolean {
  if (record.textEnd - record.start !== text.length) return false;
  for (let at = 0; at < text.length; at++) {
    if (bytes[record.start + at] !== text[at]) return false;
  }
  return true;
}

function isReadable(bytes: Uint8Array, rule: CharacterRule): boolean {
  if (rule === 'any') return true;
  const characters = judgeCharacters(bytes);
  return rule === 'mixed' ? characters !== 'unclear' : characters === 'ascii' || characters === 'utf-8';
}

/** Judges records one by one, the same in every pass over the file. */
export function createRecordJudge(dialect: CsvDialect, rule: CharacterRule): RecordJudge {
  const { headings, dividing, headingRecords, delimiter } = dialect;
  const judgeRow = createRowJudge(headings, dividing);
  const isTable = headings.length > 1;

  return (bytes, record) => {
    const { flaw } = record;
    if (flaw !== 'none' && flaw !== 'ragged') return flaw;
    for (const heading of headingRecords) {
      if (isSameText(bytes, record, heading)) return 'repeated-heading';
    }
    if (record.marked) {
      const fields = readFields(bytes.subarray(record.start, record.textEnd), delimiter);
      if (judgeRow(fields) === 'total') return 'total';
    }
    if (flaw === 'ragged') return 'ragged';
    if (isTable && record.filled === 1) return 'single';
    return isReadable(bytes.subarray(record.start, record.textEnd), rule) ? 'row' : 'encoding';
  };
}
