import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callReader } from '../../src/intake/parquet/call-reader.ts';
import { loadParquetModule } from '../../src/intake/parquet/load-parquet-module.ts';
import { openReader } from '../../src/intake/parquet/open-reader.ts';

function damaged(what: 'footer' | 'rows'): Blob {
  const url = new URL(`../fixtures/intake/refused-parquet-damaged-${what}/uttrekk.parquet`, import.meta.url);
  return new Blob([readFileSync(url)]);
}

describe('a Parquet reader that panics', () => {
  test('is an answer, and the next file gets a reader of its own', async () => {
    const before = await loadParquetModule();
    const plain = globalThis.queueMicrotask;
    expect(await openReader(damaged('footer'))).toEqual({ fault: 'panic' });
    expect(globalThis.queueMicrotask).toBe(plain);
    expect(await loadParquetModule()).not.toBe(before);
  });

  test('keeps what was read before, and its file is closed without touching it', async () => {
    const opened = await openReader(damaged('rows'));
    if ('fault' in opened) throw new Error('The footer of this file is whole');
    expect(opened.value.groups.map(({ rows }) => rows)).toEqual([6, 6]);
    expect(await opened.value.read({ rowGroups: [0], offset: 0, rows: 1 })).toHaveProperty('value');
    expect(await opened.value.read({ rowGroups: [1], offset: 0, rows: 1 })).toEqual({ fault: 'panic' });
    opened.value.close();
  });

  test('is not let go for an error that it tells of', async () => {
    const before = await loadParquetModule();
    expect(await openReader(new Blob(['PAR1 and no more than this PAR1']))).toEqual({ fault: 'error' });
    expect(await callReader(() => Promise.reject(new Error('of the bytes')))).toEqual({ fault: 'error' });
    expect(await callReader(() => 7)).toEqual({ value: 7 });
    expect(await loadParquetModule()).toBe(before);
  });
});
