import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { loadMemoryUse } from '../../../src/engine/memory-use.ts';
import { opphold } from '../../../src/intake/kinds/opphold.ts';
import { estimateTableBytes, guessRows } from '../../../src/intake/load/memory-guard.ts';
import { readExtract } from '../../../src/intake/read-extract.ts';
import { readAllParts } from '../../../src/intake/read-parts.ts';
import { loadReferenceTables } from '../../../src/reference/reference-tables.ts';
import { freshEngine } from '../../support/engine.ts';
import { loadRows, readText } from '../../support/intake.ts';
import { toXlsx } from '../../support/xlsx.ts';
import { toZip } from '../../support/zip.ts';

const headings = 'opphold_id;ts;type\n';
const mebibyte = 2 ** 20;

function events(rows: number): Blob {
  const lines = Array.from({ length: rows }, (_, row) => `${(row * 7919) % 1_000_003};2025-01-01 10:00:00;3\n`);
  return new Blob([headings, ...lines]);
}

/** More than one stretch of rows to load. */
function longEvents(rows: number): Blob {
  const lines = Array.from({ length: rows }, (_, row) => `${'s'.repeat(400)}${row};2025-01-01 10:00:00;3\n`);
  return new Blob([headings, ...lines]);
}

/** An engine with the reference tables and one small file, and that much room beyond what they take. */
async function tightEngine(room: number): Promise<Engine> {
  const engine = await freshEngine();
  await loadReferenceTables(engine);
  const { used } = await loadMemoryUse(engine);
  await engine.run(`SET memory_limit = '${Math.round((used + room) / 1000)}KB'`);
  return engine;
}

describe('what a file will take', () => {
  test('grows by its rows and the columns it has', () => {
    const two = estimateTableBytes(opphold, new Set(['opphold_id', 'pid']), 1000);
    expect(two).toBe(1000 * (2 + 0.5 + 9 + 8));
    expect(estimateTableBytes(opphold, new Set(['opphold_id', 'pid', 'inn_ts']), 1000)).toBe(two + 5000);
  });

  test('is guessed from the first rows of a text', () => {
    expect(
      guessRows(1000, [
        ['ab', 'c'],
        ['abc', 'd'],
      ]),
    ).toBeCloseTo(1000 / 6.5, 5);
    expect(guessRows(1000, [])).toBe(0);
  });
});

describe('a file that cannot fit', () => {
  test('is refused before a row is loaded, told with rows and room', async () => {
    const engine = await tightEngine(380 * mebibyte);
    const report = await readExtract(engine, { id: 'a', name: 'a.csv', content: events(1000) });
    expect(report).toMatchObject({ status: 'refused', rowsRead: 0, problems: [{ check: 'file-too-large' }] });
    expect(report.hash).toBe('');
    expect(report.problems[0]?.examples[0]?.action).toMatch(/Filen har om lag \d+ rader/);
    await engine.close();
  });

  test('is refused by its size unpacked, however it is packed', async () => {
    const rows = 4000;
    const plain = new Uint8Array(await events(rows).arrayBuffer());
    const cells = Array.from({ length: rows }, (_, row) => [`${(row * 7919) % 1_000_003}`, '2025-01-01 10:00:00', 3]);
    const packed: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
      ['a.csv', plain],
      ['a.csv.gz', new Uint8Array(gzipSync(plain))],
      ['a.zip', toZip({ 'a.csv': plain })],
      ['a.xlsx', toXlsx([['opphold_id', 'ts', 'type'], ...cells])],
    ];
    const engine = await tightEngine(380 * mebibyte);
    const told: string[] = [];
    for (const [name, bytes] of packed) {
      const [report] = await readAllParts(engine, { id: name, name, content: new Blob([bytes]) });
      expect(report).toMatchObject({ status: 'refused', rowsRead: 0, problems: [{ check: 'file-too-large' }] });
      told.push(report?.problems[0]?.examples[0]?.action ?? '');
    }
    expect(told[1]).toBe(told[0]);
    expect(told[2]).toBe(told[0]);
    expect(told[3]).toMatch(/om lag 4.000 rader/);
    await engine.close();
  });

  test('is let go when memory ends after all, and what was read before stays', async () => {
    const engine = await tightEngine(600 * mebibyte);
    const first = await readText(engine, `${headings}1;2025-01-01 10:00;3\n`);
    const { used } = await loadMemoryUse(engine);
    const tight: Engine = {
      ...engine,
      query: async (statement, options) => {
        if (statement.text.startsWith('CREATE TEMP TABLE')) {
          const now = await loadMemoryUse(engine);
          await engine.run(`SET memory_limit = '${Math.ceil(now.used / 1000) + 1000}KB'`);
        }
        return engine.query(statement, options);
      },
    };
    const report = await readExtract(tight, { id: 'b', name: 'b.csv', content: events(300_000) });
    await engine.run("SET memory_limit = '3GB'");
    expect(report).toMatchObject({ status: 'refused', problems: [{ check: 'memory-full' }] });
    expect(await loadRows(engine, first)).toHaveLength(1);
    expect((await loadMemoryUse(engine)).used).toBeLessThanOrEqual(used + mebibyte);
    await engine.close();
  });
});

test('a stopped reading gives its memory back', async () => {
  const engine = await freshEngine();
  await loadReferenceTables(engine);
  await readText(engine, `${headings}1;2025-01-01 10:00;3\n`);
  const { used } = await loadMemoryUse(engine);
  const stop = new AbortController();
  const reading = readExtract(
    engine,
    { id: 'c', name: 'c.csv', content: longEvents(60_000) },
    {
      signal: stop.signal,
      onProgress: ({ stage, rows }) => {
        if (stage === 'loading' && rows > 0) stop.abort(new Error('stopped'));
      },
    },
  );
  await expect(reading).rejects.toThrow('stopped');
  expect((await loadMemoryUse(engine)).used).toBeLessThanOrEqual(used);
  await engine.close();
});
