import type { TextEncoding } from '../../domain/reading-choices.ts';

/** How the bytes of a text file are to be taken, as far as its beginning tells. */
export interface TextForm {
  /** Null where UTF-8 and Windows-1252 are both possible until all bytes are read */
  readonly encoding: TextEncoding | null;
  /** Bytes of the byte order mark */
  readonly markBytes: number;
}

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const leastShareOfZeros = 0.3;
const probedBytes = 4096;

/** Latin text in UTF-16 has a zero in every other byte; where they stand tells the order of the bytes. */
function findUnmarkedUtf16(head: Uint8Array): TextEncoding | null {
  const probe = head.subarray(0, probedBytes);
  const units = Math.floor(probe.length / 2);
  if (units < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < units * 2; at += 2) {
    if (probe[at] === 0) even++;
    if (probe[at + 1] === 0) odd++;
  }
  if (odd / units >= leastShareOfZeros * 2 && even === 0) return 'utf-16le';
  return even / units >= leastShareOfZeros * 2 && odd === 0 ? 'utf-16be' : null;
}

/** @param chosen what a person says the encoding is; only its own byte order mark, or that of UTF-8, is passed over */
export function detectTextForm(head: Uint8Array, chosen?: TextEncoding): TextForm {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (chosen !== undefined) {
    const isMarked = mark !== undefined && (mark.encoding === chosen || mark.encoding === 'utf-8');
    return { encoding: chosen, markBytes: isMarked ? mark.bytes.length : 0 };
  }
  if (mark === undefined) return { encoding: findUnmarkedUtf16(head), markBytes: 0 };
  return { encoding: mark.encoding === 'utf-8' ? null : mark.encoding, markBytes: mark.bytes.length };
}
