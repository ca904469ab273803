import type { TextForm } from './text-form.ts';

/** A stretch of a text file in a form whose delimiters and line ends are ASCII bytes. */
interface TextPiece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where in the file the next piece begins */
  readonly end: number;
}

/** A text file read piece by piece, UTF-16 as UTF-8. Offsets are those of the file. */
export interface TextSource {
  readonly form: TextForm;
  /** Offset of the first character */
  readonly start: number;
  readonly size: number;
  /** @param length bytes of the file wanted; the piece may be a little shorter, so that no character is cut */
  read(start: number, length: number): Promise<TextPiece>;
  /** Bytes of the file that the first bytes of a piece were made of */
  sizeOf(bytes: Uint8Array): number;
  /** The stretch of the file itself; null where its bytes cannot be handed on as they are */
  slice(start: number, end: number): Blob | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const littleEndian = new TextDecoder('utf-16le', { ignoreBOM: true });
const bytesPerUnit = 2;

function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let at = 0; at + 1 < bytes.length; at += bytesPerUnit) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  if (bytes.length % bytesPerUnit === 1) swapped[bytes.length - 1] = bytes[bytes.length - 1] ?? 0;
  return swapped;
}

function isHighSurrogate(low: number | undefined): boolean {
  return low !== undefined && low >= 0xd8 && low <= 0xdb;
}

/** UTF-8 of UTF-16 bytes. A unit that is no character becomes the replacement character, and so does half a unit. */
function transcode(bytes: Uint8Array, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  return encoder.encode(littleEndian.decode(bigEndian ? swapPairs(bytes) : bytes));
}

function wholeUnits(bytes: Uint8Array, bigEndian: boolean): number {
  const even = bytes.length - (bytes.length % bytesPerUnit);
  const upper = bytes[even - (bigEndian ? 2 : 1)];
  return even > bytesPerUnit && isHighSurrogate(upper) ? even - bytesPerUnit : even;
}

function openUtf16(content: Blob, form: TextForm): TextSource {
  const bigEndian = form.encoding === 'utf-16be';
  return {
    form,
    start: form.markBytes,
    size: content.size,
    read: async (start, length) => {
      const wanted = start + Math.max(length, 2 * bytesPerUnit);
      const raw = new Uint8Array(await content.slice(start, wanted).arrayBuffer());
      const used = wanted >= content.size ? raw.length : wholeUnits(raw, bigEndian);
      return { bytes: transcode(raw.subarray(0, used), bigEndian), end: start + used };
    },
    sizeOf: (bytes) => decoder.decode(bytes).length * bytesPerUnit,
    slice: () => null,
  };
}

/** Opens a text file in the form its beginning has. */
export function openTextSource(content: Blob, form: TextForm): TextSource {
  if (form.encoding === 'utf-16le' || form.encoding === 'utf-16be') return openUtf16(content, form);
  return {
    form,
    start: form.markBytes,
    size: content.size,
    read: async (start, length) => {
      const bytes = new Uint8Array(await content.slice(start, start + length).arrayBuffer());
      return { bytes, end: start + bytes.length };
    },
    sizeOf: (bytes) => bytes.length,
    slice: (start, end) => content.slice(start, end),
  };
}
