import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/indicators.ts';
import { sql } from '../../src/engine/sql.ts';
import { buildSample, hidden as hiddenSample } from '../package/package-samples.ts';
import { sharedEngine } from '../support/engine.ts';

const golden = fileURLToPath(new URL('../fixtures/golden/', import.meta.url));
const files = ['opphold.csv', 'ukp_hendelse.csv', 'rettelse.csv'].map((name) => golden + name);
const engine = sharedEngine();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fellestall-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function listenTo(args: string[]): Promise<readonly [number, string]> {
  const told: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => told.push(text));
  return [await main(args), told.join('\n')];
}

async function writeJson(name: string, args: string[]): Promise<readonly Record<string, unknown>[]> {
  const out = join(folder, name);
  expect(await main([...files, '--cut', '2025-04-30', '--out', out, ...args])).toBe(0);
  const answer: unknown = JSON.parse(await readFile(out, 'utf8'));
  if (!Array.isArray(answer)) throw new TypeError('Not an array');
  return answer;
}

const readmissions = ['--indicator', 'reinnleggelse-30d', '--level', 'kommune', '--period-type', 'year'];

describe('the command line', () => {
  it('writes an array of observations with the fields of the contract and no other', async () => {
    const [share] = await writeJson('year.json', readmissions);
    expect(share).toEqual({
      indicator: 'reinnleggelse-30d',
      profile: 'ahus-67',
      variant: '-',
      level: 'kommune',
      unit: '3205',
      periodType: 'year',
      period: '2025',
      numerator: 1,
      denominator: 5,
      value: 0.2,
      lower: expect.closeTo(0.03622, 5),
      upper: expect.closeTo(0.62447, 5),
      patients: 1,
      denominatorPatients: 3,
      state: 'measured',
      quality: 'incomplete',
    });
  });

  it('writes only what was asked for, several levels and indicators at once', async () => {
    const args = [
      '--level',
      'rhf',
      '--level',
      'country',
      '--indicator',
      'overliggerdogn',
      '--indicator',
      'reinnleggelse-30d',
    ];
    const all = await writeJson('some.json', args);
    const wordsOf = (key: string): unknown[] => [...new Set(all.map((one) => one[key]))];
    expect(wordsOf('level')).toEqual(['country', 'rhf']);
    expect(wordsOf('indicator')).toEqual(['overliggerdogn', 'reinnleggelse-30d']);
    expect(await writeJson('none.json', ['--level', 'bydel'])).toEqual([]);
  });

  it('publishes without counts of patients, and hides small numbers with the rule', async () => {
    const [share] = await writeJson('published.json', [...readmissions, '--publish']);
    expect(share).toMatchObject({ value: null, numerator: null, state: 'suppressed' });
    expect(share?.['rule']).toEqual(expect.stringContaining('few'));
    expect(Object.keys(share ?? {})).not.toEqual(expect.arrayContaining(['patients']));
    expect(Object.keys(share ?? {})).not.toEqual(expect.arrayContaining(['denominatorPatients']));
  });

  it('audits what it publishes, and says that nothing can be computed back', async () => {
    const [out, audit, ranges] = [join(folder, 'told.json'), join(folder, 'audit.csv'), join(folder, 'ranges.csv')];
    const args = [...files, '--cut', '2025-04-30', '--publish', '--audit', audit, '--out', out];
    const [status, told] = await listenTo([...args, '--exact-ranges', ranges]);
    expect(status).toBe(0);
    expect(told).toMatch(/^\d+ tall er skjult, og \d+ er prøvd mot alt som vises\. Ingen av dem kan regnes ut\.$/m);
    expect(told).toMatch(/^\d+ av \d+ skjulte tall har nøyaktige grenser\. Filen er ikke for deling\.$/m);
    const [head, ...found] = (await readFile(ranges, 'utf8')).trimEnd().split('\r\n');
    expect(head).toContain('Minst;Størst;Bredde;Hvor sikkert');
    expect([...new Set(found.map((line) => line.split(';').at(-1)))].sort()).toEqual(['', 'nøyaktig']);
    const lines = (await readFile(audit, 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFserie;vist;skjult;prøvd;smaleste_intervall;for_smale;steder;vernet_funnet');
    const readmission = lines.find((line) => line.startsWith('reinnleggelse-30d ahus-67;'))?.split(';');
    expect(Number(readmission?.[2])).toBeGreaterThan(0);
    expect(readmission?.slice(5)).toEqual(['0', '', expect.stringMatching(/^(bevist minst|søk \(.+\))$/)]);
  });

  it('audits only what is published', async () => {
    const [status, told] = await listenTo([...files, '--cut', '2025-04-30', '--audit', join(folder, 'no.csv')]);
    expect(status).toBe(2);
    expect(told).toContain('--publish');
  });

  it('keeps hidden what an earlier package hid', async () => {
    const indicator = 'utskrivningsklare-pasienter';
    const where = ['--indicator', indicator, '--level', 'country', '--period-type', 'month', '--publish'];
    const march = (rows: readonly Record<string, unknown>[]) => rows.find(({ period }) => period === '2025-03');
    expect(march(await writeJson('before.json', where))).toMatchObject({ state: 'measured', value: 0 });
    const key = { indicator, profile: '-', variant: '-', level: 'country', unit: '0' } as const;
    const row = { ...hiddenSample, ...key, periodType: 'month', period: '2025-03' } as const;
    const { bytes } = await buildSample({ rows: [row], manifest: { indicators: [indicator] } });
    const earlier = join(folder, 'earlier.fellestall.zip');
    await writeFile(earlier, bytes);
    const after = march(await writeJson('after.json', [...where, '--earlier', earlier]));
    expect(after).toMatchObject({ state: 'suppressed', value: null });
  });

  it('hides a count in one telling as in all', async () => {
    const all = await writeJson('all-published.json', ['--publish']);
    const id = 'betalingsdogn-kroner';
    const alone = await writeJson('kroner.json', ['--indicator', id, '--publish']);
    expect(alone).toEqual(all.filter(({ indicator }) => indicator === id));
  });

  it('refuses an earlier package that is none', async () => {
    const [status, told] = await listenTo([...files, '--cut', '2025-04-30', '--publish', '--earlier', files[0] ?? '']);
    expect([status, told]).toEqual([2, expect.stringContaining('Filen er ikke en delt pakke.')]);
  });

  it('asks for earlier packages only where it publishes', async () => {
    const [status, told] = await listenTo([...files, '--cut', '2025-04-30', '--earlier', 'a.fellestall.zip']);
    expect([status, told]).toEqual([2, expect.stringContaining('--publish')]);
  });

  it('writes groups instead of totals, each with what it is a group of', async () => {
    const groups = await writeJson('groups.json', [...readmissions, '--split', 'alder']);
    const totals = await writeJson('totals.json', readmissions);
    const sum = (rows: readonly Record<string, unknown>[]): number =>
      rows.reduce((total, { denominator }) => total + Number(denominator), 0);
    const main = groups.filter(({ profile }) => profile === 'ahus-67');
    expect(main.map(({ split, group, unit, denominator }) => [split, group, unit, denominator])).toEqual([
      ['alder', '67-74', '3205', 3],
      ['alder', '75-79', '3222', 1],
      ['alder', '80-84', '3205', 2],
    ]);
    expect(sum(groups)).toBe(sum(totals));
    const [status, told] = await listenTo([...files, '--cut', '2025-04-30', '--split', 'alder', '--publish']);
    expect([status, told]).toEqual([2, expect.stringContaining('kan ikke publiseres')]);
  });

  it('writes CSV for people, with what it was made of in a file of its own', async () => {
    const out = join(folder, 'tall.csv');
    const args = ['--indicator', 'overliggere-per-dogn', '--level', 'country', '--period-type', 'month'];
    expect(await main([...files, '--cut', '2025-02-28', '--format', 'csv', '--out', out, ...args])).toBe(0);
    const lines = (await readFile(out, 'utf8')).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFindikator;indikator_navn;profil;variant;nivå;enhet;enhet_navn;')).toBe(true);
    expect(lines[1]).toMatch(
      /^overliggere-per-dogn;[^;]+;-;Brutto;Hele datasettet;0;[^;]+;Måned;2025-01;2;31;0,0645\d+;/,
    );
    expect(lines.at(-1)).toBe('');
    const about = await readFile(join(folder, 'tall.metadata.csv'), 'utf8');
    expect(about).toContain('skjæringsdato;2025-02-28\r\n');
    expect(about).toContain('opphold.csv: 10 rader godtatt, 0 avvist, SHA-256 ');
  });

  it('writes Parquet with true nulls', async () => {
    const out = join(folder, 'tall.parquet');
    expect(await main([...files, '--cut', '2025-04-30', '--format', 'parquet', '--out', out, ...readmissions])).toBe(0);
    const open = await engine();
    await open.insertArrowStream('written', readParquet(await readFile(out)).intoIPCStream());
    const rows = (
      await open.query(sql`select unit, numerator, denominator, state from written
      where profile = 'ahus-67' order by unit`)
    ).rows();
    expect(rows).toEqual([
      { unit: '3205', numerator: 1, denominator: 5, state: 'measured' },
      { unit: '3222', numerator: 1, denominator: 1, state: 'measured' },
    ]);
  });

  it('ends with 1 when rows were rejected, and says which file', async () => {
    const broken = join(folder, 'opphold.csv');
    const text = await readFile(`${golden}opphold.csv`, 'utf8');
    await writeFile(broken, text.replace('2025-02-03 12:00', '2025-01-03 12:00'));
    const out = join(folder, 'rejected.json');
    const [status, told] = await listenTo([broken, '--cut', '2025-04-30', '--out', out, ...readmissions]);
    expect([status, told.includes('opphold.csv: 1 av 10 rader er avvist')]).toEqual([1, true]);
  });

  it.each([
    [['--cut', '2025-04-30'], 'hvilke filer'],
    [[`${golden}opphold.csv`], '--cut'],
    [[`${golden}opphold.csv`, '--cut', '2025-02-30'], 'en dato som finnes'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--level', 'fylke'], '«fylke»'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--indicator', 'liggetid'], '«liggetid» finnes ikke'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--period-type', 'uke'], '«uke»'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--format', 'xlsx'], '«xlsx»'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--format', 'parquet'], '--out'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--nei'], '--nei'],
    [[`${golden}opphold.csv`, '--cut', '2025-04-30', '--exact-ranges', 'no.csv'], '--audit FIL.csv'],
    [['finnes-ikke.csv', '--cut', '2025-04-30'], 'finnes-ikke.csv'],
    [[`${golden}README.md`, '--cut', '2025-04-30'], 'README.md'],
  ])('ends with 2 and a plain word on %j', async (args, word) => {
    const [status, told] = await listenTo(args);
    expect([status, told.includes(word)]).toEqual([2, true]);
  });
});

describe('own indicators on the command line', () => {
  const ownFile = fileURLToPath(new URL('../fixtures/own/alle-opphold.json', import.meta.url));

  it('are counted with the others, under their own id', async () => {
    const all = await writeJson('own.json', ['--own', ownFile, '--level', 'country', '--period-type', 'year']);
    const numbersOf = (id: string) =>
      all
        .filter(({ indicator }) => indicator === id)
        .map(({ period, value, patients }) => ({ period, value, patients }));
    expect(numbersOf('egen-alle-opphold')).toEqual([
      { period: '2025', value: expect.any(Number), patients: expect.any(Number) },
    ]);
    expect(numbersOf('overliggerdogn').length).toBeGreaterThan(0);
  });

  it('may be asked for alone', async () => {
    const all = await writeJson('alone.json', ['--own', ownFile, '--indicator', 'egen-alle-opphold']);
    expect(new Set(all.map(({ indicator }) => indicator))).toEqual(new Set(['egen-alle-opphold']));
  });

  it('that are unknown or no file of theirs are refused', async () => {
    const unknown = await listenTo([...files, '--cut', '2025-04-30', '--own', ownFile, '--indicator', 'egen-ukjent']);
    expect(unknown[0]).toBe(2);
    expect(unknown[1]).toContain('«egen-ukjent» finnes ikke');
    const wrong = await listenTo([...files, '--cut', '2025-04-30', '--own', files[0] ?? '']);
    expect(wrong[0]).toBe(2);
    expect(wrong[1]).toContain('er ikke en fil med egne indikatorer');
  });
});
