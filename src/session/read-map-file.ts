import type { KommuneNumber } from '../domain/geography.ts';
import type { MapReading } from '../domain/kommune-map.ts';
import { readKommuneMap } from '../domain/read-kommune-map.ts';
import { unzipEntry } from '../intake/unpack/unzip-entry.ts';
import { readZipDirectory, type ZipEntry } from '../intake/unpack/zip-directory.ts';

/** Longer texts cannot be held by a browser in one piece. */
const longestText = 500_000_000;

function isMapName(name: string): boolean {
  return /\.(geo)?json$/i.test(name) && !name.startsWith('__MACOSX/');
}

/** Whether a file is an archive with a map in it, as those of Kartverket are handed out. */
export async function holdsMap(file: Blob): Promise<boolean> {
  const entries = await readZipDirectory(file);
  return entries?.some(({ name }) => /\.geojson$/i.test(name) && isMapName(name)) ?? false;
}

async function isZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\u0003\u0004';
}

/** The largest of an archive's maps: beside that of the kommuner there may be lists of words. */
function findMap(entries: readonly ZipEntry[]): ZipEntry | null {
  const maps = entries.filter(({ name }) => isMapName(name)).sort((a, b) => b.bytes - a.bytes);
  return maps[0] ?? null;
}

/** Reads a map of kommuner from a GeoJSON file, or from the zip one came in. */
export async function readMapFile(file: Blob, resolve: (komnr: string) => KommuneNumber): Promise<MapReading> {
  let content = file;
  if (await isZip(file)) {
    const entry = findMap((await readZipDirectory(file)) ?? []);
    if (entry === null || entry.encrypted) return { map: null, fault: 'no-map-inside' };
    if (entry.bytes > longestText) return { map: null, fault: 'too-large' };
    const unpacked = await unzipEntry(file, entry, {});
    if ('fault' in unpacked)
      return { map: null, fault: unpacked.fault === 'too-large' ? 'too-large' : 'no-map-inside' };
    content = unpacked.content;
  }
  return readKommuneMap(await content.text(), resolve);
}
