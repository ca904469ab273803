import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractPreview } from '../../src/domain/extract-preview.ts';
import type { ReadingChoices } from '../../src/domain/reading-choices.ts';
import { staticSql } from '../../src/engine/sql.ts';
import { previewExtract } from '../../src/intake/preview/preview-extract.ts';
import { intakeEngine } from '../support/intake.ts';
import { madeUpPersonNumber } from '../support/person-number.ts';

const engine = intakeEngine();

async function preview(text: string, choices: ReadingChoices = {}): Promise<ExtractPreview> {
  return previewExtract(await engine(), { id: 'p1', name: 'uttrekk.csv', content: new Blob([text]) }, { choices });
}

const events = 'opphold_id;ts;type\n1;2025-01-01 10:00;3\n2;2025-01-01 10:00;8\n3;i går;3\n4;2025-01-01;3;x\n';

/** Counts the bytes that are asked of it. */
class WatchedBlob extends Blob {
  asked = 0;

  override slice(start = 0, end = this.size, type = ''): Blob {
    this.asked += Math.min(end, this.size) - start;
    return super.slice(start, end, type);
  }

  override stream(): ReturnType<Blob['stream']> {
    this.asked += this.size;
    return super.stream();
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.asked += this.size;
    return super.arrayBuffer();
  }
}

describe('a preview of the first rows', () => {
  test('tells what becomes of each row, and points at the fields at fault', async () => {
    const seen = await preview(events);
    expect(seen.report).toMatchObject({ status: 'accepted', kind: 'ukp_hendelse', rowsRead: 4, rowsRejected: 3 });
    expect(seen.rowsLookedAt).toBe(4);
    expect(seen.headingLine).toBe(1);
    expect(seen.firstRows.map(({ row, rejected }) => [row, rejected])).toEqual([
      [2, false],
      [3, true],
      [4, true],
      [5, true],
    ]);
    expect(seen.problemRows.map(({ row, faults }) => [row, faults.map(({ position }) => position)])).toEqual([
      [3, [2]],
      [4, [1]],
      [5, []],
    ]);
    expect(seen.columns.find(({ name }) => name === 'type')?.unknownValues).toEqual([{ text: '8', count: 1 }]);
    expect(seen.columns.find(({ name }) => name === 'ts')?.problems).toMatchObject([
      { check: 'time-unreadable', count: 1 },
    ]);
  });

  test('tells how the file was mapped, and follows a mapping at once', async () => {
    const text = 'nokkel;naar;type\n1;2025-01-01 10:00;3\n';
    const unknown = await preview(text);
    expect(unknown.report.status).toBe('refused');
    expect(unknown.firstRows).toMatchObject([{ row: 2, fields: ['1', '2025-01-01 10:00', '3'], rejected: false }]);
    const mapped = await preview(text, {
      kind: 'ukp_hendelse',
      mapping: { opphold_id: ['nokkel'], ts: ['naar'] },
    });
    expect(mapped.report).toMatchObject({ status: 'accepted', rowsAccepted: 1 });
    expect(mapped.settled.mapping).toEqual({ opphold_id: ['nokkel'], ts: ['naar'], type: ['type'] });
  });

  test('shows no row of a file with person numbers', async () => {
    const [number = ''] = fc.sample(madeUpPersonNumber, 1);
    const seen = await preview(`opphold_id;ts;type\n${number};2025-01-01 10:00;3\n`);
    expect(seen.report.problems).toMatchObject([{ check: 'person-number', severity: 'fatal' }]);
    expect(JSON.stringify(seen)).not.toContain(number);
  });

  test('leaves nothing behind', async () => {
    await preview(events);
    const left = await (await engine()).query(
      staticSql("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'intake_csv%'"),
    );
    expect(left.rowCount).toBe(0);
  });

  test('looks at the head of a large file only', async () => {
    const rows = Array.from({ length: 400_000 }, (_, index) => `${index};2025-01-01 10:00;3\n`).join('');
    const content = new WatchedBlob([`opphold_id;ts;type\n${rows}`]);
    const seen = await previewExtract(await engine(), { id: 'p1', name: 'uttrekk.csv', content });
    expect(seen.rowsLookedAt).toBe(200);
    expect(content.asked).toBeGreaterThan(0);
    expect(content.asked).toBeLessThan(content.size / 5);
  });

  test('is stopped by its signal', async () => {
    const stop = new AbortController();
    stop.abort(new DOMException('newer', 'AbortError'));
    const file = { id: 'p2', name: 'a.csv', content: new Blob([events]) };
    await expect(previewExtract(await engine(), file, { signal: stop.signal })).rejects.toThrow('newer');
  });
});
