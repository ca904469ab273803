import { createFunnel, type Funnel, type FunnelZone, placeInFunnel } from '../../domain/funnel.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { unknownGroup } from '../../domain/split.ts';
import { indirectlyStandardisedRatio, type StandardisedRatio } from '../../domain/standardisation.ts';
import { judgeFunnelZone, type Verdict } from '../../domain/verdict.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import type { Comparison, ComparisonRow } from './compare.model.ts';

/** The numbers of one age group, looked up as totals are. */
export interface AgeStore {
  readonly group: string;
  readonly store: ObservationStore;
}

/** One place, crude beside adjusted for age. */
export interface AdjustedRow {
  readonly row: ComparisonRow;
  /** Observed over expected; null where an age group is hidden, nothing is expected or the number is missing */
  readonly ratio: StandardisedRatio | null;
  readonly zone: FunnelZone | null;
  readonly verdict: Verdict;
}

export interface AdjustedView {
  readonly rows: readonly AdjustedRow[];
  /** Age groups that count; those of unknown age are in the crude numbers alone */
  readonly groups: readonly string[];
  /** Null where fewer than two places have an index */
  readonly funnel: Funnel | null;
}

/** Shares of independent cases that the files divide by age. */
export function isAdjustable({ kind, clustered, splits }: IndicatorDefinition): boolean {
  return kind === 'proportion' && !clustered && splits?.includes('alder') === true;
}

interface Counted {
  readonly events: number;
  readonly of: number;
}

function isHidden(observation: PublishedObservation | null): boolean {
  return observation !== null && observation.state !== 'measured' && observation.state !== 'not-meaningful';
}

/** What each age group has at a place; null where any of them is hidden. A group nobody is in counts nothing. */
function countGroups(
  ages: readonly AgeStore[],
  key: ObservationKey,
  at: Pick<ObservationKey, 'level' | 'unit'>,
): readonly Counted[] | null {
  const found = ages.map(({ store }) => store.one({ ...key, ...at }));
  if (found.some(isHidden)) return null;
  return found.map((one) => ({ events: one?.numerator ?? 0, of: one?.denominator ?? 0 }));
}

function ratioOf(own: readonly Counted[] | null, standard: readonly Counted[] | null): StandardisedRatio | null {
  if (own === null || standard === null) return null;
  return indirectlyStandardisedRatio(
    own.map(({ events, of }, group) => {
      const { events: all, of: size } = standard[group] ?? { events: 0, of: 0 };
      return { events, population: of, standardRate: size === 0 ? 0 : all / size };
    }),
  );
}

function pointOf({ observed, expected }: StandardisedRatio): { numerator: number; denominator: number } {
  return { numerator: observed, denominator: expected };
}

/**
 * Crude beside adjusted: the cases of each place over those expected with the share of each age group in the standard,
 * which is what the places are held against. Null where the indicator cannot be adjusted.
 */
export function buildAdjusted(
  comparison: Comparison,
  key: ObservationKey,
  stores: readonly AgeStore[],
): AdjustedView | null {
  const { level, definition, rows } = comparison;
  const ages = stores.filter(({ group }) => group !== unknownGroup);
  if (!isAdjustable(definition) || ages.length === 0) return null;
  const standard = countGroups(ages, key, level === 'helsefellesskap' ? { level: 'country', unit: '0' } : key);
  const found = rows.map((row) => ({
    row,
    ratio: row.observation?.value == null ? null : ratioOf(countGroups(ages, key, { level, unit: row.unit }), standard),
  }));
  const funnel = createFunnel(
    found.flatMap(({ ratio }) => (ratio === null ? [] : [pointOf(ratio)])),
    'ratio',
    standard?.reduce((sum, { events }) => sum + events, 0),
  );
  return {
    funnel,
    groups: ages.map(({ group }) => group),
    rows: found.map(({ row, ratio }): AdjustedRow => {
      const zone = ratio === null || funnel === null ? null : placeInFunnel(funnel, pointOf(ratio));
      return { row, ratio, zone, verdict: judgeFunnelZone(zone, definition.direction) };
    }),
  };
}
