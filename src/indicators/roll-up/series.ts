import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isPerInhabitants, isStock } from '../../domain/indicator-kind.ts';
import type { Level, Variant } from '../../domain/observation.ts';
import type { IsoDate } from '../../domain/period.ts';
import { outsideUnit } from '../../domain/region.ts';

/** What a fact belongs to before places are known: its words, once for all facts that share them. */
export interface FactGroup {
  /** All that its facts are told of: most often one */
  readonly profiles: readonly string[];
  readonly variant: string;
  readonly basis: string;
  readonly komnr: string | null;
  readonly bydel: string | null;
  readonly enhet: string | null;
}

type PlacedGroup = Pick<FactGroup, 'basis' | 'komnr' | 'bydel' | 'enhet'>;

/** One line of numbers over time. */
export interface Series {
  readonly profile: string;
  readonly variant: Variant;
  readonly level: Level;
  readonly unit: string;
}

/** A series that facts add to on some days only, inclusive; null is without end. */
export interface DatedSeries {
  readonly series: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** All series of an indicator, and which of them each group of facts adds to. */
export interface SeriesIndex {
  readonly series: readonly Series[];
  /** By the number of the group */
  readonly seriesOfGroup: readonly (readonly number[])[];
  /** By the number of the group: regions that its kommune or bydel belongs to for some time, most often none */
  readonly datedOfGroup: readonly (readonly DatedSeries[])[];
  /** Both for a group that need not have facts, whatever the day; a unit without any is left out */
  seriesOf(group: FactGroup): readonly number[];
}

/** What places are found by. */
export interface SeriesPlaces {
  readonly geography: Geography;
  /** The helsefellesskap that most of the data set is about; null where it is about several */
  readonly home: string | null;
}

interface Place {
  readonly level: Level;
  readonly unit: string;
}

/** Days that a place is a place of the group; null where it always is. */
interface FoundPlace {
  readonly place: Place;
  readonly dated: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
}

const levelOrder: readonly Level[] = ['country', 'rhf', 'helsefellesskap', 'region', 'kommune', 'bydel', 'enhet'];

function listAreas(komnr: string | null, bydelNumber: string | null, geography: Geography): readonly Place[] {
  const kommune = komnr === null ? null : geography.kommune(komnr);
  if (kommune === null) return [];
  const bydel = bydelNumber === null ? null : geography.bydel(bydelNumber);
  const rhf = geography.helsefellesskapById(kommune.helsefellesskap)?.rhf;
  return [
    { level: 'country', unit: '0' },
    ...(rhf === undefined ? [] : [{ level: 'rhf', unit: rhf } as const]),
    { level: 'helsefellesskap', unit: kommune.helsefellesskap },
    { level: 'kommune', unit: kommune.komnr },
    ...(bydel?.ownUnit === true && bydel.komnr === kommune.komnr
      ? [{ level: 'bydel', unit: bydel.bydel } as const]
      : []),
  ];
}

function always(place: Place): FoundPlace {
  return { place, dated: null };
}

function listRegions({ komnr, bydel }: PlacedGroup, geography: Geography): readonly FoundPlace[] {
  if (komnr === null) return [];
  return geography.regions.membershipsOf(komnr, bydel).map(({ region, from, to }) => ({
    place: { level: 'region', unit: region },
    dated: from === null && to === null ? null : { from, to },
  }));
}

/** Whoever lives outside the helsefellesskap that the data set is about, or nobody knows where. */
function listOutside({ komnr }: PlacedGroup, { geography, home }: SeriesPlaces): readonly FoundPlace[] {
  const lives = komnr === null ? null : (geography.kommune(komnr)?.helsefellesskap ?? null);
  return home === null || lives === home ? [] : [always({ level: 'region', unit: outsideUnit(home) })];
}

/** Lists the places of groups; every place is one object, so that it can be a key. */
function createPlaceList(
  { kind, levels }: Pick<IndicatorDefinition, 'kind' | 'levels'>,
  where: SeriesPlaces,
): (group: PlacedGroup) => readonly FoundPlace[] {
  const { geography } = where;
  const places = new Map<string, Place>();
  const areas = new Map<string, readonly FoundPlace[]>();
  const perInhabitants = isPerInhabitants(kind);
  const hasOutside = !perInhabitants && !isStock(kind);
  const intern = ({ place, dated }: FoundPlace): FoundPlace => {
    const key = `${place.level}\n${place.unit}`;
    const known = places.get(key) ?? place;
    places.set(key, known);
    return { place: known, dated };
  };
  const country = intern(always({ level: 'country', unit: '0' }));
  const findWide = ({ komnr }: PlacedGroup): readonly FoundPlace[] =>
    listAreas(komnr, null, geography)
      .filter(({ level }) => level !== 'kommune')
      .map(always)
      .map(intern);
  function findAreas(group: PlacedGroup): readonly FoundPlace[] {
    const key = `${group.komnr}\n${group.bydel}`;
    const known = areas.get(key);
    if (known !== undefined) return known;
    const found = listAreas(group.komnr, group.bydel, geography).map(always);
    const placed = found.length === 0 && !perInhabitants ? [country] : found;
    const outside = hasOutside ? listOutside(group, where) : [];
    const all = [...placed, ...listRegions(group, geography), ...outside].map(intern);
    areas.set(key, all);
    return all;
  }
  function findAll(group: PlacedGroup): readonly FoundPlace[] {
    if (group.basis === 'wide') return findWide(group);
    if (group.basis === 'region')
      return group.enhet === null ? [] : [intern(always({ level: 'region', unit: group.enhet }))];
    const found = group.basis === 'enhet' ? [] : findAreas(group);
    const withUnit = group.basis !== 'area' && group.enhet !== null && !perInhabitants;
    return withUnit ? [...found, intern(always({ level: 'enhet', unit: group.enhet }))] : found;
  }
  return (group) => {
    const all = findAll(group);
    return levels === undefined ? all : all.filter(({ place }) => levels.includes(place.level));
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparePlaces(a: Place, b: Place): number {
  return levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) || compareText(a.unit, b.unit);
}

/**
 * A unit with any fact in a profile gets a series in every variant of the indicator, so that gross and net always tell
 * of the same units. Facts of profiles the definition does not know are left out. Helsefellesskap, rhf and regions follow
 * from the kommune; the country is every fact, a home unknown or not, save where inhabitants are the denominator.
 */
export function buildSeriesIndex(
  groups: readonly FactGroup[],
  definition: IndicatorDefinition,
  where: SeriesPlaces,
): SeriesIndex {
  const variants: readonly Variant[] = definition.corrected ? ['gross', 'net'] : ['-'];
  const steps = new Map<string, number>(variants.map((variant, step) => [variant, step]));
  const listPlaces = createPlaceList(definition, where);
  const placesOfGroup = groups.map(listPlaces);
  const numbers = new Map<string, Map<Place, number>>();
  const series: Series[] = [];
  for (const { id: profile } of definition.profiles) {
    const places = new Set(
      placesOfGroup.flatMap((found, group) =>
        groups[group]?.profiles.includes(profile) === true ? found.map(({ place }) => place) : [],
      ),
    );
    const numberOf = new Map<Place, number>();
    for (const place of [...places].sort(comparePlaces)) {
      numberOf.set(place, series.length);
      for (const variant of variants) series.push({ profile, variant, ...place });
    }
    numbers.set(profile, numberOf);
  }
  function numberOf({ profiles, variant }: FactGroup, place: Place): readonly number[] {
    const step = steps.get(variant);
    if (step === undefined) return [];
    return profiles.flatMap((profile) => {
      const first = numbers.get(profile)?.get(place);
      return first === undefined ? [] : [first + step];
    });
  }
  const findAlways = (group: FactGroup, places: readonly FoundPlace[]): readonly number[] =>
    places.flatMap(({ place, dated }) => (dated === null ? numberOf(group, place) : []));
  const findDated = (group: FactGroup, places: readonly FoundPlace[]): readonly DatedSeries[] =>
    places.flatMap(({ place, dated }) =>
      dated === null ? [] : numberOf(group, place).map((one) => ({ series: one, ...dated })),
    );
  return {
    series,
    seriesOfGroup: groups.map((group, number) => findAlways(group, placesOfGroup[number] ?? [])),
    datedOfGroup: groups.map((group, number) => findDated(group, placesOfGroup[number] ?? [])),
    seriesOf: (group) => listPlaces(group).flatMap(({ place }) => numberOf(group, place)),
  };
}
