import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import type { SessionSnapshot } from '../../src/session/session.ts';
import { toZip } from '../support/zip.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
let host: DataHost | null = null;
let seen: SessionSnapshot[] = [];

function createHost(): DataHost {
  seen = [];
  host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: (snapshot) => seen.push(snapshot) });
  return host;
}

async function fileOf(id: string, name: string, synthetic = false): Promise<IncomingFile> {
  return { id, name, synthetic, content: new Blob([await readFile(new URL(name, golden))]) };
}

function textFile(id: string, name: string, text: string): IncomingFile {
  return { id, name, synthetic: false, content: new Blob([text]) };
}

afterEach(async () => {
  await host?.close();
  host = null;
});

const febKey = {
  indicator: 'overliggere-per-dogn',
  profile: '-',
  variant: 'gross',
  level: 'country',
  unit: '0',
  periodType: 'month',
  period: '2025-02',
} as const;

describe('the host of a session', () => {
  it('reads files, computes at the chosen cut and hands out both views', async () => {
    const data = createHost();
    await data.choose({ cut: '2025-02-28' });
    await data.addFiles([await fileOf('f1', 'opphold.csv'), await fileOf('f2', 'ukp_hendelse.csv')]);
    expect(data.snapshot.failure).toBeNull();
    expect(data.snapshot.files.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(data.snapshot.cut).toBe('2025-02-28');
    const analyst = data.analystColumns();
    const published = await data.publishedColumns();
    if (analyst === null || published === null) throw new Error('no columns');
    expect(createObservationStore(analyst).one(febKey)?.value).toBeCloseTo(11 / 28, 10);
    const others = createObservationStore(published);
    expect(others.one(febKey)).toBeNull();
    const net = { ...febKey, variant: 'net' } as const;
    expect(others.one(net)).toMatchObject({ value: null, state: 'suppressed' });
  });

  it('keeps what was read when a later file is refused', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('f1', 'opphold.csv')]);
    const before = data.snapshot.fingerprint;
    await data.addFiles([textFile('f2', 'tull.csv', 'dette;er\nikke;noe vi kjenner\n')]);
    expect(data.snapshot.files.map(({ status }) => status)).toEqual(['accepted', 'refused']);
    expect(data.snapshot.fingerprint).toBe(before);
    expect(data.snapshot.stale).toBe(false);
  });

  it('keeps the old file when its replacement is refused', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('f1', 'opphold.csv')]);
    await data.replaceFile('f1', textFile('f2', 'tom.csv', ''));
    expect(data.snapshot.files.find(({ id }) => id === 'f1')?.status).toBe('accepted');
    expect(data.snapshot.fingerprint).not.toBeNull();
  });

  it('takes a file away and brings it back with the same numbers', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('f1', 'opphold.csv'), await fileOf('f2', 'ukp_hendelse.csv')]);
    const before = data.snapshot.fingerprint;
    await data.removeFile('f2');
    expect(data.snapshot.files).toHaveLength(1);
    expect(data.snapshot.fingerprint).not.toBe(before);
    await data.restoreFile();
    expect(data.snapshot.files).toHaveLength(2);
    expect(data.snapshot.fingerprint).toBe(before);
  });

  it('reads each table of an archive by itself, and keeps what a new one has no fellow of', async () => {
    const data = createHost();
    const plo = await readFile(new URL('plo.csv', golden));
    const stays = await readFile(new URL('opphold.csv', golden));
    const events = await readFile(new URL('ukp_hendelse.csv', golden));
    const zip = (entries: Record<string, Uint8Array>, id: string): IncomingFile => ({
      id,
      name: 'uttrekk.zip',
      synthetic: false,
      content: new Blob([toZip(entries)]),
    });
    await data.addFiles([
      zip({ 'opphold.csv': stays, 'plo.csv': plo, 'LESMEG.txt': Buffer.from('Hei.\nLes.\n') }, 'f1'),
    ]);
    expect(data.snapshot.failure).toBeNull();
    const told = (): unknown[] => data.snapshot.files.map(({ id, part, status }) => [id, part, status]);
    expect(told()).toEqual([
      ['f1_1', 'opphold.csv', 'accepted'],
      ['f1_2', 'plo.csv', 'accepted'],
    ]);
    expect(data.snapshot.files[0]?.problems.map(({ check }) => check)).toEqual(['parts-passed-over']);
    const before = data.snapshot.fingerprint;
    await data.removeFile('f1_2');
    expect(told()).toEqual([['f1_1', 'opphold.csv', 'accepted']]);
    await data.restoreFile();
    expect(data.snapshot.fingerprint).toBe(before);
    await data.replaceFile('f1_2', zip({ 'hendelser.csv': events, 'opphold.csv': Buffer.from('') }, 'f2'));
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f1_1', 'f1_2', 'f2_1']);
    expect(data.snapshot.fingerprint).not.toBe(before);
  });

  it('never mixes own files with synthetic ones', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('demo1', 'opphold.csv', true)]);
    expect(data.snapshot.synthetic).toBe(true);
    await data.addFiles([await fileOf('f1', 'plo.csv')]);
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f1']);
    expect(data.snapshot.synthetic).toBe(false);
  });

  it('stops at a wish and stays usable', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('f1', 'opphold.csv')]);
    const adding = data.addFiles([await fileOf('f2', 'plo.csv')]);
    queueMicrotask(() => data.cancel());
    const stopAtReading = seen.length;
    await adding;
    expect(data.snapshot.status).toBe('idle');
    expect(data.snapshot.failure).toBeNull();
    expect(seen.length).toBeGreaterThan(stopAtReading);
    await data.recompute();
    expect(data.snapshot.stale).toBe(false);
    expect(data.analystColumns()).not.toBeNull();
  });

  it('gives the memory of a large file back when it is stopped and nothing else is read', async () => {
    let engines = 0;
    host = new DataHost({
      bootEngine: () => {
        engines += 1;
        return createNodeEngine();
      },
      onSnapshot: () => undefined,
    });
    const data = host;
    const large = { id: 'f1', name: 'stor.csv', synthetic: false, content: new Blob([new Uint8Array(64 * 2 ** 20)]) };
    const adding = data.addFiles([large]);
    queueMicrotask(() => data.cancel());
    await adding;
    expect(data.snapshot).toMatchObject({ status: 'idle', failure: null, files: [] });
    await data.addFiles([await fileOf('f2', 'opphold.csv')]);
    expect(engines).toBe(2);
    expect(data.snapshot).toMatchObject({ failure: null, stale: false, files: [{ id: 'f2', status: 'accepted' }] });
    await data.addFiles([await fileOf('f3', 'plo.csv')]);
    expect(engines).toBe(2);
  });

  it('is empty again after clear', async () => {
    const data = createHost();
    await data.addFiles([await fileOf('f1', 'opphold.csv')]);
    await data.clear();
    expect(data.snapshot.files).toEqual([]);
    expect(data.analystColumns()).toBeNull();
  });
});
