import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/intake/unpack/crc32.ts';
import { gunzip, gunzipMembers } from '../../../src/intake/unpack/gunzip.ts';
import type { Unpacked } from '../../../src/intake/unpack/unpacked-bytes.ts';

const encoder = new TextEncoder();

function gzipped(...texts: readonly string[]): Blob {
  return new Blob(texts.map((text) => new Uint8Array(gzipSync(encoder.encode(text)))));
}

async function textOf(unpacked: Unpacked): Promise<string> {
  return 'content' in unpacked ? unpacked.content.text() : unpacked.fault;
}

async function changed(packed: Blob, position: number): Promise<Blob> {
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const at = (position + bytes.length) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  return new Blob([bytes]);
}

const long = Array.from({ length: 40_000 }, (_, index) => `${index};${(index * 7919) % 10_007}\n`).join('');

describe('unpacking gzip', () => {
  test('crc32 gives the check value of the standard, also in two steps', () => {
    expect(crc32(encoder.encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(encoder.encode('6789'), crc32(encoder.encode('12345')))).toBe(0xcbf43926);
  });

  for (const [name, unpack] of Object.entries({ gunzip, gunzipMembers })) {
    test(`${name} gives back what was packed, one member or several`, async () => {
      expect(await textOf(await unpack(gzipped(long), {}))).toBe(long);
      expect(await textOf(await unpack(gzipped('a;b\n', '1;2\n', long), {}))).toBe(`a;b\n1;2\n${long}`);
      expect(await textOf(await unpack(gzipped(''), {}))).toBe('');
    });

    test(`${name} tells of a cut, a wrong checksum and a wrong length`, async () => {
      const packed = gzipped(long);
      expect(await textOf(await unpack(packed.slice(0, packed.size >> 1), {}))).toBe('broken');
      expect(await textOf(await unpack(packed.slice(0, packed.size - 4), {}))).toBe('broken');
      expect(await textOf(await unpack(await changed(packed, -6), {}))).toBe('broken');
      expect(await textOf(await unpack(await changed(packed, -2), {}))).toBe('broken');
      expect(await textOf(await unpack(await changed(packed, packed.size >> 1), {}))).toBe('broken');
    });

    test(`${name} stops at a wish`, async () => {
      const reason = new Error('stopped by the user');
      await expect(unpack(gzipped(long), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    test(`${name} stops unpacking what grows beyond all reason`, async () => {
      const packed = new Blob([new Uint8Array(gzipSync(new Uint8Array(150 * 1024 * 1024)))]);
      expect(await unpack(packed, {})).toEqual({ fault: 'too-large' });
    });
  }
});
