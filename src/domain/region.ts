import type { IsoDate } from './period.ts';

/** A kommune, or a bydel alone, and the days it belongs to a region, both inclusive; null is without end. */
export interface RegionMember {
  readonly komnr: string;
  readonly bydel: string | null;
  /** First of a month */
  readonly from: IsoDate | null;
  /** Last of a month */
  readonly to: IsoDate | null;
}

/** A part of a helsefellesskap by one of its own divisions. A kommune may lie in several, and regions are never added up. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly helsefellesskap: string;
  /** Id of the division, one helsefellesskap may have several */
  readonly scheme: string;
  readonly schemeName: string;
  readonly members: readonly RegionMember[];
}

/** A division of a helsefellesskap. */
export interface RegionScheme {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly Region[];
  /** Kommuner that lie in more than one of its regions on the same day: their sum counts some people twice */
  readonly overlapping: readonly string[];
  /** Kommuner of the helsefellesskap that lie in none: their sum is less than the whole */
  readonly outside: readonly string[];
}

/** A region that a place belongs to, and when. */
interface Membership {
  readonly region: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface Regions {
  readonly all: readonly Region[];
  byId(id: string): Region | null;
  /** Divisions of a helsefellesskap, in the order of the facts */
  schemesOf(helsefellesskap: string): readonly RegionScheme[];
  /** Every region a home belongs to at some time */
  membershipsOf(komnr: string, bydel: string | null): readonly Membership[];
  /** Those who belong to the region on a day */
  membersOn(id: string, date: IsoDate): readonly RegionMember[];
}

function covers({ from, to }: RegionMember, date: IsoDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

function meet(a: RegionMember, b: RegionMember): boolean {
  const bothWhole = a.bydel === null || b.bydel === null || a.bydel === b.bydel;
  return a.komnr === b.komnr && bothWhole && (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9');
}

function findOverlapping(regions: readonly Region[]): readonly string[] {
  const doubled = regions.flatMap((one, index) =>
    regions
      .slice(index + 1)
      .flatMap((other) => one.members.filter((member) => other.members.some((theirs) => meet(member, theirs)))),
  );
  return [...new Set(doubled.map(({ komnr }) => komnr))].sort();
}

function buildSchemes(regions: readonly Region[], kommuner: readonly string[]): readonly RegionScheme[] {
  const ids = [...new Set(regions.map(({ scheme }) => scheme))];
  return ids.map((id) => {
    const own = regions.filter(({ scheme }) => scheme === id);
    const placed = new Set(own.flatMap(({ members }) => members.map(({ komnr }) => komnr)));
    return {
      id,
      name: own[0]?.schemeName ?? id,
      regions: own,
      overlapping: findOverlapping(own),
      outside: kommuner.filter((komnr) => !placed.has(komnr)),
    };
  });
}

/** @param kommunerOf kommunenumre of a helsefellesskap */
export function createRegions(
  all: readonly Region[],
  kommunerOf: (helsefellesskap: string) => readonly string[],
): Regions {
  const byId = new Map(all.map((region) => [region.id, region]));
  const schemes = new Map<string, readonly RegionScheme[]>();
  for (const helsefellesskap of new Set(all.map((region) => region.helsefellesskap))) {
    const own = all.filter((region) => region.helsefellesskap === helsefellesskap);
    schemes.set(helsefellesskap, buildSchemes(own, kommunerOf(helsefellesskap)));
  }
  return {
    all,
    byId: (id) => byId.get(id) ?? null,
    schemesOf: (helsefellesskap) => schemes.get(helsefellesskap) ?? [],
    membershipsOf: (komnr, bydel) =>
      all.flatMap(({ id, members }) =>
        members
          .filter((member) => member.komnr === komnr && (member.bydel === null || member.bydel === bydel))
          .map(({ from, to }) => ({ region: id, from, to })),
      ),
    membersOn: (id, date) => byId.get(id)?.members.filter((member) => covers(member, date)) ?? [],
  };
}

const outsidePrefix = 'utenfor-';

/** The unit of level region that holds everyone whose home is not in the helsefellesskap, or not known. */
export function outsideUnit(helsefellesskap: string): string {
  return `${outsidePrefix}${helsefellesskap}`;
}

/** The helsefellesskap that a unit of level region lies outside of; null for a region. */
export function outsideOf(unit: string): string | null {
  return unit.startsWith(outsidePrefix) ? unit.slice(outsidePrefix.length) : null;
}
