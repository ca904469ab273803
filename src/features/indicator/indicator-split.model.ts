import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Level, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { outsideUnit, type RegionScheme } from '../../domain/region.ts';
import { countryReference } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { fitReference } from '../../observations/reference-fit.ts';
import { usualPeriod, widenPeriod } from '../../observations/widen-period.ts';
import { buildHeadline, type Headline } from './indicator.model.ts';

/** One part of the helsefellesskap in the period, or all outside it. */
interface SplitRow extends Headline {
  readonly level: Level;
  readonly unit: string;
  readonly name: string;
  /** Whether there is a number in any period */
  readonly measured: boolean;
  /** The longer period that a small place is told for; null where it is told for the chosen one */
  readonly widened: Period | null;
}

export interface Split {
  readonly level: SplitLevel;
  /** Which division the regions are of; null at other levels */
  readonly scheme: RegionScheme | null;
  readonly rows: readonly SplitRow[];
  /** Told for the same period as most rows */
  readonly country: PublishedObservation | null;
  /** The longer period `country` is told for; null where it is the chosen one */
  readonly countryPeriod: Period | null;
}

/** Levels a helsefellesskap can be split into. */
export type SplitLevel = 'kommune' | 'region' | 'bydel' | 'enhet';

/** Where the units of a level are looked for. */
export interface UnitQuestion {
  readonly level: SplitLevel;
  readonly helsefellesskap: string;
  readonly indicator: string;
}

function partsOf(
  geography: Geography,
  helsefellesskap: string,
  level: 'kommune' | 'region' | 'bydel',
): readonly string[] {
  if (level === 'region')
    return geography.regions.schemesOf(helsefellesskap).flatMap(({ regions }) => regions.map(({ id }) => id));
  const kommuner = geography.kommunerOf(helsefellesskap);
  return level === 'kommune'
    ? kommuner.map(({ komnr }) => komnr)
    : kommuner.flatMap(({ komnr }) => geography.bydelerOf(komnr).map(({ bydel }) => bydel));
}

/** Kommuner, regions and bydeler of the helsefellesskap that have numbers, or the enheter of the files. */
export function unitsOf(store: ObservationStore, geography: Geography, question: UnitQuestion): readonly string[] {
  const { level, helsefellesskap, indicator } = question;
  const measured = store.units(indicator, level);
  if (level === 'enhet') return measured;
  const known = new Set(measured);
  return partsOf(geography, helsefellesskap, level).filter((unit) => known.has(unit));
}

export interface SplitQuestion {
  readonly key: ObservationKey;
  readonly helsefellesskap: string;
  readonly cut: IsoDate | null;
}

interface PlaceAsked {
  readonly level: Level;
  readonly unit: string;
  readonly measured: boolean;
}

function listPlaces(
  store: ObservationStore,
  geography: Geography,
  { key, helsefellesskap }: SplitQuestion,
  level: Exclude<SplitLevel, 'region'>,
): readonly PlaceAsked[] {
  const measured = unitsOf(store, geography, { level, helsefellesskap, indicator: key.indicator });
  const units = level === 'enhet' || measured.length === 0 ? measured : partsOf(geography, helsefellesskap, level);
  return units.map((unit) => ({ level, unit, measured: measured.includes(unit) }));
}

/** Everyone outside, where the data set is about this helsefellesskap. */
function listOutside(store: ObservationStore, { key, helsefellesskap }: SplitQuestion): readonly PlaceAsked[] {
  const unit = outsideUnit(helsefellesskap);
  return store.units(key.indicator, 'region').includes(unit) ? [{ level: 'region', unit, measured: true }] : [];
}

type RowBuilder = (place: PlaceAsked) => SplitRow;

function createRowBuilder(
  store: ObservationStore,
  geography: Geography,
  definition: IndicatorDefinition,
  { key, cut }: SplitQuestion,
): RowBuilder {
  return ({ level, unit, measured }) => {
    const own = { ...key, level, unit };
    const widened = widenPeriod(store, definition, own);
    const told = widened === null ? own : { ...own, periodType: widened.type, period: widened.id };
    return {
      level,
      unit,
      name: geography.unitShortName(level, unit),
      measured,
      widened,
      ...buildHeadline(store, definition, told, cut),
    };
  };
}

function sortByName(rows: readonly SplitRow[]): readonly SplitRow[] {
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/**
 * The helsefellesskap by kommune, by region in each of its divisions, by bydel and by enhet, each by name. Where some
 * kommuner (bydeler) have numbers, those without stand among them, and all who live outside come last. Enheter are those
 * of the files, wherever patients live.
 */
export function buildSplits(
  store: ObservationStore,
  geography: Geography,
  definition: IndicatorDefinition,
  question: SplitQuestion,
): readonly Split[] {
  const { key, helsefellesskap } = question;
  const buildRow = createRowBuilder(store, geography, definition, question);
  const fits = fitReference(store, geography, definition) === 'fits';
  const beside = (rows: readonly SplitRow[]): Pick<Split, 'rows' | 'country' | 'countryPeriod'> => {
    const period = usualPeriod(rows.filter(({ current }) => current !== null));
    const told = period === null ? key : { ...key, periodType: period.type, period: period.id };
    return { rows, country: fits ? countryReference(store, told) : null, countryPeriod: period };
  };
  const withRegions = new Set(store.units(key.indicator, 'region'));
  const rowsOf = (level: Exclude<SplitLevel, 'region'>): readonly SplitRow[] =>
    sortByName(listPlaces(store, geography, question, level).map(buildRow));
  const kommuner = rowsOf('kommune');
  const outside = kommuner.length === 0 ? [] : listOutside(store, question).map(buildRow);
  const regional = geography.regions.schemesOf(helsefellesskap).flatMap((scheme): readonly Split[] => {
    const units = scheme.regions.map(({ id }) => id);
    if (!units.some((unit) => withRegions.has(unit))) return [];
    const places = units.map((unit): PlaceAsked => ({ level: 'region', unit, measured: withRegions.has(unit) }));
    return [{ level: 'region', scheme, ...beside(sortByName(places.map(buildRow))) }];
  });
  return [
    { level: 'kommune', scheme: null, ...beside([...kommuner, ...outside]) },
    ...regional,
    { level: 'bydel', scheme: null, ...beside(rowsOf('bydel')) },
    { level: 'enhet', scheme: null, ...beside(rowsOf('enhet')) },
  ];
}
