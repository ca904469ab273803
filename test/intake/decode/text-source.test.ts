import { describe, expect, test } from 'vitest';
import { detectTextForm } from '../../../src/intake/decode/text-form.ts';
import { openTextSource } from '../../../src/intake/decode/text-source.ts';

const text = 'navn;tegn\nÅse;𝒳🏥a🏥\n🏥';

function toUtf16(bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((unit, at) => {
    view.setUint16(2 * at, unit, !bigEndian);
  });
  return new Uint8Array(view.buffer);
}

describe('a text in UTF-16 read piece by piece', () => {
  for (const bigEndian of [false, true]) {
    test(`is whole whatever the length of the pieces, ${bigEndian ? 'big' : 'little'} end first`, async () => {
      const bytes = toUtf16(bigEndian);
      const source = openTextSource(new Blob([bytes]), detectTextForm(bytes));
      for (let length = 1; length <= bytes.length; length++) {
        let read = '';
        for (let at = source.start; at < source.size; ) {
          const piece = await source.read(at, length);
          expect(source.sizeOf(piece.bytes)).toBe(piece.end - at);
          read += new TextDecoder().decode(piece.bytes);
          at = piece.end;
        }
        expect(read).toBe(text);
      }
    });
  }
});
