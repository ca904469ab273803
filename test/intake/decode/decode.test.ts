import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decodeProbe, decodeUtf8, decodeWindows1252 } from '../../../src/intake/decode/decode-text.ts';
import { hashBlob } from '../../../src/intake/decode/hash-blob.ts';
import { createSha256 } from '../../../src/intake/decode/sha256.ts';
import { sniffFormat } from '../../../src/intake/decode/sniff-format.ts';

const encoder = new TextEncoder();

describe('decoding', () => {
  test('reads every assigned byte of Windows-1252 as its character', () => {
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x84, 0x91, 0x92, 0x96, 0x97, 0x99, 0x9f))).toBe('€„‘’–—™Ÿ');
    expect(decodeWindows1252(Uint8Array.of(0xc6, 0xd8, 0xc5, 0xe6, 0xf8, 0xe5, 0x41))).toBe('ÆØÅæøåA');
  });

  test('takes bytes for UTF-8 only when all of them are', () => {
    expect(decodeUtf8(encoder.encode('Sør'))).toBe('Sør');
    expect(decodeUtf8(Uint8Array.of(0x53, 0xf8, 0x72))).toBeNull();
    expect(decodeProbe(Uint8Array.of(0x53, 0xf8, 0x72))).toBe('Sør');
  });

  test('tells a table from other files by the first bytes', () => {
    const sniff = (bytes: Uint8Array): unknown => sniffFormat(bytes, bytes.length);
    expect(sniff(encoder.encode('a;b\n1;2\n'))).toEqual({ format: 'csv' });
    expect(sniff(encoder.encode('PAR1....'))).toEqual({ format: 'parquet' });
    expect(sniff(encoder.encode('%PDF-1.4'))).toEqual({ format: 'unknown', check: 'pdf-file' });
    expect(sniff(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({
      format: 'unknown',
      check: 'xls-file',
    });
    expect(sniff(new Uint8Array())).toEqual({ format: 'unknown', check: 'file-empty' });
  });
});

describe('hashing', () => {
  test('agrees with the published SHA-256 of the empty text and of abc', () => {
    expect(createSha256().digest()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const hash = createSha256();
    hash.update(encoder.encode('abc'));
    expect(hash.digest()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('agrees with the platform for any bytes fed in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = createSha256();
        const expected = createHash('sha256');
        for (const piece of pieces) {
          hash.update(piece);
          expected.update(piece);
        }
        expect(hash.digest()).toBe(expected.digest('hex'));
      }),
    );
  });

  test('gives the same of a file in pieces, where the platform has no hash of its own', async () => {
    const bytes = Uint8Array.from({ length: 8 * 2 ** 20 + 5 }, (_, index) => (index * 31) % 251);
    vi.stubGlobal('crypto', {});
    try {
      expect(await hashBlob(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('gives the hex of a file', async () => {
    expect(await hashBlob(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
