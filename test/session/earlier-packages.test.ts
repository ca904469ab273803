import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodTypes } from '../../src/domain/observation.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { DataHost } from '../../src/session/data-host.ts';
import { buildSample, hidden } from '../package/package-samples.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
const host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
const indicator = 'utskrivningsklare-pasienter';
const wish = {
  helsefellesskap: ['H13'],
  levels: ['country', 'helsefellesskap', 'kommune'],
  indicators: [indicator],
  periodTypes: [...periodTypes],
  from: '2025-01-01',
  to: '2025-12-31',
} as const;

/** Nobody was ready for discharge in March: it is told. */
const march = {
  indicator,
  profile: '-',
  variant: '-',
  level: 'country',
  unit: '0',
  periodType: 'month',
  period: '2025-03',
} as const;

async function stateOfMarch(): Promise<string | undefined> {
  const published = await host.publishedColumns();
  if (published === null) throw new Error('no numbers');
  return createObservationStore(published).one(march)?.state;
}

async function make(): Promise<{ readonly code: string; readonly content: Blob }> {
  const { fingerprint } = host.snapshot;
  await host.packages.audit(wish);
  const made = await host.packages.make({
    wish,
    fingerprint: fingerprint ?? '',
    made: '2025-05-01',
    app: '0.1.0+test',
  });
  if (made === null) throw new Error('no package');
  return made;
}

async function packageHidingMarch(): Promise<File> {
  const { bytes } = await buildSample({ rows: [{ ...hidden, ...march }], manifest: { indicators: [indicator] } });
  return new File([bytes], 'mars.fellestall.zip');
}

beforeAll(async () => {
  await host.choose({ cut: '2025-04-30' });
  const names = ['opphold.csv', 'ukp_hendelse.csv'];
  const files = names.map(async (name) => ({
    ...{ id: name, name, synthetic: false },
    content: new Blob([await readFile(new URL(name, golden))]),
  }));
  await host.addFiles(await Promise.all(files));
});

afterAll(() => host.close());

describe('packages that were handed over', () => {
  it('are known from when they are saved, and change nothing of the numbers they were made of', async () => {
    const { code } = await make();
    const before = await host.publishedColumns();
    await host.packages.handOver('another', 'a.fellestall.zip');
    expect(host.snapshot.earlier.packages).toEqual([]);
    await host.packages.handOver(code, 'ahus.fellestall.zip');
    await host.packages.handOver(code, 'ahus.fellestall.zip');
    expect(host.snapshot.earlier.packages).toMatchObject([{ code, fileName: 'ahus.fellestall.zip', savedHere: true }]);
    expect(host.snapshot.publication).toBe('');
    expect(await host.publishedColumns()).toBe(before);
    await host.packages.takeOut(code);
    expect(host.snapshot.earlier.packages).toEqual([]);
  });

  it('give the same numbers for the same data when they are laid in', async () => {
    const { code, content } = await make();
    const before = await host.publishedColumns();
    await host.packages.layIn([
      new File([content], 'ahus.fellestall.zip'),
      new File([content], 'igjen.fellestall.zip'),
    ]);
    expect(host.snapshot.earlier).toMatchObject({ packages: [{ code, savedHere: false }], refused: [] });
    expect(host.snapshot.publication).toBe(code);
    expect(await host.publishedColumns()).toEqual(before);
    await host.packages.takeOut(code);
    expect(host.snapshot.publication).toBe('');
  });

  it('keep hidden what was hidden in them, until they are taken out', async () => {
    expect(await stateOfMarch()).toBe('measured');
    await host.packages.layIn([await packageHidingMarch()]);
    expect(await stateOfMarch()).toBe('suppressed');
    await host.packages.takeOut(host.snapshot.earlier.packages[0]?.code ?? '');
    expect(await stateOfMarch()).toBe('measured');
  });

  it('hold for other numbers too', async () => {
    await host.packages.layIn([await packageHidingMarch()]);
    await host.choose({ cut: '2025-04-29' });
    expect(await stateOfMarch()).toBe('suppressed');
  });

  it('are refused when they are not whole', async () => {
    const { content } = await make();
    await host.packages.layIn([new File([content.slice(0, Math.floor(content.size / 2))], 'halv.fellestall.zip')]);
    expect(host.snapshot.earlier.refused).toMatchObject([{ fileName: 'halv.fellestall.zip' }]);
    expect(host.snapshot.earlier.packages).toHaveLength(1);
  });

  it('are forgotten with everything else', async () => {
    await host.clear();
    expect(host.snapshot.earlier).toEqual({ packages: [], refused: [] });
    expect(host.snapshot.publication).toBe('');
  });
});
