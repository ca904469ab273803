import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { main } from '../../scripts/extract.ts';
import { toZip } from '../support/zip.ts';

const golden = new URL('../fixtures/golden/', import.meta.url).pathname;

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

async function run(...args: string[]): Promise<Answer> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const textOf = (spy: typeof out): string => spy.mock.calls.map((call) => String(call[0])).join('\n');
  try {
    const status = await main(args);
    return { status, out: textOf(out), errors: textOf(errors) };
  } finally {
    vi.restoreAllMocks();
  }
}

describe('the command that reads extracts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uttrekk-'));

  test('tells as JSON what was read of each file, and ends with 0', async () => {
    const { status, out, errors } = await run(`${golden}opphold.csv`, `${golden}plo.csv`, '--json');
    expect(status).toBe(0);
    expect(errors).toBe('');
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'opphold.csv',
        kind: 'opphold',
        encoding: 'UTF-8',
        delimiter: ';',
        decimal: null,
        rowsRead: 10,
        rowsAccepted: 10,
        rowsRejected: 0,
        period: { from: '2025-01-28', to: '2025-03-25' },
        kommuner: ['3205', '3222'],
        problems: [],
      },
      { file: 'plo.csv', kind: 'plo', rowsRead: 6 },
    ]);
  });

  test('ends with 1 when rows were rejected, and says which in plain Norwegian', async () => {
    const path = join(folder, 'hendelser.csv');
    writeFileSync(path, 'opphold_id;ts;type\n1;2025-01-01 10:00;3\n2;2025-01-01 10:00;8\n');
    const text = await run(path);
    expect(text.status).toBe(1);
    expect(text.out).toContain('2 lest = 1 godtatt + 1 avvist');
    expect(text.out).toContain('rad 3: 8');
    const json = JSON.parse((await run(path, '--json')).out);
    expect(json[0].problems).toMatchObject([
      { row: 3, column: 'type', found: '8', severity: 'error', check: 'code-unknown', count: 1 },
    ]);
    rmSync(path);
  });

  test('ends with 2 and an error in words for a refused file, the same file twice and a file that is not there', async () => {
    const refused = join(folder, 'tom.csv');
    writeFileSync(refused, '');
    expect(await run(refused)).toMatchObject({ status: 2, errors: expect.stringContaining('Filen er tom') });
    const twice = await run(`${golden}plo.csv`, `${golden}plo.csv`, '--json');
    expect(twice).toMatchObject({ status: 2, errors: expect.stringContaining('lest inn') });
    expect(JSON.parse(twice.out)).toHaveLength(2);
    expect(await run(join(folder, 'finnes-ikke.csv'))).toMatchObject({
      status: 2,
      errors: expect.stringContaining('kan ikke åpnes'),
    });
    rmSync(refused);
  });

  test('ends with 2 and tells how it is used when the arguments make no sense', async () => {
    expect(await run()).toMatchObject({ status: 2, errors: expect.stringContaining('Bruk:') });
    expect(await run('--xml', `${golden}plo.csv`)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('Ukjent valg: --xml'),
    });
  });

  test('tells of each table of an archive by its name inside it', async () => {
    const path = join(folder, 'uttrekk.zip');
    writeFileSync(path, toZip({ 'plo.csv': readFileSync(`${golden}plo.csv`), 'inni.zip': toZip({ 'a.csv': 'a' }) }));
    const text = await run(path);
    expect(text.status).toBe(2);
    expect(text.out).toContain('uttrekk.zip › plo.csv: lest inn');
    expect(text.out).toContain('pakket med zip');
    expect(text.errors).toContain('uttrekk.zip › inni.zip: Filen i arkivet er selv et arkiv.');
    expect(JSON.parse((await run(path, '--json')).out)).toMatchObject([
      { file: 'uttrekk.zip', part: 'plo.csv', packing: 'zip', kind: 'plo', rowsRead: 6 },
      { file: 'uttrekk.zip', part: 'inni.zip', packing: 'zip', status: 'refused' },
    ]);
    rmSync(path);
  });

  test('reads a file that has no rows with its own message', async () => {
    const path = join(folder, 'bare-overskrift.csv');
    writeFileSync(path, readFileSync(`${golden}opphold.csv`, 'utf8').split('\n')[0] ?? '');
    expect((await run(path)).errors).toContain('ingen rader');
    rmSync(folder, { recursive: true });
  });
});
