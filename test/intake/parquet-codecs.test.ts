import { Table, Utf8, vectorFromArray } from 'apache-arrow';
import { Compression } from 'parquet-wasm';
import { describe, expect, test } from 'vitest';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';
import { toParquet } from '../support/parquet.ts';

const ids = Array.from({ length: 500 }, (_, index) => `A${index}`);
const columnOf = (textOf: (id: string) => string) => vectorFromArray(ids.map(textOf), new Utf8());

describe('reading Parquet of every common codec', () => {
  const engine = intakeEngine();

  for (const name of ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'] as const) {
    test(name, async () => {
      const table = new Table({
        opphold_id: columnOf((id) => id),
        ts: columnOf(() => '2025-01-01 10:00'),
        type: columnOf(() => '3'),
      });
      const bytes = toParquet(table, 200, Compression[name]);
      const report = await readText(await engine(), bytes, {}, 'uttrekk.parquet');
      expect(report).toMatchObject({ format: 'parquet', rowsRead: 500, rowsAccepted: 500, problems: [] });
      const rows = await loadRows(await engine(), report, 'opphold_id');
      expect(rows.map((row) => row['opphold_id'])).toEqual(ids);
    });
  }
});
