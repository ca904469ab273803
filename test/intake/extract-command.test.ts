import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { main } from '../../scripts/extract.ts';
import { readWorkbook } from '../support/read-workbook.ts';
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

  test('tells what was found across the files, as text and in JSON', async () => {
    const events = join(folder, 'uten-opphold.csv');
    writeFileSync(events, 'opphold_id;ts;type\nukjent;2025-02-01 10:00;3\n');
    const text = await run(`${golden}opphold.csv`, events);
    expect(text.status).toBe(0);
    expect(text.out).toMatch(/På tvers av rader og filer: \d+ funn/);
    expect(text.out).toMatch(/Må rettes, uten-opphold\.csv \(event-without-stay\): 1 av 1\shendelse \(100\s%\)/);
    expect(text.out).toContain('Hvor: rad 2');
    const json = JSON.parse((await run(`${golden}opphold.csv`, events, '--json')).out);
    expect(json[1].findings).toContainEqual({
      check: 'event-without-stay',
      severity: 'error',
      kind: 'ukp_hendelse',
      otherFile: null,
      column: null,
      count: 1,
      of: 1,
      examples: ['2'],
    });
    rmSync(events);
  });

  test('writes the complete lists as a workbook, or as CSV files beside each other', async () => {
    const events = join(folder, 'feil.csv');
    writeFileSync(events, 'opphold_id;ts;type\nukjent;2025-02-01 10:00;3\nb;2025-02-01 10:00;8\n');
    const list = join(folder, 'liste');
    await run(`${golden}opphold.csv`, events, '--problems', `${list}.xlsx`);
    const workbook = await readWorkbook(new Blob([readFileSync(`${list}.xlsx`)]));
    expect(workbook['Avvist og varsler']?.[1]?.slice(0, 6)).toEqual([
      'feil.csv',
      'Raden er avvist',
      'code-unknown',
      '3',
      'type',
      '8',
    ]);
    await run(`${golden}opphold.csv`, events, '--problems', `${list}.csv`);
    expect(readFileSync(`${list}.csv`, 'utf8')).toContain('feil.csv;Raden er avvist;code-unknown;3;type;8;');
    expect(readFileSync(`${list}.funn.csv`, 'utf8')).toContain(';event-without-stay;');
    expect(readFileSync(`${list}.metadata.csv`, 'utf8')).toContain('SHA-256');
    expect(await run(events, '--problems', join(folder, 'finnes-ikke', 'liste.xlsx'))).toMatchObject({
      status: 2,
      errors: expect.stringContaining('kan ikke skrives'),
    });
  });

  test('tells what is changed since an earlier delivery, by rows and by numbers', async () => {
    const [heading = '', , ...rest] = readFileSync(`${golden}opphold.csv`, 'utf8').trimEnd().split('\n');
    const newer = join(folder, 'ny.csv');
    writeFileSync(newer, [heading, ...rest, ''].join('\n'));
    const text = await run(newer, '--earlier', `${golden}opphold.csv`);
    expect(text.status).toBe(0);
    expect(text.out).toContain('ny.csv i stedet for opphold.csv');
    expect(text.out).toContain('Rader: nye 0, borte 1, endret 0, som før 9.');
    const { files, comparison } = JSON.parse((await run(newer, '--earlier', `${golden}opphold.csv`, '--json')).out);
    expect(files).toMatchObject([{ file: 'ny.csv', rowsRead: 9 }]);
    expect(comparison.files).toMatchObject([{ before: 'opphold.csv', after: 'ny.csv', added: 0, gone: 1, same: 9 }]);
    expect(comparison.changes.length).toBeGreaterThan(0);
    const { counts } = comparison;
    expect(comparison.changes).toHaveLength(counts['changed-a-lot'] + counts.gone + counts.new + counts.changed);
    const same = await run(newer, '--earlier', newer);
    expect(same.out).toContain('er endret.');
    const other = await run(newer, '--earlier', `${golden}plo.csv`);
    expect(other).toMatchObject({ status: 2, errors: expect.stringContaining('ikke sammenlignet') });
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
