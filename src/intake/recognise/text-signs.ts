import { decodeProbe } from '../decode/decode-text.ts';
import { signsOf } from './value-signs.ts';

const space = 32;
const comma = 44;
const at = 64;
const zero = 48;
const nine = 57;
const plus = 43;
const upperA = 65;

/** Shorter texts hold no name, and longer ones than this may hold sentences. */
const shortest = 3;
const longText = 36;
const longestLooked = 4096;

const places = 8192;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** `0047`, as telephone numbers begin. */
function isNorwayCode(bytes: Uint8Array, from: number): boolean {
  return bytes[from] === zero && bytes[from + 1] === zero && bytes[from + 2] === 52 && bytes[from + 3] === 55;
}

/** A text that begins with a digit: telephone numbers have spaces early, and places a letter after their postal code. */
function mayTellOfNumber(bytes: Uint8Array, from: number, length: number): boolean {
  if (length > longText) return true;
  if (length < shortest + 2) return false;
  if (isNorwayCode(bytes, from)) return true;
  if (bytes[from + 4] === space && (bytes[from + 5] ?? 0) >= upperA) return true;
  const spaced = bytes[from + 2] === space || bytes[from + 3] === space || bytes[from + 4] === space;
  return spaced && length >= 8 && length <= 12 && isDigit(bytes[from + length - 1]);
}

/**
 * Tells what texts give away by `signsOf`, without decoding the most of them: dates, numbers and identifiers cannot
 * give anything away, and what comes again is remembered by its hash.
 */
export class TextSigns {
  readonly #hashes = new Int32Array(places);
  readonly #signs = new Uint8Array(places);
  /** Hash of the text that was last looked at; of no use when it gave nothing away */
  hash = 0;

  /** What the bytes from `from` to `end` give away; no spaces around them. */
  of(bytes: Uint8Array, from: number, end: number): number {
    const length = end - from;
    if (length < shortest) return 0;
    const first = bytes[from] ?? 0;
    if (isDigit(first) && !mayTellOfNumber(bytes, from, length)) return 0;
    const stop = Math.min(end, from + longestLooked);
    let hash = 0x811c9dc5;
    let words = 1;
    let digits = false;
    let isMail = false;
    for (let index = from; index < stop; index++) {
      const byte = bytes[index] ?? 0;
      hash = Math.imul(hash ^ byte, 0x01000193);
      if (byte === space || byte === comma) words++;
      else if (byte === at) isMail = true;
      else if (byte >= zero && byte <= nine) digits = true;
    }
    if (words === 1 && digits && !isMail && first !== plus && !isNorwayCode(bytes, from)) return 0;
    this.hash = hash;
    const place = (hash ^ (hash >>> 13)) & (places - 1);
    if (this.#hashes[place] === hash) return this.#signs[place] ?? 0;
    const signs = signsOf(decodeProbe(bytes.subarray(from, stop)).trim());
    this.#hashes[place] = hash;
    this.#signs[place] = signs;
    return signs;
  }
}
