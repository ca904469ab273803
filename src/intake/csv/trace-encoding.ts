import { decodeUtf8 } from '../decode/decode-text.ts';
import { judgeCharacters } from '../decode/line-characters.ts';
import type { CharacterRule } from './judge-record.ts';

/** How the text reads as UTF-8 so far. */
export interface EncodingTrace {
  /** Some character takes several bytes of UTF-8 */
  multibyte: boolean;
  /** Some bytes are not UTF-8 */
  invalid: boolean;
}

export function traceEncoding(bytes: Uint8Array, trace: EncodingTrace): void {
  const text = decodeUtf8(bytes);
  if (text !== null) {
    if (text.length !== bytes.length) trace.multibyte = true;
    return;
  }
  trace.invalid = true;
  if (trace.multibyte) return;
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(0x0a, at);
    const end = next < 0 ? bytes.length : next + 1;
    const characters = judgeCharacters(bytes.subarray(at, end));
    if (characters === 'utf-8' || characters === 'unclear') {
      trace.multibyte = true;
      return;
    }
    at = end;
  }
}

/** How many lines read only as UTF-8 and only as Windows-1252, and which. */
export interface MixedLines {
  readonly utf8: number;
  readonly windows1252: number;
  /** First lines of the encoding that has fewer */
  readonly fewer: readonly number[];
  readonly fewerEncoding: 'UTF-8' | 'Windows-1252';
}

/** Beyond these lines are counted, but no longer listed. */
const keptLines = 100_000;

/** Counts lines by their encoding in a file that mixes two. */
export class MixedLineTally {
  #utf8 = 0;
  #windows1252 = 0;
  readonly #firstUtf8: number[] = [];
  readonly #firstWindows1252: number[] = [];

  add(bytes: Uint8Array, line: number): 'ascii' | 'utf-8' | 'windows-1252' | 'unclear' {
    const characters = judgeCharacters(bytes);
    if (characters === 'utf-8') {
      this.#utf8++;
      if (this.#firstUtf8.length < keptLines) this.#firstUtf8.push(line);
    } else if (characters === 'windows-1252') {
      this.#windows1252++;
      if (this.#firstWindows1252.length < keptLines) this.#firstWindows1252.push(line);
    }
    return characters;
  }

  result(): MixedLines {
    const fewerUtf8 = this.#utf8 < this.#windows1252;
    return {
      utf8: this.#utf8,
      windows1252: this.#windows1252,
      fewer: fewerUtf8 ? this.#firstUtf8 : this.#firstWindows1252,
      fewerEncoding: fewerUtf8 ? 'UTF-8' : 'Windows-1252',
    };
  }
}

/** What a first pass over the whole file says a second one must look at, `any` when none is needed. */
export function neededRule(trace: EncodingTrace, isChosenUtf8: boolean): CharacterRule {
  if (!trace.invalid) return 'any';
  if (isChosenUtf8) return 'utf-8';
  return trace.multibyte ? 'mixed' : 'any';
}
