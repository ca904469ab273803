import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatHashList, sha256 } from '../../src/package/hash-list.ts';
import { isPackage } from '../../src/package/is-package.ts';
import { readPackage } from '../../src/package/read-package.ts';
import { sealArchive } from '../../src/package/seal.ts';
import { toZip } from '../support/zip.ts';
import { buildSample } from './package-samples.ts';

type Members = Record<string, Uint8Array>;

async function unpacked(): Promise<Members> {
  return unzipSync((await buildSample()).bytes);
}

/** Packs members as a later version would: with hashes and seal that fit. */
async function packAgain(members: Members): Promise<Uint8Array<ArrayBuffer>> {
  const { 'SHA256SUMS.txt': _old, ...rest } = members;
  const hashes = new Map<string, string>();
  for (const [name, bytes] of Object.entries(rest)) hashes.set(name, await sha256(bytes.slice()));
  const list = new TextEncoder().encode(formatHashList(hashes));
  return sealArchive(zipSync({ ...rest, 'SHA256SUMS.txt': list }));
}

function changeJson(members: Members, name: string, change: Record<string, unknown>): Members {
  const value: unknown = JSON.parse(new TextDecoder().decode(members[name]));
  const changed = typeof value === 'object' && value !== null ? { ...value, ...change } : change;
  return { ...members, [name]: new TextEncoder().encode(JSON.stringify(changed)) };
}

test('a package of a newer form says so, and who made it', async () => {
  const members = changeJson(await unpacked(), 'fellestall-pakke.json', { formVersion: 2, app: '9.0.0', more: [1] });
  const fault = { kind: 'newer', app: '9.0.0' };
  expect(await readPackage(await packAgain(members))).toEqual({ status: 'refused', fault });
});

test('a newer form that keeps its hashes elsewhere says so too', async () => {
  const { 'SHA256SUMS.txt': _gone, ...members } = changeJson(await unpacked(), 'fellestall-pakke.json', {
    formVersion: 3,
    app: '9.0.0',
  });
  const reading = await readPackage(await sealArchive(zipSync(members)));
  expect(reading).toEqual({ status: 'refused', fault: { kind: 'newer', app: '9.0.0' } });
});

test('words this version does not know are told of as those of another version', async () => {
  const members = await unpacked();
  const name = 'observasjoner/overliggerdogn.csv';
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(members[name]).replace('measured', 'guessed');
  const reading = await readPackage(await packAgain({ ...members, [name]: new TextEncoder().encode(csv) }));
  expect(reading).toEqual({
    status: 'refused',
    fault: { kind: 'other-version', app: '0.1.0+test', member: name },
  });
});

test('one that was unpacked and packed again is whole as long as its members are', async () => {
  const members = await unpacked();
  expect((await readPackage(toZip(members))).status).toBe('read');
  const withDebris = { ...members, '__MACOSX/._a': new Uint8Array([1]), '.DS_Store': new Uint8Array([2]) };
  expect((await readPackage(toZip(withDebris))).status).toBe('read');
  expect(await readPackage(toZip({ ...members, 'opphold.csv': 'pid;alder' }))).toEqual({
    status: 'refused',
    fault: { kind: 'changed', members: ['opphold.csv'] },
  });
  const { 'katalog.json': _gone, ...less } = members;
  expect(await readPackage(toZip(less))).toEqual({
    status: 'refused',
    fault: { kind: 'changed', members: ['katalog.json'] },
  });
});

test('a changed member is named', async () => {
  const members = changeJson(await unpacked(), 'mal-og-tiltak.json', { targets: [{ value: 1 }] });
  expect(await readPackage(toZip(members))).toEqual({
    status: 'refused',
    fault: { kind: 'changed', members: ['mal-og-tiltak.json'] },
  });
});

test('other archives are no packages', async () => {
  const archive = toZip({ 'opphold.csv': 'pid;inn_ts\r\n1;2025-01-01' });
  expect(await isPackage(new Blob([archive]))).toBe(false);
  expect(await readPackage(archive)).toEqual({ status: 'refused', fault: { kind: 'not-a-package' } });
  expect(await isPackage(new Blob(['pid;alder']))).toBe(false);
});

test('a package is known whatever it is called, and when it is cut off', async () => {
  const { bytes } = await buildSample();
  expect(await isPackage(new Blob([bytes]))).toBe(true);
  expect(await isPackage(new Blob([bytes.slice(0, 500)]))).toBe(true);
  const { 'fellestall-pakke.json': manifest, ...rest } = unzipSync(bytes);
  const later = toZip({ ...rest, 'fellestall-pakke.json': manifest ?? '' });
  expect(await isPackage(new Blob([later]))).toBe(true);
});
