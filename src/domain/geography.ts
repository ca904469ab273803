import type { Level } from './observation.ts';
import { createRegions, outsideOf, type Region, type Regions } from './region.ts';
import { createBreaks, type KommuneSplit, type SeriesBreak } from './series-break.ts';

/** A kommune of 2024, member of one helsefellesskap. */
interface Kommune {
  /** Four digits */
  readonly komnr: string;
  readonly name: string;
  /** Its names in all of its languages, ` - ` between them, where that is more than `name` */
  readonly officialName?: string | undefined;
  readonly fylke: string;
  /** Id, `H01`–`H19` */
  readonly helsefellesskap: string;
}

/** A part of a city. */
interface Bydel {
  /** Six digits, the first four those of the kommune */
  readonly bydel: string;
  readonly komnr: string;
  readonly name: string;
  /** False for parts that carry a number but are no bydel of their own (Sentrum, Marka, not stated) */
  readonly ownUnit: boolean;
}

interface Helsefellesskap {
  /** Our own key, `H01`–`H19` */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Other names it goes by in files and speech */
  readonly aliases: readonly string[];
  /** What its strategic committee is called there */
  readonly committee: string;
  readonly helseforetak: string;
  readonly helseforetakOrgnr: string;
  /** Organisation number of the regional helseforetak */
  readonly rhf: string;
  readonly rhfName: string;
  /** Place in the tile map of Norway, column and row from the north-west, 0-based */
  readonly tile: { readonly label: string; readonly column: number; readonly row: number };
}

interface Rhf {
  readonly orgnr: string;
  readonly name: string;
}

/** A retired kommunenummer and the number its area has now; null when the area was split. */
interface CarriedNumber {
  readonly retired: string;
  readonly komnr: string | null;
}

/** What is known about places, as read from the fact files. */
export interface GeographyFacts {
  /** Level country is all accepted rows, not a claim about Norway */
  readonly countryName: string;
  /** What everyone outside a helsefellesskap is called together */
  readonly outsideName: string;
  readonly helsefellesskap: readonly Helsefellesskap[];
  readonly kommuner: readonly Kommune[];
  readonly bydeler: readonly Bydel[];
  readonly carry: readonly CarriedNumber[];
  /** Divisions of helsefellesskap, each with its members and their days */
  readonly regions: readonly Region[];
  readonly splits: readonly KommuneSplit[];
}

/** What a kommunenummer found in a file stands for. */
export type KommuneNumber =
  | { readonly status: 'current' | 'carried'; readonly komnr: string }
  | { readonly status: 'split' | 'unknown'; readonly komnr: null };

/** Places and how they lie in each other; membership of 2024 for all periods. Unit of level country is `0`. */
export interface Geography extends Omit<GeographyFacts, 'regions'> {
  readonly rhf: readonly Rhf[];
  readonly regions: Regions;
  kommune(komnr: string): Kommune | null;
  bydel(bydel: string): Bydel | null;
  helsefellesskapById(id: string): Helsefellesskap | null;
  /** The helsefellesskap that goes by this id, name, short name, alias or helseforetak; case and spaces do not matter. */
  findHelsefellesskap(text: string): Helsefellesskap | null;
  /** Members by kommunenummer; empty for an unknown id. */
  kommunerOf(helsefellesskap: string): readonly Kommune[];
  /** Bydeler that are units of their own, by number; empty where the kommune has none. */
  bydelerOf(komnr: string): readonly Bydel[];
  /** What four digits stand for: a number of today, one carried forward, one whose area was split, or none. */
  resolveKommune(komnr: string): KommuneNumber;
  /** Days from which a unit's numbers are about another area than before, chronological. */
  breaksOf(level: Level, unit: string): readonly SeriesBreak[];
  /** Name for a heading. Kommuner that share a name carry their fylke; unknown units and enheter are their own name. */
  unitName(level: Level, unit: string): string;
  /** As `unitName`, short where there is a short name. */
  unitShortName(level: Level, unit: string): string;
}

function toNameKey(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function indexNames(all: readonly Helsefellesskap[]): ReadonlyMap<string, Helsefellesskap> {
  const names = new Map<string, Helsefellesskap>();
  for (const one of all) {
    for (const name of [one.id, one.name, one.shortName, one.helseforetak, ...one.aliases])
      names.set(toNameKey(name), one);
  }
  return names;
}

function listRhf(all: readonly Helsefellesskap[]): readonly Rhf[] {
  return [...new Map(all.map((one) => [one.rhf, { orgnr: one.rhf, name: one.rhfName }])).values()];
}

type UnitNames = Readonly<Record<Level, ReadonlyMap<string, string>>>;

function indexUnitNames(facts: GeographyFacts): UnitNames {
  const sameName = groupBy(facts.kommuner, (kommune) => kommune.name);
  const kommuneName = ({ name, fylke }: Kommune): string =>
    (sameName.get(name)?.length ?? 0) > 1 ? `${name} (${fylke})` : name;
  return {
    country: new Map([['0', facts.countryName]]),
    rhf: new Map(facts.helsefellesskap.map((one) => [one.rhf, one.rhfName])),
    helsefellesskap: new Map(facts.helsefellesskap.map((one) => [one.id, one.name])),
    region: new Map(facts.regions.map((region) => [region.id, `${region.name} (${region.schemeName.toLowerCase()})`])),
    kommune: new Map(facts.kommuner.map((kommune) => [kommune.komnr, kommuneName(kommune)])),
    bydel: new Map(facts.bydeler.map((bydel) => [bydel.bydel, bydel.name])),
    enhet: new Map(),
  };
}

function listUnits(
  komnr: string,
  kommune: Kommune | undefined,
  byId: ReadonlyMap<string, Helsefellesskap>,
  regions: Regions,
): readonly { readonly level: Level; readonly unit: string }[] {
  const helsefellesskap = byId.get(kommune?.helsefellesskap ?? '');
  if (helsefellesskap === undefined) return [];
  return [
    { level: 'kommune', unit: komnr },
    ...regions.membershipsOf(komnr, null).map(({ region }) => ({ level: 'region', unit: region }) as const),
    { level: 'helsefellesskap', unit: helsefellesskap.id },
    { level: 'rhf', unit: helsefellesskap.rhf },
  ];
}

/** Builds the lookups over the facts; every answer is then a map access. */
export function createGeography(facts: GeographyFacts): Geography {
  const byId = new Map(facts.helsefellesskap.map((one) => [one.id, one]));
  const byName = indexNames(facts.helsefellesskap);
  const kommuner = new Map(facts.kommuner.map((kommune) => [kommune.komnr, kommune]));
  const bydeler = new Map(facts.bydeler.map((bydel) => [bydel.bydel, bydel]));
  const members = groupBy(facts.kommuner, (kommune) => kommune.helsefellesskap);
  const cityParts = groupBy(
    facts.bydeler.filter((bydel) => bydel.ownUnit),
    (bydel) => bydel.komnr,
  );
  const carried = new Map(facts.carry.map(({ retired, komnr }) => [retired, komnr]));
  const names = indexUnitNames(facts);

  function resolveKommune(komnr: string): KommuneNumber {
    if (kommuner.has(komnr)) return { status: 'current', komnr };
    const successor = carried.get(komnr);
    if (successor === undefined) return { status: 'unknown', komnr: null };
    return successor === null ? { status: 'split', komnr: null } : { status: 'carried', komnr: successor };
  }

  const regions = createRegions(facts.regions, (id) => (members.get(id) ?? []).map(({ komnr }) => komnr));
  const breaksOf = createBreaks({
    splits: facts.splits,
    regions: facts.regions,
    unitsOf: (komnr) => listUnits(komnr, kommuner.get(komnr), byId, regions),
  });

  function unitName(level: Level, unit: string): string {
    const outside = level === 'region' ? outsideOf(unit) : null;
    return outside === null ? (names[level].get(unit) ?? unit) : facts.outsideName;
  }

  return {
    ...facts,
    rhf: listRhf(facts.helsefellesskap),
    regions,
    breaksOf,
    kommune: (komnr) => kommuner.get(komnr) ?? null,
    bydel: (bydel) => bydeler.get(bydel) ?? null,
    helsefellesskapById: (id) => byId.get(id) ?? null,
    findHelsefellesskap: (text) => byName.get(toNameKey(text)) ?? null,
    kommunerOf: (helsefellesskap) => members.get(helsefellesskap) ?? [],
    bydelerOf: (komnr) => cityParts.get(komnr) ?? [],
    resolveKommune,
    unitName,
    unitShortName(level, unit) {
      if (level === 'helsefellesskap') return byId.get(unit)?.shortName ?? unit;
      if (level === 'region') return regions.byId(unit)?.name ?? unitName(level, unit);
      return level === 'rhf' ? unitName(level, unit).replace(/ RHF$/, '') : unitName(level, unit);
    },
  };
}
