import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { EngineError, isOutOfMemory } from '../../src/engine/engine-error.ts';
import { loadMemoryUse } from '../../src/engine/memory-use.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { DataHost } from '../../src/session/data-host.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
let host: DataHost | null = null;

afterEach(async () => {
  await host?.close();
  host = null;
});

it('keeps files and numbers when memory ends while computing, and catches up when there is room again', async () => {
  let engine: Engine | null = null;
  const data = new DataHost({
    bootEngine: async () => {
      engine = await createNodeEngine();
      return engine;
    },
    onSnapshot: () => {},
  });
  host = data;
  const content = new Blob([await readFile(new URL('opphold.csv', golden))]);
  await data.addFiles([{ id: 'f1', name: 'opphold.csv', synthetic: false, content }]);
  const [before, columns] = [data.snapshot, data.analystColumns()];
  expect([before.failure, before.memoryFull]).toEqual([null, false]);
  if (engine === null) throw new Error('no engine');
  const open: Engine = engine;
  const { used } = await loadMemoryUse(open);
  await open.run(`SET memory_limit = '${Math.ceil(used / 1024) + 512}KiB'`);
  await data.recompute();
  expect(data.snapshot).toMatchObject({ status: 'idle', memoryFull: true, stale: true, files: before.files });
  expect(data.snapshot.failure).not.toBeNull();
  expect(data.snapshot.fingerprint).toBe(before.fingerprint);
  expect(data.analystColumns()?.value).toEqual(columns?.value);
  await open.run("SET memory_limit = '1GiB'");
  await data.recompute();
  expect(data.snapshot).toMatchObject({ status: 'idle', memoryFull: false, stale: false, failure: null });
  expect(data.snapshot.fingerprint).toBe(before.fingerprint);
});

it('tells memory that ended from every other fault', () => {
  expect(isOutOfMemory(new EngineError('Out of Memory Error', { sql: '', outOfMemory: true }))).toBe(true);
  expect(isOutOfMemory(new RangeError('Array buffer allocation failed'))).toBe(true);
  expect(isOutOfMemory(new RangeError('Invalid typed array length: 99999999999'))).toBe(true);
  expect(isOutOfMemory(new EngineError('Binder Error', { sql: '' }))).toBe(false);
  expect(isOutOfMemory(new RangeError('NaN cannot be bound in SQL'))).toBe(false);
});
