import { createPersonNumberTally, isPersonNumber, type PersonNumberTally } from '../recognise/person-number.ts';
import { PersonalTally } from '../recognise/personal-tally.ts';
import { TextSigns } from '../recognise/text-signs.ts';
import { missingTexts } from '../table/missing-texts.ts';

/** What the values of one column hold that costs time to look for later. */
interface ColumnTally extends PersonNumberTally {
  /** Some value begins or ends with a space, also one that does not break */
  padded: boolean;
}

/** A value of the first column waits until its record has another: a remark below the table is no value of a column. */
interface WaitingValue {
  from: number;
  end: number;
}

/** What the values of a file hold. */
export interface ValueTally {
  readonly columns: readonly ColumnTally[];
  /** Texts of `missingTexts` that occur */
  readonly missing: Set<string>;
  /** What the values of each column give away about people */
  readonly personal: readonly PersonalTally[];
  readonly signs: TextSigns;
  readonly waiting: WaitingValue;
}

export function createValueTally(columns: number): ValueTally {
  return {
    columns: Array.from({ length: columns }, () => ({
      ...createPersonNumberTally(),
      padded: false,
    })),
    missing: new Set(),
    personal: Array.from({ length: columns }, () => new PersonalTally()),
    signs: new TextSigns(),
    waiting: { from: 0, end: 0 },
  };
}

const quote = 34;
const space = 32;
const personDigits = 11;
export const halfDigits = 6;
/** Shorter runs of digits are no part of a person number */
export const fewestDigits = 5;
const loneDigits = new Uint8Array(personDigits);

/** A run of digits has ended: eleven, ten that lost a zero, or five after the six of `ddmmyy nnnnn`. */
export function tallyRun(
  bytes: Uint8Array,
  end: number,
  digits: number,
  halfEnd: number,
  tally: PersonNumberTally | undefined,
): void {
  if (tally === undefined) return;
  if (digits === personDigits) {
    tally.elevenDigits++;
    if (isPersonNumber(bytes, end - personDigits)) tally.personNumbers++;
  } else if (digits === personDigits - 1) {
    loneDigits[0] = 48;
    loneDigits.set(bytes.subarray(end - digits, end), 1);
    tally.tenDigits++;
    if (isPersonNumber(loneDigits, 0)) tally.shortPersonNumbers++;
  } else if (digits === personDigits - halfDigits && isSecondHalf(bytes, end - digits, halfEnd)) {
    loneDigits.set(bytes.subarray(halfEnd - halfDigits, halfEnd));
    loneDigits.set(bytes.subarray(end - digits, end), halfDigits);
    tally.elevenDigits++;
    if (isPersonNumber(loneDigits, 0)) tally.personNumbers++;
  }
}

/** Bytes of space, hyphen, dash, point and the spaces that do not break, as UTF-8 and Windows-1252 write them. */
const joiners = new Set([0x20, 0x2d, 0x2e, 0xa0, 0xc2, 0xe2, 0x80, 0x89, 0x93, 0x96, 0xaf]);
const longestJoiner = 3;

function isSecondHalf(bytes: Uint8Array, start: number, halfEnd: number): boolean {
  if (halfEnd < 0 || start - halfEnd > longestJoiner) return false;
  for (let at = halfEnd; at < start; at++) if (!joiners.has(bytes[at] ?? 0)) return false;
  return true;
}

function tallyPersonal(bytes: Uint8Array, from: number, end: number, column: number, tally: ValueTally): void {
  let first = from;
  let last = end;
  while (first < last && bytes[first] === space) first++;
  while (first < last && bytes[last - 1] === space) last--;
  if (bytes[first] === quote && last - first > 1) {
    first++;
    last--;
    while (first < last && bytes[first] === space) first++;
    while (first < last && bytes[last - 1] === space) last--;
  }
  if (first === last) return;
  const { waiting, signs } = tally;
  if (column === 0) {
    waiting.from = first;
    waiting.end = last;
    return;
  }
  if (waiting.end > 0) {
    const waited = signs.of(bytes, waiting.from, waiting.end);
    tally.personal[0]?.add(waited, signs.hash);
    waiting.end = 0;
  }
  const found = signs.of(bytes, first, last);
  tally.personal[column]?.add(found, signs.hash);
}

const longestMissing = Math.max(...missingTexts.map((text) => text.length));
const missingStarts = new Set(missingTexts.filter((text) => text !== '').map((text) => text.charCodeAt(0)));
const knownMissing = new Set(missingTexts);
const asciiDecoder = new TextDecoder('latin1');

/** The space that does not break: this byte in Windows-1252, and after C2 in UTF-8. Some letters end with it too. */
const noBreak = 0xa0;
const noBreakLead = 0xc2;

function isPadded(bytes: Uint8Array, from: number, end: number): boolean {
  const first = bytes[from];
  const last = bytes[end - 1];
  if (first === space || last === space || first === noBreak || last === noBreak) return true;
  return first === noBreakLead && bytes[from + 1] === noBreak;
}

/** `from` is the opening quote, or where the field starts; `end` is the delimiter. */
export function tallyField(
  bytes: Uint8Array,
  start: number,
  from: number,
  end: number,
  column: number,
  tally: ValueTally,
): void {
  const columnTally = tally.columns[column];
  if (columnTally === undefined) return;
  const length = end - from;
  if (column === 0) tally.waiting.end = 0;
  if (length > 0) tallyPersonal(bytes, from, end, column, tally);
  const quoted = bytes[from] === quote;
  if (from > start || isPadded(bytes, from, end) || (quoted && isPadded(bytes, from + 1, end - 1))) {
    columnTally.padded = true;
  }
  const first = bytes[quoted ? from + 1 : from] ?? 0;
  if (length > longestMissing + 2 || !missingStarts.has(first)) return;
  const text = asciiDecoder.decode(quoted ? bytes.subarray(from + 1, end - 1) : bytes.subarray(from, end));
  if (knownMissing.has(text)) tally.missing.add(text);
}
