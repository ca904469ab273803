import { firstOfTotals, isTotalWord, lastOfTotals } from './total-words.ts';
import { fewestDigits, halfDigits, tallyField, tallyRun, type ValueTally } from './value-tally.ts';

/** Why a record cannot be handed on. A blank one holds nothing but delimiters and spaces. */
type RecordFlaw = 'none' | 'blank' | 'ragged' | 'quote' | 'control' | 'long';

/** One record of a chunk: where its bytes are (the line end included), its first line, and what is wrong with it. */
export interface ScannedRecord {
  start: number;
  end: number;
  /** Bytes of the record without its line end stop here */
  textEnd: number;
  line: number;
  fields: number;
  /** Fields that hold something */
  filled: number;
  /** Bytes of the fields that the heading has names for stop here; before `textEnd` where empty fields follow them */
  keptEnd: number;
  /** Some field is a word that totals are known by */
  marked: boolean;
  flaw: RecordFlaw;
  /** Holds a line break inside quotes */
  folded: boolean;
}

export interface ScanSettings {
  readonly delimiter: number;
  /** Fields of a whole record, more may follow when they are empty; null while the heading is still to be found */
  readonly fields: number | null;
  /** Filled along the way; null to leave the values unlooked at */
  readonly tally: ValueTally | null;
}

const quote = 34;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
/** The engine's reader takes lines of two million bytes of UTF-8; a character of Windows-1252 takes at most three. */
const longestRecord = 600_000;

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
  return at;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return at;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

/**
 * Cuts a chunk of CSV into records, by the rules of the engine's reader: a field is quoted when a quote is its first
 * character, or the first after one space; quotes inside are doubled, and only spaces may stand between the closing quote and the
 * delimiter. A record with a broken quote is one physical line, so that one fault never swallows the lines after it.
 * Bytes are ASCII-compatible (UTF-8 or Windows-1252).
 *
 * @param last whether the chunk ends the file; otherwise an unfinished record at the end is left for the next chunk
 * @param visit called for each record with one reused object
 * @returns bytes consumed, and the line number after them
 */
export function scanRecords(
  bytes: Uint8Array,
  firstLine: number,
  last: boolean,
  settings: ScanSettings,
  visit: (record: ScannedRecord) => boolean | undefined,
): { readonly consumed: number; readonly line: number } {
  const { delimiter, fields: wholeFields, tally: values } = settings;
  const record: ScannedRecord = {
    start: 0,
    end: 0,
    textEnd: 0,
    line: firstLine,
    fields: 0,
    filled: 0,
    keptEnd: 0,
    marked: false,
    flaw: 'none',
    folded: false,
  };
  const length = bytes.length;
  let at = 0;
  let line = firstLine;

  while (at < length) {
    const start = at;
    let fields = 0;
    let breaks = 0;
    let filled = 0;
    let filledBeyond = false;
    let keptEnd = -1;
    let marked = false;
    let control = false;
    let broken = false;
    let unfinished = false;
    let textEnd = -1;

    while (textEnd < 0 && !broken && !unfinished) {
      const from = at;
      const tally = values?.columns[fields];
      fields++;
      if (bytes[at] === space && bytes[at + 1] === quote) at++;
      const textStart = at;
      let digits = 0;
      let halfEnd = -1;
      let blank = true;
      if (bytes[at] === quote) {
        at++;
        for (;;) {
          const byte = bytes[at];
          if (byte === undefined || at - start > longestRecord) {
            broken = last || at - start > longestRecord;
            unfinished = !broken;
            break;
          }
          if (byte >= 48 && byte <= 57) {
            digits++;
          } else {
            if (digits >= fewestDigits) {
              tallyRun(bytes, at, digits, halfEnd, tally);
              if (digits === halfDigits) halfEnd = at;
            }
            digits = 0;
            if (byte === quote) {
              if (bytes[at + 1] !== quote) break;
              at++;
            } else if (byte === lineFeed) breaks++;
            else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) breaks++;
            else if (byte === 0) control = true;
          }
          if (byte !== quote) blank = false;
          at++;
        }
        if (broken || unfinished) break;
        at++;
        while (bytes[at] === space) at++;
      } else {
        for (; at < length; at++) {
          const byte = bytes[at] ?? 0;
          if (byte >= 48 && byte <= 57) {
            digits++;
            blank = false;
            continue;
          }
          if (digits >= fewestDigits) {
            tallyRun(bytes, at, digits, halfEnd, tally);
            if (digits === halfDigits) halfEnd = at;
          }
          digits = 0;
          if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
          if (byte === 0) control = true;
          if (byte !== space && byte !== quote) blank = false;
        }
        if (digits >= fewestDigits && last) tallyRun(bytes, at, digits, halfEnd, tally);
      }
      if (!last && (at >= length || (bytes[at] === carriageReturn && at + 1 >= length))) {
        unfinished = true;
        break;
      }
      if (values !== null) tallyField(bytes, from, textStart, at, fields - 1, values);
      if (!blank) {
        filled++;
        if (wholeFields !== null) {
          if (fields > wholeFields) filledBeyond = true;
          const mayBeTotal = firstOfTotals[bytes[textStart] ?? 0] === 1 || lastOfTotals[bytes[at - 1] ?? 0] === 1;
          if (mayBeTotal && isTotalWord(bytes, textStart, at)) marked = true;
        }
      }
      if (fields === wholeFields) keptEnd = at;
      if (at >= length) textEnd = at;
      else if (bytes[at] === delimiter) at++;
      else if (bytes[at] === lineFeed || bytes[at] === carriageReturn) textEnd = at;
      else broken = true;
    }

    if (unfinished) return { consumed: start, line };
    if (broken) {
      textEnd = endOfLine(bytes, start);
      if (textEnd >= length - 1 && !last) return { consumed: start, line };
      breaks = 0;
    }
    at = afterLineEnd(bytes, textEnd);
    record.start = start;
    record.end = at;
    record.textEnd = textEnd;
    record.line = line;
    record.fields = fields;
    record.filled = filled;
    record.marked = marked;
    record.keptEnd = broken || keptEnd < 0 ? textEnd : keptEnd;
    record.folded = breaks > 0;
    record.flaw = 'none';
    if (broken) record.flaw = 'quote';
    else if (textEnd - start > longestRecord) record.flaw = 'long';
    else if (control) record.flaw = 'control';
    else if (filled === 0) record.flaw = 'blank';
    else if (wholeFields !== null && (fields < wholeFields || filledBeyond)) record.flaw = 'ragged';
    line += breaks + 1;
    if (visit(record) === false) return { consumed: at, line };
  }
  return { consumed: at, line };
}
