/** Encodings a CSV is read in. */
export type Encoding = 'UTF-8' | 'UTF-8 med BOM' | 'Windows-1252';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Text of bytes that are UTF-8 in full, else null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Every byte is a character, so this cannot fail: it is the reading of last resort, never a first guess. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return windows1252.decode(bytes);
}

/** Text of a piece of a file whose encoding is not settled yet: UTF-8 where the bytes allow it, else Windows-1252. */
export function decodeProbe(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}
