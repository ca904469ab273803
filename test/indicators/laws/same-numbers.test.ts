import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../scripts/indicators.ts';
import { type ObservationColumns, periodTypes } from '../../../src/domain/observation.ts';
import { createNodeEngine } from '../../../src/engine/wasm-engine-node.ts';
import { readRow } from '../../../src/observations/read-row.ts';
import { DataHost } from '../../../src/session/data-host.ts';

const golden = fileURLToPath(new URL('../../fixtures/golden/', import.meta.url));
const names = ['opphold.csv', 'ukp_hendelse.csv', 'rettelse.csv', 'plo.csv', 'komm_tjeneste.csv'];
const cut = '2025-04-20';
const everyType = periodTypes.flatMap((type) => ['--period-type', type]);
let folder: string;
let host: DataHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fellestall-'));
  host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
  await host.choose({ cut, countingHour: 7 });
  const files = names.map(async (name, index) => {
    const content = new Blob([await readFile(golden + name)]);
    return { id: `f${index}`, name, content, synthetic: false };
  });
  await host.addFiles(await Promise.all(files));
}, 120_000);

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** What the command line writes, each observation as text. */
async function written(args: readonly string[]): Promise<readonly string[]> {
  const out = join(folder, 'out.json');
  const paths = names.map((name) => golden + name);
  expect(await main([...paths, '--cut', cut, '--counting-hour', '7', '--out', out, ...everyType, ...args])).toBe(0);
  const rows: unknown = JSON.parse(await readFile(out, 'utf8'));
  if (!Array.isArray(rows)) throw new TypeError('Not an array');
  return rows.map((row) => JSON.stringify(row));
}

/** What the app holds, in the fields that the command line writes. */
function held(columns: ObservationColumns | null, published: boolean, more: object = {}): readonly string[] {
  if (columns === null) throw new Error(host.snapshot.failure ?? 'no columns');
  return Array.from({ length: columns.length }, (_, row) => {
    const { patients, denominatorPatients, largestPatient, rule, state, quality, ...numbers } = readRow(columns, row);
    const fields = published
      ? { ...numbers, ...more, state, rule, quality }
      : { ...numbers, ...more, patients, denominatorPatients, state, quality };
    return JSON.stringify(fields);
  });
}

describe('the command line gives what the app shows, to the last digit', () => {
  it('for the analyst, with years so far and the census at an hour', async () => {
    const app = held(host.analystColumns(), false);
    expect(host.snapshot.countingHour).toBe(7);
    expect(app.length).toBeGreaterThan(1000);
    expect(await written([])).toEqual(app);
  });

  it('for others', async () => {
    const app = held(await host.publishedColumns(), true);
    expect(app.some((row) => row.includes('"suppressed"'))).toBe(true);
    expect(await written(['--publish'])).toEqual(app);
  });

  it('divided by age', async () => {
    const wish = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', split: 'alder' } as const;
    const fingerprint = host.snapshot.fingerprint ?? '';
    const split = await host.answers.split({ ...wish, fingerprint });
    const app = (split?.groups ?? []).flatMap(({ group, columns }) =>
      held(columns, false, { split: 'alder', group }).map((row) => JSON.parse(row)),
    );
    expect(app.length).toBeGreaterThan(50);
    const args = ['--split', 'alder', '--indicator', 'reinnleggelse-30d'];
    const rows = (await written(args)).map((row) => JSON.parse(row)).filter(({ profile }) => profile === 'ahus-67');
    expect(rows).toEqual(app);
  });

  it('and answers no question about numbers that are no longer in force', async () => {
    const wish = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', split: 'alder' } as const;
    expect(await host.answers.split({ ...wish, fingerprint: 'another' })).toBeNull();
  });
});
