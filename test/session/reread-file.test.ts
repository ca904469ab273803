import { afterEach, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';

let host: DataHost | null = null;

function createHost(): DataHost {
  host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
  return host;
}

function textFile(id: string, name: string, text: string): IncomingFile {
  return { id, name, synthetic: false, content: new Blob([text]) };
}

afterEach(async () => {
  await host?.close();
  host = null;
});

const unknown = 'Sak;Når;Hva\n1;2025-01-01 10:00;3\n2;2025-01-02 10:00;3\n';
const choices = {
  kind: 'ukp_hendelse',
  mapping: { opphold_id: ['Sak'], ts: ['Når'], type: ['Hva'] },
} as const;

describe('a file that is read again', () => {
  it('takes the place of the old reading, and goes back', async () => {
    const data = createHost();
    await data.addFiles([textFile('f1', 'sak.csv', unknown), textFile('f2', 'tull.csv', 'a;b\n1;2\n')]);
    expect(data.snapshot.files.map(({ status }) => status)).toEqual(['refused', 'refused']);
    const report = await data.rereadFile('f1', { choices });
    expect(report).toMatchObject({ status: 'accepted', rowsAccepted: 2, choices });
    expect(data.snapshot.files.map(({ name, status }) => [name, status])).toEqual([
      ['sak.csv', 'accepted'],
      ['tull.csv', 'refused'],
    ]);
    const other = await data.rereadFile(report?.id ?? '', { choices: { ...choices, mapping: { ...choices.mapping } } });
    expect(other?.status).toBe('accepted');
    await data.rereadFile(data.snapshot.files[0]?.id ?? '', { choices: {} });
    expect(data.snapshot.files[0]).toMatchObject({ name: 'sak.csv', status: 'accepted' });
    await data.rereadFile(data.snapshot.files[0]?.id ?? '', { choices: {} }, false);
    expect(data.snapshot.files[0]).toMatchObject({ name: 'sak.csv', status: 'refused' });
    await data.undoReread();
    expect(data.snapshot.files[0]).toMatchObject({ name: 'sak.csv', status: 'accepted' });
    expect(data.snapshot.reread).toBeNull();
    expect(data.snapshot.failure).toBeNull();
  });

  it('leaves the old reading where the new one is refused', async () => {
    const data = createHost();
    await data.addFiles([textFile('f1', 'ukp.csv', 'opphold_id;ts;type\n1;2025-01-01 10:00;3\n')]);
    const before = data.snapshot.fingerprint;
    const report = await data.rereadFile('f1', { choices: { kind: 'plo' } });
    expect(report).toMatchObject({ status: 'refused', kind: 'plo' });
    expect(data.snapshot.files).toMatchObject([{ id: 'f1', status: 'accepted' }]);
    expect(data.snapshot.fingerprint).toBe(before);
  });

  it('is another data set when it is read in another way', async () => {
    const data = createHost();
    await data.addFiles([textFile('f1', 'ukp.csv', 'opphold_id;ts;type;Annet\n1;2025-01-01 10:00;3;2025-01-02\n')]);
    const before = data.snapshot.fingerprint;
    await data.rereadFile('f1', { choices: { mapping: { ts: ['Annet'] } } });
    expect(data.snapshot.fingerprint).not.toBe(before);
    await data.undoReread();
    expect(data.snapshot.fingerprint).toBe(before);
    expect(data.snapshot.reread).toBeNull();
  });
});

describe('recipes of a session', () => {
  it('are made of a reading and read the next file of its shape', async () => {
    const data = createHost();
    await data.addFiles([textFile('f1', 'sak.csv', unknown)]);
    const report = await data.rereadFile('f1', { choices });
    const recipe = data.recipeOf(report?.id ?? '', '2025-04-01');
    if (recipe === null) throw new Error('no recipe');
    data.setRecipes([recipe]);
    await data.addFiles([textFile('f2', 'neste.csv', 'Hva;Sak;Når\n3;8;2025-04-01 10:00\n')]);
    expect(data.snapshot.files[1]).toMatchObject({ status: 'accepted', recipe: { shape: recipe.shape } });
  });
});

describe('a preview', () => {
  it('gives way to a newer one and leaves the session as it was', async () => {
    const data = createHost();
    await data.addFiles([textFile('f1', 'sak.csv', unknown)]);
    const before = data.snapshot;
    const older = data.previewFile('f1', {});
    const newer = data.previewFile('f1', choices);
    expect(await older).toBeNull();
    expect((await newer)?.report).toMatchObject({ status: 'accepted', rowsAccepted: 2 });
    expect(data.snapshot).toBe(before);
    expect(await data.previewFile('finnes-ikke', {})).toBeNull();
  });
});
