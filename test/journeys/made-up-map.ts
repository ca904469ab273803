import { readFileSync } from 'node:fs';
import { toUtm33 } from '../../src/domain/plane.ts';

/** Number and name of every kommune, in order of the number. */
function readKommuner(): readonly (readonly string[])[] {
  const text = readFileSync(new URL('../../data/kommuner-2024.csv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2));
}

type Place = readonly [x: number, y: number];

const columns = 17;
const [width, height] = [40_000, 70_000];

/** The same bend wherever the same corner is asked for, so that neighbours meet. */
function corner(column: number, row: number): Place {
  const bend = (seed: number): number => (((column * 31 + row * 17 + seed) * 7919) % 100) / 100 - 0.5;
  return [-60_000 + (column + bend(1) * 0.6) * width + row * 12_000, 6_460_000 + (row + bend(2) * 0.6) * height];
}

/** A border between two corners, bent at its middle halves down to so many pieces; the same from either side. */
function borderOf(from: Place, to: Place, pieces: number): readonly Place[] {
  if (pieces <= 1) return [from];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bend = ((Math.abs(Math.round(from[0] + to[0] + from[1] + to[1])) * 7919) % 100) / 400 - 0.125;
  const isTurned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1]);
  const side = isTurned ? -bend : bend;
  const middle: Place = [(from[0] + to[0]) / 2 - dy * side, (from[1] + to[1]) / 2 + dx * side];
  return [...borderOf(from, middle, pieces / 2), ...borderOf(middle, to, pieces / 2)];
}

/**
 * A map of all kommuner with borders that are made up: squares in order of their number, not where they lie. `pieces` is
 * the number of lines in each side, a power of two. In metres of UTM 33, or in degrees.
 */
export function madeUpMap(pieces = 4, unit: 'metres' | 'degrees' = 'metres'): string {
  const features = readKommuner().map(([komnr, name], index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const corners = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ];
    const ring = corners.flatMap((from, at) => borderOf(from, corners[(at + 1) % 4] ?? from, pieces));
    const closed = [...ring, ...ring.slice(0, 1)];
    return {
      type: 'Feature',
      properties: { kommunenummer: komnr, kommunenavn: name, opphav: 'syntetisk' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[closed.map((place) => (unit === 'metres' ? place : toDegrees(place)))]],
      },
    };
  });
  const crs = { type: 'name', properties: { name: unit === 'metres' ? 'EPSG:25833' : 'EPSG:4258' } };
  return JSON.stringify({ Kommune: { type: 'FeatureCollection', crs, features } });
}

/** The way back from the plane, by steps of the distance that is left. */
function toDegrees([x, y]: Place): Place {
  let [longitude, latitude] = [15, 65];
  for (let step = 0; step < 12; step++) {
    const [east, north] = toUtm33(longitude, latitude);
    latitude += (y - north) / 111_000;
    longitude += (x - east) / (111_000 * Math.cos((latitude * Math.PI) / 180));
  }
  return [longitude, latitude];
}
