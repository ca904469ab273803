import { expect, test } from 'vitest';
import { EngineError, isOutOfMemory } from '../../src/engine/engine-error.ts';
import { loadMemoryUse, parseMemoryLimit } from '../../src/engine/memory-use.ts';
import { freshEngine } from '../support/engine.ts';

test('the limit is read as the engine prints it', () => {
  expect(parseMemoryLimit('3.1 GiB')).toBe(3.1 * 2 ** 30);
  expect(parseMemoryLimit('488.2 MiB')).toBe(488.2 * 2 ** 20);
  expect(() => parseMemoryLimit('much')).toThrow(RangeError);
});

test('tables are kept compressed, and their room is given back', async () => {
  const engine = await freshEngine();
  const before = (await loadMemoryUse(engine)).used;
  await engine.run("CREATE TABLE t AS SELECT range AS a, 'ward ' || (range % 10) AS b FROM range(1000000)");
  const { used, limit } = await loadMemoryUse(engine);
  expect(limit).toBeGreaterThan(2 ** 30);
  expect(used - before).toBeGreaterThan(0);
  expect(used - before).toBeLessThan(8_000_000);
  await engine.run('DROP TABLE t');
  expect((await loadMemoryUse(engine)).used).toBeLessThanOrEqual(before);
  await engine.close();
});

test('a statement without room fails by name, and the engine lives on', async () => {
  const engine = await freshEngine();
  await engine.run("SET memory_limit = '40MB'");
  const fault = await engine
    .run('CREATE TABLE t AS SELECT hash(range) AS a FROM range(20000000)')
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(EngineError);
  expect(isOutOfMemory(fault)).toBe(true);
  await engine.run('CREATE TABLE t AS SELECT 1 AS a');
  const wrong = await engine.run('SELECT nothing').catch((error: unknown) => error);
  expect(isOutOfMemory(wrong)).toBe(false);
  await engine.close();
});
