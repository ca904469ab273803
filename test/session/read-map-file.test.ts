import { describe, expect, it } from 'vitest';
import { geography } from '../../src/reference/geography-facts.ts';
import { holdsMap, readMapFile } from '../../src/session/read-map-file.ts';
import { madeUpMap } from '../journeys/made-up-map.ts';
import { toZip } from '../support/zip.ts';

const read = (...parts: BlobPart[]) => readMapFile(new File(parts, 'kart'), geography.resolveKommune);

describe('a map file', () => {
  it('is the same as it is, in a zip beside other files, and in degrees', async () => {
    const plain = await read(madeUpMap(2));
    expect(plain.map?.shapes).toHaveLength(357);
    expect(plain.map?.unknown).toEqual([]);
    const zip = toZip({ 'lesmeg.txt': 'x', '__MACOSX/kart.geojson': 'y', 'Kommuner/kart.geojson': madeUpMap(2) });
    expect(await read(zip)).toEqual(plain);
    expect(await holdsMap(new Blob([zip]))).toBe(true);
    const degrees = await read(madeUpMap(2, 'degrees'));
    const nearest = (degrees.map?.shapes ?? []).map(({ rings }) => rings[0]?.[0] ?? 0);
    const expected = (plain.map?.shapes ?? []).map(({ rings }) => rings[0]?.[0] ?? 0);
    // A rounding to the next step of 50 metres is all that may differ
    expect(nearest.every((x, at) => Math.abs(x - (expected[at] ?? 0)) <= 1)).toBe(true);
  });

  it('is refused with its reason when the archive holds no map, or is broken', async () => {
    expect(await read(toZip({ 'lesmeg.txt': 'x' }))).toEqual({ map: null, fault: 'no-map-inside' });
    expect(await read(toZip({ 'kart.geojson': madeUpMap(2) }).slice(0, 500))).toEqual({
      map: null,
      fault: 'no-map-inside',
    });
    expect(await read(toZip({ 'kart.geojson': '{}' }))).toEqual({ map: null, fault: 'no-areas' });
    expect(await holdsMap(new Blob([toZip({ 'opphold.csv': 'a' })]))).toBe(false);
    expect(await holdsMap(new Blob(['x']))).toBe(false);
  });
});
