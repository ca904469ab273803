import { type CountDifference, toCounts } from '../../domain/difference.ts';
import { printFiner } from '../../domain/finer-print.ts';
import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Observation, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { type ChangeJudgement, judgeAgainstReference } from '../../domain/verdict.ts';
import { countryReference } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { fitReference, type ReferenceFit } from '../../observations/reference-fit.ts';

export const comparisonOrders = ['navn', 'storrelse', 'geografi'] as const;
/** By name, by inhabitants, or from north-west to south-east; never by the value. */
export type ComparisonOrder = (typeof comparisonOrders)[number];

/** One helsefellesskap beside the country. */
export interface ComparisonRow {
  readonly unit: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly observation: PublishedObservation | null;
  /** Against the country; `not-comparable` for counts, which follow the size of the place */
  readonly judgement: ChangeJudgement;
  /** What the difference means in what the numerator counts; null where it cannot be told */
  readonly inCounts: CountDifference | null;
}

export interface Comparison {
  /** As asked for, with the decimals the values need */
  readonly definition: IndicatorDefinition;
  readonly country: PublishedObservation | null;
  readonly rows: readonly ComparisonRow[];
  /** Why `country` is no reference, where it is none */
  readonly fit: ReferenceFit;
}

export interface ComparisonChoice {
  readonly definition: IndicatorDefinition;
  /** Level and unit are those of the chosen helsefellesskap */
  readonly key: ObservationKey;
  readonly order: ComparisonOrder;
  /** Inhabitants by helsefellesskap; empty until they are loaded */
  readonly inhabitants: ReadonlyMap<string, number>;
}

function compareNames(a: ComparisonRow, b: ComparisonRow): number {
  return a.name.localeCompare(b.name, 'nb');
}

function sortRows(
  rows: readonly ComparisonRow[],
  geography: Geography,
  choice: ComparisonChoice,
): readonly ComparisonRow[] {
  const { order, inhabitants } = choice;
  const tileOf = (unit: string): number => {
    const tile = geography.helsefellesskapById(unit)?.tile;
    return tile === undefined ? 0 : tile.row * 100 + tile.column;
  };
  return [...rows].sort((a, b) => {
    if (order === 'storrelse')
      return (inhabitants.get(b.unit) ?? 0) - (inhabitants.get(a.unit) ?? 0) || compareNames(a, b);
    if (order === 'geografi') return tileOf(a.unit) - tileOf(b.unit);
    return compareNames(a, b);
  });
}

/** The middle of the values above zero, which decides how finely all are printed. */
function typicalValue(observations: Iterable<Observation>): number | null {
  const values = [...observations].flatMap(({ value }) => (value ? [value] : [])).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? null;
}

/** All 19 beside the country, also those without a number. Sorted as asked, and never by value. */
export function buildComparison(store: ObservationStore, geography: Geography, choice: ComparisonChoice): Comparison {
  const { key } = choice;
  const country = countryReference(store, key);
  const fit = fitReference(store, geography, choice.definition);
  const reference = fit === 'part-of-country' ? null : country;
  const found = new Map<string, Observation>(
    store.across({ ...key, level: 'helsefellesskap' }).map((observation) => [observation.unit, observation]),
  );
  const definition = printFiner(choice.definition, typicalValue(found.values()));
  const { direction, kind, decimals, perInhabitants } = definition;
  const rows = geography.helsefellesskap.map(({ id, shortName }): ComparisonRow => {
    const observation = found.get(id) ?? null;
    const judgement = judgeAgainstReference({ unit: observation, reference, direction, kind, decimals });
    const scale = { kind, denominator: observation?.denominator ?? null, perInhabitants };
    return {
      unit: id,
      name: shortName,
      chosen: id === key.unit,
      observation,
      judgement,
      inCounts: judgement.difference === null ? null : toCounts(judgement.difference, scale),
    };
  });
  return { definition, country, rows: sortRows(rows, geography, choice), fit };
}
