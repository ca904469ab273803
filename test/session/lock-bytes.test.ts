import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { PeriodLock } from '../../src/domain/period-lock.ts';
import { formatLockFile, formatLockPieces, readLockFile } from '../../src/indicators/lock/lock-file.ts';
import { packLock, unpackLock } from '../../src/session/lock-bytes.ts';

function lockOf(units: number): PeriodLock {
  return {
    lockedOn: '2026-02-01',
    app: '0.1.0+a',
    rules: '2026.1',
    cut: '2025-12-31',
    countingHour: null,
    inputs: [{ kind: 'opphold', key: 'aa', rows: 10 }],
    definitions: { overliggerdogn: 'd1' },
    numbers: Array.from({ length: units }, (_, unit) => ({
      ...{ indicator: 'overliggerdogn', profile: '-', variant: 'net', level: 'kommune', unit: String(unit) },
      ...{ periodType: 'month', period: '2025-01', numerator: unit, denominator: 31, value: unit / 31 },
      state: 'measured',
    })),
  } as const;
}

it('keeps a small lock as text', async () => {
  const lock = lockOf(3);
  const { content, ending } = await packLock(formatLockPieces(lock));
  expect(ending).toBe('.json');
  expect(readLockFile(await content.text())).toEqual(lock);
});

it('packs a large lock so that any gzip can open it, and reads it back to the last digit', async () => {
  const lock = lockOf(20_000);
  const text = formatLockFile(lock);
  const { content, ending } = await packLock(formatLockPieces(lock));
  expect(ending).toBe('.json.gz');
  expect(content.size).toBeLessThan(text.length / 4);
  expect(gunzipSync(Buffer.from(await content.arrayBuffer())).toString('utf8')).toBe(text);
  expect(readLockFile((await unpackLock(content)) ?? '')).toEqual(lock);
});

it('tells a packed file by its bytes, and reads text that is not packed', async () => {
  expect(await unpackLock(new Blob([gzipSync('æøå')]))).toBe('æøå');
  expect(await unpackLock(new Blob(['æøå']))).toBe('æøå');
  expect(await unpackLock(new Blob([]))).toBe('');
});

it('gives nothing of a file that is cut short, damaged or swells beyond the limit', async () => {
  const packed = gzipSync('x'.repeat(10_000));
  expect(await unpackLock(new Blob([packed.subarray(0, packed.length - 6)]))).toBeNull();
  expect(await unpackLock(new Blob([packed.subarray(0, 2), 'not gzip at all']))).toBeNull();
  expect(await unpackLock(new Blob([packed]), 9_999)).toBeNull();
  expect(await unpackLock(new Blob([packed]), 10_000)).toHaveLength(10_000);
});
