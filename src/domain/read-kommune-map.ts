import type { KommuneNumber } from './geography.ts';
import { type KommuneMap, type KommuneShape, type MapReading, type Ring, snapRing } from './kommune-map.ts';
import { type PlanePoint, toUtm33 } from './plane.ts';

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Area {
  readonly properties: Json;
  /** Rings of all polygons */
  readonly rings: readonly (readonly unknown[])[];
}

function ringsOf(geometry: unknown): readonly (readonly unknown[])[] {
  if (!isRecord(geometry)) return [];
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return geometries.flatMap(ringsOf);
  if (!Array.isArray(coordinates)) return [];
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons.flatMap((polygon: unknown) => (Array.isArray(polygon) ? polygon.filter(Array.isArray) : []));
}

function areasOf(collection: unknown): readonly Area[] {
  if (!isRecord(collection) || !Array.isArray(collection['features'])) return [];
  return collection['features'].flatMap((feature: unknown): readonly Area[] => {
    if (!isRecord(feature) || !isRecord(feature['properties'])) return [];
    const rings = ringsOf(feature['geometry']);
    return rings.length === 0 ? [] : [{ properties: feature['properties'], rings }];
  });
}

/** A file may hold one collection, or several under names of their own, as Kartverket's does. */
function findAreaLists(content: unknown): readonly (readonly Area[])[] {
  const lists = isRecord(content) ? [content, ...Object.values(content)].map(areasOf) : [];
  return lists.filter((list) => list.length > 0);
}

type Resolve = (komnr: string) => KommuneNumber;

/** `0301`, `301` and 301 are the same kommune. */
function toNumber(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^\d{3,4}$/.test(text) ? text.padStart(4, '0') : null;
}

/** Share of the areas in which a property holds the number of a kommune, of today or earlier. */
function fitOf(areas: readonly Area[], property: string, resolve: Resolve): number {
  const found = areas.filter(({ properties }) => {
    const number = toNumber(properties[property]);
    return number !== null && resolve(number).status !== 'unknown';
  });
  return found.length / areas.length;
}

const leastFit = 0.8;

/** The property that holds kommune numbers, whatever it is called; null where none does. */
function findProperty(areas: readonly Area[], resolve: Resolve): string | null {
  const names = new Set(areas.flatMap(({ properties }) => Object.keys(properties)));
  const fits = [...names].map((name) => ({ name, fit: fitOf(areas, name, resolve) }));
  const best = fits.sort((a, b) => b.fit - a.fit)[0];
  return best === undefined || best.fit < leastFit ? null : best.name;
}

type ToPlane = (x: number, y: number) => PlanePoint;

/** Metres of a plane over Norway: UTM 32 to 36, or the web's Mercator. */
function isMetres(x: number, y: number): boolean {
  return x > -1_000_000 && x < 4_000_000 && y > 6_000_000 && y < 17_000_000;
}

function isDegrees(x: number, y: number): boolean {
  return x > -12 && x < 40 && y > 55 && y < 82;
}

/** How the places of a file become metres, judged by its first place; null where they are not over Norway. */
function findPlane(areas: readonly Area[]): ToPlane | null {
  const first = areas[0]?.rings[0]?.[0];
  if (!Array.isArray(first)) return null;
  const [x, y] = [Number(first[0]), Number(first[1])];
  if (isDegrees(x, y)) return toUtm33;
  // Some services write latitude first, as the reference system itself does
  if (isDegrees(y, x)) return (latitude, longitude) => toUtm33(longitude, latitude);
  return isMetres(x, y) ? (east, north) => [east, north] : null;
}

/** Metres of one step: finer than a screen shows of a kommune, and coarse enough to draw all of them. */
const gridStep = 50;

/** Steps of the finer grid to one of the coarser: 500 metres are a sixth of a pixel where all of Norway is drawn. */
const coarseSteps = 10;

/** In coarser lines; a kommune too small to have any keeps its own. */
function toOverview({ komnr, rings }: KommuneShape): KommuneShape {
  const coarse = rings.flatMap((ring): readonly Ring[] => {
    const snap = (at: number): number => at / coarseSteps;
    const snapped = snapRing(ring, snap, snap);
    return snapped === null ? [] : [snapped.map((at) => at * coarseSteps)];
  });
  return { komnr, rings: coarse.length === 0 ? rings : coarse };
}

function toRing(places: readonly unknown[], toPlane: ToPlane): Ring | null {
  const flat: number[] = [];
  for (const place of places) {
    if (!Array.isArray(place)) return null;
    const [x, y] = toPlane(Number(place[0]), Number(place[1]));
    if (!(Number.isFinite(x) && Number.isFinite(y))) return null;
    flat.push(x, -y);
  }
  const snap = (metres: number): number => metres / gridStep;
  return snapRing(flat, snap, snap);
}

function buildMap(areas: readonly Area[], property: string, toPlane: ToPlane, resolve: Resolve): KommuneMap {
  const byKommune = new Map<string, Ring[]>();
  const unknown = new Set<string>();
  for (const { properties, rings } of areas) {
    const number = toNumber(properties[property]);
    const { komnr } = resolve(number ?? '');
    if (komnr === null) unknown.add(String(properties[property]));
    else {
      const own = byKommune.get(komnr) ?? [];
      byKommune.set(komnr, own);
      for (const ring of rings) {
        const read = toRing(ring, toPlane);
        if (read !== null) own.push(read);
      }
    }
  }
  const shapes = [...byKommune].flatMap(([komnr, rings]): readonly KommuneShape[] =>
    rings.length === 0 ? [] : [{ komnr, rings }],
  );
  return { shapes, overview: shapes.map(toOverview), unknown: [...unknown].sort() };
}

/**
 * Reads a map of kommuner from the content of a GeoJSON file: any property may hold the number, in degrees or in metres
 * of any plane over Norway. Areas of retired kommuner are carried forward to the ones of today. Borders are drawn by a
 * grid of 50 metres, so that large files become small and neighbours still meet.
 */
export function readKommuneMap(text: string, resolve: Resolve): MapReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { map: null, fault: 'not-json' };
  }
  const lists = findAreaLists(content);
  if (lists.length === 0) return { map: null, fault: 'no-areas' };
  for (const areas of lists) {
    const property = findProperty(areas, resolve);
    if (property === null) continue;
    const toPlane = findPlane(areas);
    if (toPlane === null) return { map: null, fault: 'elsewhere' };
    return { map: buildMap(areas, property, toPlane, resolve), fault: null };
  }
  return { map: null, fault: 'no-numbers' };
}
