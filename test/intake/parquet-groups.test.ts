import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staticSql } from '../../src/engine/sql.ts';
import { mostRowsAtOnce, planReads } from '../../src/intake/parquet/plan-reads.ts';
import { extractTableName } from '../../src/intake/table/extract-table-name.ts';
import { intakeEngine, readText } from '../support/intake.ts';
import { logicalType, plainBytes, writePlainParquet } from '../support/parquet-writer.ts';

const megabyte = 2 ** 20;

describe('the plan of reading row groups', () => {
  test('every row is read once, in order, in pieces that fit', () => {
    const group = fc.record({
      rows: fc.integer({ min: 0, max: 3_000_000 }),
      bytes: fc.integer({ min: 0, max: 2 ** 30 }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
        const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { rows }) => sum + rows, 0));
        let next = 0;
        for (const { rowGroups, offset, rows } of planReads(groups)) {
          expect((starts[rowGroups[0] ?? -1] ?? -1) + offset).toBe(next);
          const held = rowGroups.reduce((sum, index) => sum + (groups[index]?.rows ?? 0), 0);
          expect(offset + rows).toBeLessThanOrEqual(held);
          expect(rows).toBeGreaterThan(0);
          expect(rows).toBeLessThanOrEqual(mostRowsAtOnce);
          next += rows;
        }
        expect(next).toBe(groups.reduce((sum, { rows }) => sum + rows, 0));
      }),
    );
  });

  test('small groups are read together, and large ones in parts', () => {
    expect(planReads([1, 2, 3].map((rows) => ({ rows, bytes: 100 })))).toEqual([
      { rowGroups: [0, 1, 2], offset: 0, rows: 6 },
    ]);
    expect(planReads([{ rows: 500_000, bytes: megabyte }])).toEqual([
      { rowGroups: [0], offset: 0, rows: 166_667 },
      { rowGroups: [0], offset: 166_667, rows: 166_667 },
      { rowGroups: [0], offset: 333_334, rows: 166_666 },
    ]);
    expect(planReads([{ rows: 10_000, bytes: 100 * megabyte }]).map(({ rows }) => rows)).toEqual([5000, 5000]);
    expect(planReads([{ rows: 10_000, bytes: 2 ** 50 }])).toHaveLength(10);
  });
});

describe('reading a Parquet file of one large row group', () => {
  const engine = intakeEngine();

  test('keeps the numbers and values of all its rows', async () => {
    const count = mostRowsAtOnce + 10_001;
    const ids = Array.from({ length: count }, (_, index) => plainBytes.int32(index + 1));
    const moment = plainBytes.int64(1_740_000_000_000n);
    const bytes = writePlainParquet([
      { name: 'opphold_id', physical: 'INT32', values: ids },
      {
        name: 'ts',
        physical: 'INT64',
        logical: logicalType.timestamp('millis', false),
        values: ids.map((_, index) => (index === count - 2 ? null : moment)),
      },
      { name: 'type', physical: 'INT32', values: ids.map(() => plainBytes.int32(3)) },
    ]);
    const report = await readText(await engine(), bytes, {}, 'uttrekk.parquet');
    expect(report).toMatchObject({ kind: 'ukp_hendelse', rowsRead: count, rowsAccepted: count - 1, rowsRejected: 1 });
    expect(report.problems.flatMap(({ examples }) => examples.map(({ row }) => row))).toEqual([count - 1]);
    const table = extractTableName('ukp_hendelse', report.id);
    const [row] = (
      await (
        await engine()
      ).query(
        staticSql(`SELECT count(*) FILTER (WHERE opphold_id <> CAST(row_no AS VARCHAR)) AS moved,
  min(row_no) AS first, max(row_no) AS last FROM ${table}`),
      )
    ).rows();
    expect(row).toEqual({ moved: 0, first: 1, last: count });
  }, 60_000);
});
