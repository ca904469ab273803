import type { Geography } from '../domain/geography.ts';
import type { Level } from '../domain/observation.ts';
import { outsideOf } from '../domain/region.ts';

export interface Place {
  readonly level: Level;
  readonly unit: string;
}

const country: Place = { level: 'country', unit: '0' };

/** Places that hold a place, the nearest first, as geography has them; the country holds every unit of a hospital. */
function placesAbove({ level, unit }: Place, geography: Geography): readonly Place[] {
  switch (level) {
    case 'country':
    case 'region':
      return [];
    case 'rhf':
    case 'enhet':
      return [country];
    case 'helsefellesskap': {
      const rhf = geography.helsefellesskapById(unit)?.rhf;
      return rhf === undefined ? [country] : [{ level: 'rhf', unit: rhf }, country];
    }
    case 'kommune': {
      const helsefellesskap = geography.kommune(unit)?.helsefellesskap;
      if (helsefellesskap === undefined) return [country];
      const above: Place = { level: 'helsefellesskap', unit: helsefellesskap };
      return [above, ...placesAbove(above, geography)];
    }
    case 'bydel': {
      const komnr = geography.bydel(unit)?.komnr;
      if (komnr === undefined) return [country];
      const above: Place = { level: 'kommune', unit: komnr };
      return [above, ...placesAbove(above, geography)];
    }
  }
}

/** The helsefellesskap a place lies in; null for places that are wider, and for those of treatment. */
function homeOf(place: Place, geography: Geography): string | null {
  if (place.level === 'helsefellesskap') return place.unit;
  if (place.level !== 'kommune' && place.level !== 'bydel') return null;
  return placesAbove(place, geography).find(({ level }) => level === 'helsefellesskap')?.unit ?? null;
}

function livesOutside(place: Place, home: string | null, geography: Geography): boolean {
  const own = homeOf(place, geography);
  return own !== null && home !== null && own !== home;
}

/** Whether a place takes part in sums. Regions do not: they are shown only where all in them are. */
export function isSummed({ level, unit }: Place): boolean {
  return level !== 'region' || outsideOf(unit) !== null;
}

export function placeKey({ level, unit }: Place): string {
  return `${level} ${unit}`;
}

/** The places at hand, how they lie in each other, and which have none of the others in them. */
export interface PlaceTree {
  readonly places: readonly Place[];
  /** Those at hand that hold the place, nearest first */
  above(place: Place): readonly Place[];
  /** Those at hand that hold everyone who lives outside a helsefellesskap, unknown homes among them */
  readonly outsides: readonly Place[];
  /** Whether every helsefellesskap there is, is at hand: what is left of the country then has no known home */
  readonly holdsAllHomes: boolean;
  /** Those right under it, of one way to divide */
  below(place: Place, tree: 'residence' | 'treatment'): readonly Place[];
}

/** Builds the tree over the places given; they are put in an order that depends on their names alone. */
export function createPlaceTree(given: readonly Place[], geography: Geography): PlaceTree {
  const byKey = new Map(given.filter(isSummed).map((place) => [placeKey(place), place]));
  const places = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  const outsides = places.filter(({ level }) => level === 'region');
  const holdersOf = (place: Place): readonly Place[] => [
    ...placesAbove(place, geography).filter((candidate) => byKey.has(placeKey(candidate))),
    ...outsides.filter(({ unit }) => livesOutside(place, outsideOf(unit), geography)),
  ];
  const above = new Map(places.map((place) => [placeKey(place), holdersOf(place)]));
  const below = new Map<string, Place[]>();
  for (const place of places) {
    const nearest = placesAbove(place, geography).find((candidate) => byKey.has(placeKey(candidate)));
    if (nearest === undefined || place.level === 'region') continue;
    const key = placeKey(nearest);
    below.set(key, [...(below.get(key) ?? []), place]);
  }
  return {
    places,
    outsides,
    holdsAllHomes: geography.helsefellesskap.every(({ id }) =>
      byKey.has(placeKey({ level: 'helsefellesskap', unit: id })),
    ),
    above: (place) => above.get(placeKey(place)) ?? [],
    below: (place, tree) =>
      (below.get(placeKey(place)) ?? []).filter(({ level }) => (level === 'enhet') === (tree === 'treatment')),
  };
}
