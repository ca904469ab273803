import { totalEnds, totalStarts, totalWords, wholeWords } from '../dialect/judge-rows.ts';

const quote = 34;
const space = 32;
const lowerCaseBit = 0x20;

const encoder = new TextEncoder();
const words = [...totalWords, ...wholeWords].map((word) => encoder.encode(word));

const starts = totalStarts.map((start) => encoder.encode(start));
const ends = totalEnds.map((end) => encoder.encode(end));

/** First byte of a field → one bit for each length a total word with that byte has. */
const lengthsByFirst = new Uint32Array(256);
for (const word of words) {
  for (const first of [word[0] ?? 0, (word[0] ?? 0) & ~lowerCaseBit]) {
    lengthsByFirst[first] = (lengthsByFirst[first] ?? 0) | (1 << word.length);
  }
}
lengthsByFirst[quote] = lengthsByFirst[space] = 1;

function isWord(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) {
    const byte = bytes[start + at] ?? 0;
    const lower = byte >= 65 && byte <= 90 ? byte | lowerCaseBit : byte;
    if (lower !== word[at]) return false;
  }
  return true;
}

/** 1 for each byte that a field which is such a word may begin with; looked up before the dearer question is asked. */
export const firstOfTotals = Uint8Array.from(lengthsByFirst, (lengths) => (lengths === 0 ? 0 : 1));

/** 1 for each byte that a field which ends with such a word may end with; quotes and spaces may follow the word. */
export const lastOfTotals = new Uint8Array(256);
for (const end of ends) {
  const last = end.at(-1) ?? 0;
  lastOfTotals[last] = lastOfTotals[last & ~lowerCaseBit] = 1;
}
lastOfTotals[quote] = lastOfTotals[space] = 1;

/** Whether a field, quoted or not, is, begins or ends with a word that totals are known by. */
export function isTotalWord(bytes: Uint8Array, from: number, end: number): boolean {
  let start = from;
  let stop = end;
  while (stop > start && bytes[stop - 1] === space) stop--;
  if (bytes[start] === quote && bytes[stop - 1] === quote) {
    start++;
    stop--;
  }
  while (start < stop && bytes[start] === space) start++;
  while (stop > start && bytes[stop - 1] === space) stop--;
  const length = stop - start;
  if (starts.some((beginning) => beginning.length < length && isWord(bytes, start, beginning))) return true;
  if (ends.some((end) => end.length < length && isWord(bytes, stop - end.length, end))) return true;
  if (length > 31 || (((lengthsByFirst[bytes[start] ?? 0] ?? 0) >>> length) & 1) === 0) return false;
  return words.some((word) => word.length === length && isWord(bytes, start, word));
}
