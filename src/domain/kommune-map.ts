/** One closed line, `x0, y0, x1, y1 …` in whole steps of the map's grid; y grows southwards. */
export type Ring = readonly number[];

/** The outline of a kommune: islands, and holes in them, drawn by the even-odd rule. */
export interface KommuneShape {
  readonly komnr: string;
  readonly rings: readonly Ring[];
}

/** Outlines of kommuner in one plane, all by the same grid, so that neighbours meet. */
export interface KommuneMap {
  readonly shapes: readonly KommuneShape[];
  /** The same shapes in coarser lines, in the same steps: for drawings of the whole country */
  readonly overview: readonly KommuneShape[];
  /** Numbers in the file that are no kommune of today, and cannot be carried forward to one */
  readonly unknown: readonly string[];
}

/** Why a file is no map of kommuner. */
export type MapFault =
  | 'not-json'
  /** An archive that cannot be unpacked, or without any GeoJSON in it */
  | 'no-map-inside'
  /** JSON, and no GeoJSON with areas */
  | 'no-areas'
  /** No property of the areas holds kommune numbers */
  | 'no-numbers'
  /** Places that are neither degrees nor metres of a plane over Norway */
  | 'elsewhere'
  | 'too-large';

export type MapReading =
  | { readonly map: KommuneMap; readonly fault: null }
  | { readonly map: null; readonly fault: MapFault };

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around shapes; null where there are none. */
export function boundsOf(shapes: readonly KommuneShape[]): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rings } of shapes) {
    for (const ring of rings) {
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
    }
  }
  return left === Infinity ? null : { left, top, right, bottom };
}

/** Twice the area inside a ring, positive whichever way it runs. */
export function ringSize(ring: Ring): number {
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const next = at + 2 < ring.length ? at + 2 : 0;
    sum += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
  }
  return Math.abs(sum);
}

/**
 * A ring by a coarser grid: points that fall in the same place become one. Two rings that share a border share it
 * afterwards too. Null where nothing but a line or a point is left.
 */
export function snapRing(ring: Ring, toX: (x: number) => number, toY: (y: number) => number): Ring | null {
  const snapped: number[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [x, y] = [Math.round(toX(ring[at] ?? 0)), Math.round(toY(ring[at + 1] ?? 0))];
    if (x !== snapped.at(-2) || y !== snapped.at(-1)) snapped.push(x, y);
  }
  const closed = snapped.length > 2 && snapped[0] === snapped.at(-2) && snapped[1] === snapped.at(-1);
  const open = closed ? snapped.slice(0, -2) : snapped;
  return open.length < 6 || ringSize(open) === 0 ? null : open;
}

/** Whether a point lies inside rings by the even-odd rule. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at + 1 < ring.length; before = at, at += 2) {
      const [x1, y1] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      const [x2, y2] = [ring[before] ?? 0, ring[before + 1] ?? 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
