import { type CountDifference, toCounts } from '../../domain/difference.ts';
import { printFiner } from '../../domain/finer-print.ts';
import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { dependsOnSize } from '../../domain/indicator-kind.ts';
import type { Observation, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { type IsoDate, parsePeriod } from '../../domain/period.ts';
import type { Region, RegionScheme } from '../../domain/region.ts';
import { type ChangeJudgement, judgeAgainstReference } from '../../domain/verdict.ts';
import { countryReference } from '../../observations/country-reference.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { fitReference, type ReferenceFit } from '../../observations/reference-fit.ts';

export const comparisonOrders = ['navn', 'storrelse', 'geografi'] as const;
/** By name, by inhabitants, or from north-west to south-east; never by the value. */
export type ComparisonOrder = (typeof comparisonOrders)[number];

/** The 19 beside the country, the kommuner or regions of one helsefellesskap beside it, or all kommuner beside the country. */
export type ComparedLevel = 'helsefellesskap' | 'kommune' | 'region';

/** The places that are compared; `scheme` is the division whose regions they are, none at other levels. */
export interface ComparedPlaces {
  readonly level: ComparedLevel;
  readonly scheme?: RegionScheme | null;
}

/** One place beside the reference. */
export interface ComparisonRow {
  readonly unit: string;
  readonly name: string;
  /** The helsefellesskap the reader chose; no kommune is */
  readonly chosen: boolean;
  readonly observation: PublishedObservation | null;
  /** Against the reference; `not-comparable` for counts, which follow the size of the place */
  readonly judgement: ChangeJudgement;
  /** What the difference means in what the numerator counts; null where it cannot be told */
  readonly inCounts: CountDifference | null;
}

export interface Comparison extends ComparedPlaces {
  /** As asked for, with the decimals the values need */
  readonly definition: IndicatorDefinition;
  /** The country for the 19 and for all kommuner, the helsefellesskap for its own kommuner */
  readonly reference: PublishedObservation | null;
  readonly rows: readonly ComparisonRow[];
  /** Why `reference` is none, where it is none */
  readonly fit: ReferenceFit;
  readonly cut: IsoDate | null;
}

export interface ComparisonChoice extends ComparedPlaces {
  readonly definition: IndicatorDefinition;
  /** Level and unit are those of the chosen helsefellesskap; of the country where all its kommuner are compared */
  readonly key: ObservationKey;
  readonly order: ComparisonOrder;
  /** Inhabitants by helsefellesskap and by kommune; empty until they are loaded */
  readonly inhabitants: ReadonlyMap<string, number>;
  /** What is followed for some days is told as incomplete until they are over at this date */
  readonly cut: IsoDate | null;
}

function compareNames(a: ComparisonRow, b: ComparisonRow): number {
  return a.name.localeCompare(b.name, 'nb');
}

function sortRows(
  rows: readonly ComparisonRow[],
  geography: Geography,
  { order, inhabitants }: ComparisonChoice,
): readonly ComparisonRow[] {
  const placeOf = (unit: string): number => {
    const tile = geography.helsefellesskapById(unit)?.tile;
    return tile === undefined ? 0 : tile.row * 100 + tile.column;
  };
  return [...rows].sort((a, b) => {
    if (order === 'storrelse')
      return (inhabitants.get(b.unit) ?? 0) - (inhabitants.get(a.unit) ?? 0) || compareNames(a, b);
    if (order === 'geografi') return placeOf(a.unit) - placeOf(b.unit) || compareNames(a, b);
    return compareNames(a, b);
  });
}

/** The middle of the values above zero, which decides how finely all are printed. */
function typicalValue(observations: Iterable<Observation>): number | null {
  const values = [...observations].flatMap(({ value }) => (value ? [value] : [])).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

/** Places that are compared, with their short names. A region that nobody belongs to in the period is none. */
function comparedPlaces(
  geography: Geography,
  { level, scheme, key }: ComparisonChoice,
): readonly { readonly unit: string; readonly name: string }[] {
  switch (level) {
    case 'helsefellesskap':
      return geography.helsefellesskap.map(({ id, shortName }) => ({ unit: id, name: shortName }));
    case 'kommune':
      return (key.level === 'country' ? geography.kommuner : geography.kommunerOf(key.unit)).map(({ komnr }) => ({
        unit: komnr,
        name: geography.unitShortName('kommune', komnr),
      }));
    case 'region':
      return regionsIn(scheme, key).map(({ id, name }) => ({ unit: id, name }));
  }
}

function regionsIn(scheme: RegionScheme | null | undefined, { period }: ObservationKey): readonly Region[] {
  const span = parsePeriod(period);
  if (scheme == null || span === null) return [];
  return scheme.regions.filter(({ members }) =>
    members.some(({ from, to }) => (from ?? '') <= span.last && (to ?? '9') >= span.first),
  );
}

/** What the places are held against, and whether it is one. */
function findReference(
  store: ObservationStore,
  geography: Geography,
  { definition, key, level }: ComparisonChoice,
): { readonly reference: PublishedObservation | null; readonly fit: ReferenceFit } {
  if (level === 'helsefellesskap' || key.level === 'country')
    return { reference: countryReference(store, key), fit: fitReference(store, geography, definition) };
  return { reference: store.one(key), fit: dependsOnSize(definition.kind) ? 'follows-size' : 'fits' };
}

/** A number held against the reference of the same period. */
export function holdAgainst(
  definition: IndicatorDefinition,
  observation: PublishedObservation | null,
  reference: PublishedObservation | null,
): Pick<ComparisonRow, 'observation' | 'judgement' | 'inCounts'> {
  const { direction, kind, decimals, perInhabitants } = definition;
  const judgement = judgeAgainstReference({ unit: observation, reference, direction, kind, decimals });
  const scale = { kind, denominator: observation?.denominator ?? null, perInhabitants };
  return {
    observation,
    judgement,
    inCounts: judgement.difference === null ? null : toCounts(judgement.difference, scale),
  };
}

/** All places of the level beside their reference, also those without a number. Sorted as asked, and never by value. */
export function buildComparison(store: ObservationStore, geography: Geography, choice: ComparisonChoice): Comparison {
  const { key, level, scheme, cut } = choice;
  const { reference: asCounted, fit } = findReference(store, geography, choice);
  const reference = tellFollowUp(choice.definition, asCounted, cut);
  const heldAgainst = fit === 'part-of-country' ? null : reference;
  const found = new Map<string, Observation>(
    store.across({ ...key, level }).map((observation) => [observation.unit, observation]),
  );
  const places = comparedPlaces(geography, choice);
  const shown = places.flatMap(({ unit }) => found.get(unit) ?? []);
  const definition = printFiner(choice.definition, typicalValue(shown));
  const rows = places.map(
    ({ unit, name }): ComparisonRow => ({
      unit,
      name,
      chosen: level === 'helsefellesskap' && unit === key.unit,
      ...holdAgainst(definition, tellFollowUp(definition, found.get(unit) ?? null, cut), heldAgainst),
    }),
  );
  return { level, scheme: scheme ?? null, definition, reference, rows: sortRows(rows, geography, choice), fit, cut };
}
