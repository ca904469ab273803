import { afterEach, expect, it } from 'vitest';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import type { SessionSnapshot } from '../../src/session/session.ts';

let host: DataHost | null = null;
let seen: SessionSnapshot[] = [];

function createHost(onSnapshot: (snapshot: SessionSnapshot) => void = () => undefined): DataHost {
  seen = [];
  host = new DataHost({
    bootEngine: () => createNodeEngine(),
    onSnapshot: (snapshot) => {
      seen.push(snapshot);
      onSnapshot(snapshot);
    },
  });
  return host;
}

afterEach(async () => {
  await host?.close();
  host = null;
});

function textFile(id: string, rows: readonly string[]): IncomingFile {
  return { id, name: `${id}.csv`, synthetic: false, content: new Blob([rows.join('\n')]) };
}

const stays = textFile('f1', [
  'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;sektor;komnr_bosted;alder;kjonn',
  'a;1;2025-01-10 10:00;2025-01-20 10:00;1;1;SOM;3205;70;1',
]);
const events = textFile('f2', ['opphold_id;ts;type', 'a;2025-01-12 09:00;3', 'x;2025-01-12 09:00;3']);

const found = (snapshot: SessionSnapshot): readonly string[] | undefined =>
  snapshot.quality?.findings.map(({ check, count }) => `${check} ${count}`);

it('judges files after the numbers are there, and again when the files change', async () => {
  const data = createHost();
  await data.addFiles([stays, events]);
  expect(found(data.snapshot)).toEqual(['event-without-stay 1']);
  const judging = seen.filter(({ status }) => status === 'judging');
  expect(judging.every(({ fingerprint, stale }) => fingerprint !== null && !stale)).toBe(true);
  expect(judging.some(({ progress }) => progress[0]?.stage === 'judging')).toBe(true);
  await data.choose({ cut: '2025-01-15' });
  expect(seen.slice(-6).some(({ status }) => status === 'judging')).toBe(false);
  await data.removeFile('f1');
  expect(found(data.snapshot)).toEqual([]);
  await data.restoreFile();
  expect(found(data.snapshot)).toEqual(['event-without-stay 1']);
  await data.clear();
  expect(data.snapshot.quality).toBeNull();
});

it('may be stopped without harm to the numbers, and asked again', async () => {
  const data = createHost((snapshot) => {
    if (snapshot.status === 'judging') host?.cancel();
  });
  await data.addFiles([stays, events]);
  expect(data.snapshot).toMatchObject({ status: 'idle', failure: null, stale: false, quality: null });
  expect(data.snapshot.fingerprint).not.toBeNull();
  const other = createHost();
  await data.close();
  await other.addFiles([stays, events]);
  await other.judge();
  expect(found(other.snapshot)).toEqual(['event-without-stay 1']);
});
