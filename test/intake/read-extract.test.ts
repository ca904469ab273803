import { describe, expect, test } from 'vitest';
import type { IntakeProgress } from '../../src/domain/file-report.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { staticSql } from '../../src/engine/sql.ts';
import { dropExtract } from '../../src/intake/data-set.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const headings = 'opphold_id;ts;type';

function manyEvents(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index};2025-01-01 10:00;3\n`).join('');
}

async function loadTableNames(engine: Engine): Promise<string[]> {
  const result = await engine.query(staticSql('SELECT table_name FROM duckdb_tables() ORDER BY table_name'));
  return result.rows().map((row) => String(row['table_name']));
}

describe('reading one file', () => {
  const engine = intakeEngine();

  test('tells that the same bytes were read before, and under which name', async () => {
    const csv = `${headings}\n1;2025-01-01 10:00;3\n`;
    const first = await readText(await engine(), csv);
    const again = await readText(await engine(), csv, { knownHashes: new Map([[first.hash, 'januar.csv']]) });
    expect(again.status).toBe('refused');
    expect(again.problems.map(({ check }) => check)).toEqual(['already-read']);
    expect(again.problems[0]?.examples[0]?.action).toContain('«januar.csv»');
  });

  test('leaves nothing behind when the file is refused but the list of why its rows were', async () => {
    const running = await engine();
    await readText(running, `${headings}\n1;2025-01-01 10:00;3\n`);
    const before = await loadTableNames(running);
    const rejected = await readText(running, `${headings}\n1;2025-01-01 10:00;x\n`);
    expect((await loadTableNames(running)).filter((name) => !before.includes(name))).toHaveLength(3);
    await dropExtract(running, rejected);
    await readText(running, `${headings};noe\n1;2025-01-01 10:00;3;15866130040\n`);
    await readText(running, 'PAR1 and no more');
    expect(await loadTableNames(running)).toEqual(before);
  });

  test('keeps what was read before when a later file fails', async () => {
    const running = await engine();
    const kept = await readText(running, `${headings}\n1;2025-01-01 10:00;3\n`);
    await readText(running, '%PDF-1.4');
    expect(await loadTableNames(running)).toContain(`ukp_hendelse__${kept.id}`);
  });

  for (const stage of ['inspecting', 'loading', 'checking'] as const) {
    test(`stops with the reason given, and frees everything, when aborted while ${stage}`, async () => {
      const running = await engine();
      await readText(running, `${headings}\n1;2025-01-01 10:00;3\n`);
      const before = await loadTableNames(running);
      const controller = new AbortController();
      const reason = new Error('stopped by the user');
      const reading = readText(running, `${headings}\n${manyEvents(2000)}`, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) controller.abort(reason);
        },
      });
      await expect(reading).rejects.toBe(reason);
      expect(await loadTableNames(running)).toEqual(before);
      expect((await readText(running, `${headings}\n2;2025-01-01 10:00;3\n`)).status).toBe('accepted');
    });
  }

  test('rejects a row longer than any row is, and reads the others, in any encoding', async () => {
    const longest = 'æ'.repeat(290_000);
    const text = ['opphold_id;ts;type', 'A1;2025-02-01 10:00;3', `A2${'x'.repeat(3_000_000)};2025-02-01 10:00;3`]
      .concat(`${longest};2025-02-01 10:00;3`, 'A4;2025-02-01 10:00;3', '')
      .join('\n');
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const content of [text, latin1]) {
      const report = await readText(await engine(), content);
      expect(report).toMatchObject({ status: 'accepted', rowsRead: 4, rowsAccepted: 3, rowsRejected: 1 });
      expect(report.problems).toMatchObject([{ check: 'row-too-long', count: 1, examples: [{ row: 3 }] }]);
      expect((await loadRows(await engine(), report))[1]).toMatchObject({ row_no: 4, opphold_id: longest });
    }
  });

  test('tells of its progress from nothing to all, never backwards', async () => {
    const told: IntakeProgress[] = [];
    await readText(await engine(), `${headings}\n${manyEvents(500)}`, {
      onProgress: (progress) => told.push(progress),
    });
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(told.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['inspecting', 'loading', 'checking', 'done']),
    );
    expect(told.at(-1)).toMatchObject({ stage: 'done', share: 1, rows: 500, secondsLeft: 0 });
  });

  test('shows twenty examples and counts them all', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index};2025-01-01 10:00;x\n`).join('');
    const report = await readText(await engine(), `${headings}\n1;2025-01-01 10:00;3\n${rows}`);
    expect(report).toMatchObject({ rowsRead: 51, rowsAccepted: 1, rowsRejected: 50 });
    expect(report.problems[0]?.count).toBe(50);
    expect(report.problems[0]?.examples.map(({ row }) => row)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 3),
    );
  });

  test('never repeats a value of a column that holds people', async () => {
    const csv = 'pid;kode;fra;til\n7,89E+11;15;2020-01-01;\np2;15;2020-01-01;\n';
    const report = await readText(await engine(), csv);
    expect(report.problems.map(({ check }) => check)).toContain('digits-lost');
    expect(JSON.stringify(report.problems)).not.toContain('7,89');
  });

  test('takes an id with any characters as the name of its table', async () => {
    const content = new Blob([`${headings}\n1;2025-01-01 10:00;3\n`]);
    const report = await readExtract(await engine(), { id: 'a"b; drop', name: 'x.csv', content });
    expect(report.status).toBe('accepted');
    expect(await loadTableNames(await engine())).toContain('ukp_hendelse__a"b; drop');
  });
});
