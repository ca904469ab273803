/** Encodings a CSV is read in. */
export type Encoding = 'UTF-8' | 'UTF-8 med BOM' | 'Windows-1252' | 'UTF-16' | 'UTF-8 og Windows-1252';

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

/** Characters of the bytes 80–9F; the five that are not assigned stay control characters. */
const upperControls =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Every byte is a character, so this cannot fail: it is the reading of last resort, never a first guess. Node 20 reads
 * this encoding as Latin-1, where 80–9F are control characters, so those are put right here.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = windows1252.decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => upperControls[character.charCodeAt(0) - 0x80] ?? character);
}

/** Text of a piece of a file whose encoding is not settled yet: UTF-8 where the bytes allow it, else Windows-1252. */
export function decodeProbe(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}
