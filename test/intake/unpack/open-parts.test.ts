import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openParts } from '../../../src/intake/unpack/open-parts.ts';
import { readZipDirectory } from '../../../src/intake/unpack/zip-directory.ts';
import { toZip } from '../../support/zip.ts';

interface Opened {
  readonly id: string;
  readonly name: string | null;
  readonly text: string;
  readonly refused: string | null;
}

async function open(content: Uint8Array<ArrayBuffer>): Promise<{ parts: Opened[]; passedOver: string[] }> {
  const parts: Opened[] = [];
  const passedOver: string[] = [];
  for await (const opened of openParts({ id: 'f1', name: 'uttrekk.zip', content: new Blob([content]) }, {})) {
    if ('passedOver' in opened) {
      passedOver.push(opened.passedOver.name);
      continue;
    }
    const { id, part, content: own } = opened.file;
    parts.push({ id, name: part?.name ?? null, text: await own.text(), refused: part?.refusal?.check ?? null });
  }
  return { parts, passedOver };
}

function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

const entryName = fc
  .string({ unit: fc.constantFrom('a', 'ø', ' ', '-', '1'), minLength: 1, maxLength: 8 })
  .map((name) => `${name}.csv`);
const entries = fc.dictionary(entryName, fc.string({ maxLength: 200 }), {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
});

describe('taking an archive apart', () => {
  test('gives back every file with an id of its own, the same ids each time', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (files) => {
        const { parts } = await open(toZip(files));
        expect(parts.map(({ name, text }) => [name, text])).toEqual(Object.entries(files));
        const ids = parts.map(({ id }) => id);
        expect(new Set(ids).size).toBe(parts.length);
        expect((await open(toZip(files))).parts.map(({ id }) => id)).toEqual(ids);
        for (const id of ids) expect(id).toMatch(parts.length === 1 ? /^f1$/ : /^f1_\d+$/);
      }),
      { numRuns: 40 },
    );
  });

  test('a checksum that does not hold is told of, though every byte can be unpacked', async () => {
    for (const level of [0, 6] as const) {
      const whole = Uint8Array.from(zipSync({ 'uttrekk.csv': [new TextEncoder().encode('a;b\n1;2\n'), { level }] }));
      expect((await open(whole)).parts).toMatchObject([{ text: 'a;b\n1;2\n', refused: null }]);
      const directory = new DataView(whole.buffer).getUint32(whole.length - 6, true);
      whole[directory + 16] = (whole[directory + 16] ?? 0) ^ 1;
      expect((await open(whole)).parts).toMatchObject([{ refused: 'zip-broken' }]);
    }
  });

  test('a cut or changed archive is told of, and never gives other bytes than were packed', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(), fc.nat(), fc.nat({ max: 255 }), async (files, cut, at, byte) => {
        const whole = toZip(files);
        const known = new Set(Object.values(files));
        const changed = whole.slice();
        changed[at % whole.length] = byte;
        for (const damaged of [whole.slice(0, cut % whole.length), changed]) {
          for (const part of (await open(damaged)).parts) {
            if (part.refused === null && isArchive(damaged)) expect(known).toContain(part.text);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('random bytes after the sign of an archive are refused, not crashed on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { parts } = await open(new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes]));
        expect(parts.map(({ refused }) => refused)).toEqual(['zip-broken']);
      }),
      { numRuns: 200 },
    );
  });

  test('refuses an archive of more files than anybody would read', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, 'a;b\n1;2\n']));
    expect((await open(toZip(many))).parts.map(({ refused }) => refused)).toEqual(['zip-many']);
  });

  test('finds the directory behind a comment and before large numbers', async () => {
    const zipped = zipSync({ 'a.csv': new TextEncoder().encode('a;b\n') }, { comment: 'laget av avdelingen' });
    expect(await readZipDirectory(new Blob([new Uint8Array(zipped)]))).toMatchObject([{ name: 'a.csv', bytes: 4 }]);
  });

  test('reads sizes and places of more than 32 bits where the entry has them', async () => {
    const zipped = toZip({ 'a.csv': 'a;b\n1;2\n' });
    const view = new DataView(zipped.buffer);
    const end = zipped.length - 22;
    const directory = view.getUint32(end + 16, true);
    const entry = zipped.slice(directory, end);
    const entryView = new DataView(entry.buffer);
    const [packed, bytes, offset] = [20, 24, 42].map((at) => entryView.getUint32(at, true));
    for (const at of [20, 24, 42]) entryView.setUint32(at, 0xffffffff, true);
    entryView.setUint16(30, 28, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    for (const [index, value] of [bytes, packed, offset].entries()) extra.setUint32(4 + index * 8, value ?? 0, true);
    const end64 = new DataView(new ArrayBuffer(56 + 20));
    end64.setUint32(0, 0x06064b50, true);
    end64.setUint32(32, 1, true);
    end64.setUint32(40, entry.length + 28, true);
    end64.setUint32(48, directory, true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setUint32(64, directory + entry.length + 28, true);
    const tail = zipped.slice(end);
    new DataView(tail.buffer).setUint32(16, 0xffffffff, true);
    const long = new Blob([zipped.slice(0, directory), entry, extra, end64, tail]);
    const { parts } = await open(new Uint8Array(await long.arrayBuffer()));
    expect(parts).toEqual([{ id: 'f1', name: 'a.csv', text: 'a;b\n1;2\n', refused: null }]);
  });
});
