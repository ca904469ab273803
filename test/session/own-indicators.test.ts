import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnIndicator } from '../../src/domain/own-indicator.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import { createOwnShelf } from '../../src/session/own-shelf.ts';
import { own, plainSql } from '../indicators/own/own-samples.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
let host: DataHost | null = null;

function createHost(): DataHost {
  host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
  return host;
}

async function fileOf(name: string): Promise<IncomingFile> {
  return { id: name, name, synthetic: false, content: new Blob([await readFile(new URL(name, golden))]) };
}

async function goldenHost(): Promise<DataHost> {
  const data = createHost();
  await data.choose({ cut: '2025-04-30' });
  await data.addFiles([await fileOf('opphold.csv'), await fileOf('ukp_hendelse.csv')]);
  return data;
}

function yearOf(data: DataHost, indicator: string): number | null | undefined {
  const columns = data.analystColumns();
  if (columns === null) throw new Error('no columns');
  const key = { profile: '-', variant: '-', level: 'country', unit: '0', periodType: 'year', period: '2025' } as const;
  return createObservationStore(columns).one({ ...key, indicator })?.value;
}

afterEach(async () => {
  await host?.close();
  host = null;
});

const admitted = own({ sql: `${plainSql}\nwhere omsorgsniva = 1` });
const broken = own({ id: 'egen-brukket', sql: 'select feil from stay' });

describe('own indicators of a session', () => {
  it('are counted with the others when files are read, and give another fingerprint', async () => {
    const plain = await goldenHost();
    const before = plain.snapshot.fingerprint;
    await plain.close();
    const data = createHost();
    await data.setOwn([admitted]);
    await data.choose({ cut: '2025-04-30' });
    await data.addFiles([await fileOf('opphold.csv'), await fileOf('ukp_hendelse.csv')]);
    expect(yearOf(data, admitted.id)).toBe(10);
    expect(data.snapshot.fingerprint).not.toBe(before);
  });

  it('are counted at once and alone, with the numbers that all together would give', async () => {
    const data = await goldenHost();
    const before = data.snapshot.fingerprint;
    await data.setOwn([admitted, broken]);
    const alone = data.analystColumns();
    expect(data.snapshot.own.map(({ fault }) => fault?.kind ?? null)).toEqual([null, 'sql']);
    expect(data.snapshot.stale).toBe(false);
    const fingerprint = data.snapshot.fingerprint;
    expect(fingerprint).not.toBe(before);
    await data.recompute();
    expect(data.snapshot.fingerprint).toBe(fingerprint);
    expect(data.analystColumns()).toEqual(alone);
    await data.setOwn([]);
    expect(data.snapshot.fingerprint).toBe(before);
    expect(yearOf(data, admitted.id)).toBeUndefined();
  });

  it('are replaced under the same id, mended, and judged by the gate', async () => {
    const data = await goldenHost();
    await data.setOwn([broken]);
    await data.setOwn([{ ...broken, sql: `${plainSql}\nwhere alder >= 67` }]);
    expect(data.snapshot.own[0]?.fault).toBeNull();
    expect(yearOf(data, broken.id)).toBeGreaterThan(0);
    const published = await data.publishedColumns();
    if (published === null) throw new Error('no columns');
    const codes = published.indicator.words.indexOf(broken.id);
    const rows = [...published.indicator.codes.keys()].filter((row) => published.indicator.codes[row] === codes);
    expect(rows.some((row) => published.state[row] === 1)).toBe(true);
  });

  it('stay when the files are cleared away', async () => {
    const data = await goldenHost();
    await data.setOwn([admitted]);
    await data.clear();
    expect(data.snapshot.own.map(({ indicator }) => indicator.id)).toEqual([admitted.id]);
    expect(data.snapshot.fingerprint).toBeNull();
  });
});

describe('the workbench', () => {
  it('answers a query of prepared and loaded rows, with types and the whole count', async () => {
    const data = await goldenHost();
    const outcome = await data.workbench.ask(
      'select opphold_id, alder, inn_ts from stay order by opphold_id limit 2',
      'all',
    );
    expect(outcome?.fault).toBeNull();
    expect(outcome?.answer?.columns).toEqual([
      { name: 'opphold_id', type: expect.any(String) },
      { name: 'alder', type: 'SMALLINT' },
      { name: 'inn_ts', type: 'TIMESTAMP' },
    ]);
    expect(outcome?.answer?.total).toBe(2);
    const many = await data.workbench.ask('select range as n from range(2500)', 'all');
    expect(many?.answer?.rows.length).toBe(1000);
    expect(many?.answer?.total).toBe(2500);
    expect(many?.answer?.rows[999]).toEqual(['999']);
  });

  it('lists what can be read with columns and rows, also before anything is read', async () => {
    const data = createHost();
    const relations = (await data.workbench.relations()) ?? [];
    expect(relations.find(({ name }) => name === 'stay')?.columns.map(({ name }) => name)).toContain('komnr_bosted');
    expect(relations.find(({ name }) => name === 'opphold')?.rows).toBe(0);
    expect(relations.find(({ name }) => name === 'ref_kommune')?.rows).toBe(357);
  });

  it('sees new files after they are read, and changes nothing', async () => {
    const data = await goldenHost();
    const count = async (): Promise<string | null | undefined> =>
      (await data.workbench.ask('select count(*) from stay', 'all'))?.answer?.rows[0]?.[0];
    expect(await count()).toBe('10');
    await data.removeFile('opphold.csv');
    expect(await count()).toBe('0');
    await data.restoreFile();
    expect(await count()).toBe('10');
    expect((await data.workbench.ask('drop table kept_stay', 'all'))?.fault?.kind).toBe('not-select');
    expect((await data.workbench.ask('with x as (select 1) delete from kept_stay', 'all'))?.fault?.kind).toBe('parser');
    expect(await count()).toBe('10');
    await data.workbench.leave();
    expect(data.snapshot.failure).toBeNull();
    expect(await count()).toBe('10');
  });

  it('tries an own indicator: its first facts, or what is wrong', async () => {
    const data = await goldenHost();
    const good = await data.workbench.tryOwn(admitted, 'all');
    expect(good).toMatchObject({ fault: null, kinds: ['opphold'] });
    expect(good?.sample?.total).toBe(10);
    expect(good?.sample?.columns.map(({ name }) => name)).not.toContain('basis');
    const bad = await data.workbench.tryOwn(own({ sql: plainSql.replace('enhet,', "'X' as enhet,") }), 'all');
    expect(bad?.fault).toEqual({ kind: 'facts', faults: [{ check: 'unknown-enhet', rows: 10 }] });
    expect((await data.workbench.tryOwn(broken, 'all'))?.fault?.kind).toBe('sql');
  });

  it('lets a question that waits for its turn be stopped at once', async () => {
    const data = createHost();
    const ended: string[] = [];
    const act = data.addFiles([await fileOf('opphold.csv')]).then(() => ended.push('act'));
    const question = data.workbench.ask('select 1', 'all').then((answer) => ended.push(`question ${answer}`));
    data.workbench.stop();
    data.workbench.stop();
    await question;
    expect(ended).toEqual(['question null']);
    await act;
    expect((await data.workbench.ask('select count(*) from stay', 'all'))?.answer?.rows).toEqual([['10']]);
    expect(data.snapshot).toMatchObject({ failure: null, stale: false });
  });

  it('judges SQL without running it, and stops no question for it', async () => {
    const data = await goldenHost();
    const asked = data.workbench.ask('select count(*) from stay', 'all');
    const [fault, none] = await Promise.all([
      data.workbench.judge('select sektor from stay where'),
      data.workbench.judge('select sektor from stay'),
    ]);
    expect(fault).toMatchObject({ kind: 'parser', position: { line: 1, column: 30 } });
    expect(none).toBeNull();
    expect((await asked)?.answer?.rows[0]?.[0]).toBe('10');
  });

  it('lets a newer question take the place of one that waits', async () => {
    const data = await goldenHost();
    const first = data.workbench.ask('select 1', 'all');
    const second = data.workbench.ask('select 2', 'all');
    expect(await first).toBeNull();
    expect((await second)?.answer?.rows).toEqual([['2']]);
  });
});

describe('the shelf of own indicators', () => {
  function shelfOf(text: string | null) {
    const written: string[] = [];
    const applied: (readonly OwnIndicator[])[] = [];
    const storage = { read: () => text, write: (next: string) => void written.push(next) };
    const shelf = createOwnShelf(storage, async (indicators) => void applied.push(indicators));
    return { shelf, written, applied };
  }

  it('reads a dropped file, tells what was new and what was wrong, and writes it down', async () => {
    const { shelf, written, applied } = shelfOf(null);
    const text = await shelf.save([admitted]);
    expect(await shelf.load('min.json', text)).toBe(true);
    expect(shelf.current().loaded).toEqual({ name: 'min.json', count: 1, faults: [] });
    expect(applied.at(-1)).toEqual([admitted]);
    expect(await shelf.load('min.json', text)).toBe(true);
    expect(shelf.current().loaded?.count).toBe(0);
    expect(await shelf.load('annet.json', '{"form":"noe annet"}')).toBe(false);
    const again = shelfOf(written.at(-1) ?? null);
    await again.shelf.ready;
    expect(again.shelf.current().indicators).toEqual([admitted]);
  });

  it('brings back the one removed last', async () => {
    const { shelf, applied } = shelfOf(null);
    await shelf.keep(admitted);
    await shelf.remove(admitted.id);
    expect(applied.at(-1)).toEqual([]);
    await shelf.restore();
    expect(applied.at(-1)).toEqual([admitted]);
    expect(shelf.current().removed).toBeNull();
  });
});
