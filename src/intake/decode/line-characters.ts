import { decodeUtf8 } from './decode-text.ts';

/** How the bytes of one line read: `unclear` where they hold letters of UTF-8 and bytes that are not. */
export type LineCharacters = 'ascii' | 'utf-8' | 'windows-1252' | 'unclear';

/** The first byte of æ, ø, å and their like in UTF-8 is `Ã` in Windows-1252, which no Norwegian word has. */
function holdsUtf8Letter(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => {
    const next = bytes[at + 1] ?? 0;
    return byte === 0xc3 && next >= 0x80 && next <= 0xbf;
  });
}

/** Judges one line by itself, whatever its neighbours are. */
export function judgeCharacters(bytes: Uint8Array): LineCharacters {
  if (bytes.every((byte) => byte < 0x80)) return 'ascii';
  if (decodeUtf8(bytes) !== null) return 'utf-8';
  return holdsUtf8Letter(bytes) ? 'unclear' : 'windows-1252';
}
