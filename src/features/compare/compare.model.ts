import { type CountDifference, toCounts } from '../../domain/difference.ts';
import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Observation, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { type ChangeJudgement, judgeAgainstReference } from '../../domain/verdict.ts';
import { countryReference } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';

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
  readonly country: PublishedObservation | null;
  readonly rows: readonly ComparisonRow[];
  /** Values of places of different size say nothing beside each other */
  readonly followsSize: boolean;
}

export interface ComparisonChoice {
  readonly definition: IndicatorDefinition;
  /** Level and unit are those of the chosen helsefellesskap */
  readonly key: ObservationKey;
  readonly order: ComparisonOrder;
  /** Inhabitants by helsefellesskap; empty until they are loaded */
  readonly inhabitants: ReadonlyMap<string, number>;
}

const followsSizeKinds = ['count', 'census', 'stock-count'];

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

/** All 19 beside the country, also those without a number. Sorted as asked, and never by value. */
export function buildComparison(store: ObservationStore, geography: Geography, choice: ComparisonChoice): Comparison {
  const { definition, key } = choice;
  const { direction, kind, decimals, perInhabitants } = definition;
  const country = countryReference(store, key);
  const found = new Map<string, Observation>(
    store.across({ ...key, level: 'helsefellesskap' }).map((observation) => [observation.unit, observation]),
  );
  const rows = geography.helsefellesskap.map(({ id, shortName }): ComparisonRow => {
    const observation = found.get(id) ?? null;
    const judgement = judgeAgainstReference({ unit: observation, reference: country, direction, kind, decimals });
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
  return { country, rows: sortRows(rows, geography, choice), followsSize: followsSizeKinds.includes(kind) };
}
