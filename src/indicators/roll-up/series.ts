import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isPerInhabitants } from '../../domain/indicator-kind.ts';
import type { Level, Variant } from '../../domain/observation.ts';

/** What a fact belongs to before places are known: its words, once for all facts that share them. */
export interface FactGroup {
  readonly profile: string;
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

/** All series of an indicator, and which of them each group of facts adds to. */
export interface SeriesIndex {
  readonly series: readonly Series[];
  /** By the number of the group */
  readonly seriesOfGroup: readonly (readonly number[])[];
  /** The same for a group that need not have facts; a unit without any is left out */
  seriesOf(group: FactGroup): readonly number[];
}

interface Place {
  readonly level: Level;
  readonly unit: string;
}

const levelOrder: readonly Level[] = ['country', 'rhf', 'helsefellesskap', 'kommune', 'bydel', 'enhet'];

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

/** Lists the places of groups; every place is one object, so that it can be a key. */
function createPlaceList(
  { kind, levels }: Pick<IndicatorDefinition, 'kind' | 'levels'>,
  geography: Geography,
): (group: PlacedGroup) => readonly Place[] {
  const places = new Map<string, Place>();
  const areas = new Map<string, readonly Place[]>();
  const perInhabitants = isPerInhabitants(kind);
  const intern = (place: Place): Place => {
    const key = `${place.level}\n${place.unit}`;
    const known = places.get(key) ?? place;
    places.set(key, known);
    return known;
  };
  const country = intern({ level: 'country', unit: '0' });
  function findAreas({ komnr, bydel }: PlacedGroup): readonly Place[] {
    const key = `${komnr}\n${bydel}`;
    const known = areas.get(key);
    if (known !== undefined) return known;
    const found = listAreas(komnr, bydel, geography).map(intern);
    const placed = found.length === 0 && !perInhabitants ? [country] : found;
    areas.set(key, placed);
    return placed;
  }
  return (group) => {
    const found = group.basis === 'enhet' ? [] : findAreas(group);
    const withUnit = group.basis !== 'area' && group.enhet !== null && !perInhabitants;
    const all = withUnit ? [...found, intern({ level: 'enhet', unit: group.enhet })] : found;
    return levels === undefined ? all : all.filter(({ level }) => levels.includes(level));
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
 * of the same units. Facts of profiles the definition does not know are left out. Helsefellesskap and rhf follow from
 * the kommune; the country is every fact, a home unknown or not, save where inhabitants are the denominator.
 */
export function buildSeriesIndex(
  groups: readonly FactGroup[],
  definition: IndicatorDefinition,
  geography: Geography,
): SeriesIndex {
  const variants: readonly Variant[] = definition.corrected ? ['gross', 'net'] : ['-'];
  const steps = new Map<string, number>(variants.map((variant, step) => [variant, step]));
  const listPlaces = createPlaceList(definition, geography);
  const placesOfGroup = groups.map(listPlaces);
  const numbers = new Map<string, Map<Place, number>>();
  const series: Series[] = [];
  for (const { id: profile } of definition.profiles) {
    const places = new Set(placesOfGroup.flatMap((found, group) => (groups[group]?.profile === profile ? found : [])));
    const numberOf = new Map<Place, number>();
    for (const place of [...places].sort(comparePlaces)) {
      numberOf.set(place, series.length);
      for (const variant of variants) series.push({ profile, variant, ...place });
    }
    numbers.set(profile, numberOf);
  }
  function findSeries({ profile, variant }: FactGroup, places: readonly Place[]): readonly number[] {
    const step = steps.get(variant);
    if (step === undefined) return [];
    return places
      .map((place) => numbers.get(profile)?.get(place))
      .flatMap((first) => (first === undefined ? [] : [first + step]));
  }
  return {
    series,
    seriesOfGroup: groups.map((group, number) => findSeries(group, placesOfGroup[number] ?? [])),
    seriesOf: (group) => findSeries(group, listPlaces(group)),
  };
}
