import type { Geography } from '../domain/geography.ts';
import type { IsoDate } from '../domain/period.ts';
import type { RegionMember } from '../domain/region.ts';

/** Factors by area, in the order asked for: 1 where its number is added, −1 where it is taken away, else 0. */
export type Difference = readonly number[];

const factors = [0, 1, -1] as const;

/** The smallest places: kommuner, and bydeler where a region has one. What no region divides is one place, `rest`. */
function listPlaces(regions: readonly (readonly RegionMember[])[]): readonly RegionMember[] {
  const all = regions.flat();
  const divided = new Set(all.flatMap(({ komnr, bydel }) => (bydel === null ? [] : [komnr])));
  const places = all.filter(({ komnr, bydel }) => bydel !== null || !divided.has(komnr));
  return [...new Map(places.map((place) => [`${place.komnr} ${place.bydel}`, place])).values()];
}

function holds(region: readonly RegionMember[], place: RegionMember): boolean {
  return region.some(
    ({ komnr, bydel }) => komnr === place.komnr && (bydel === null || place.bydel === null || bydel === place.bydel),
  );
}

function* combine(size: number): Generator<Difference> {
  for (let number = 1; number < factors.length ** size; number++) {
    yield Array.from({ length: size }, (_, at) => factors[Math.trunc(number / factors.length ** at) % 3] ?? 0);
  }
}

/**
 * Every way to add areas up and take them from each other that leaves an area: the helsefellesskap, first, and regions of
 * it. No place is then counted twice or taken away without having been added. Regions may lie across each other.
 */
export function listDifferences(
  helsefellesskap: string,
  regions: readonly string[],
  date: IsoDate,
  geography: Geography,
): readonly Difference[] {
  const members = regions.map((id) => geography.regions.membersOn(id, date));
  const places = listPlaces(members);
  const kommuner = geography.kommunerOf(helsefellesskap).map(({ komnr }) => komnr);
  const coverage = [
    ...places.map((place) => [
      kommuner.includes(place.komnr) ? 1 : 0,
      ...members.map((one) => (holds(one, place) ? 1 : 0)),
    ]),
    [1, ...members.map(() => 0)],
  ];
  const isArea = (difference: Difference): boolean =>
    coverage.every((row) => {
      const times = row.reduce((sum, one, at) => sum + one * (difference[at] ?? 0), 0);
      return times === 0 || times === 1;
    });
  return [...combine(regions.length + 1)].filter(isArea);
}
