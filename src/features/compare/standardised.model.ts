import { printFiner } from '../../domain/finer-print.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isPerInhabitants } from '../../domain/indicator-kind.ts';
import type { Level, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { StandardisedPlace, StandardisedRates } from '../../domain/standardised-rates.ts';
import { type ChangeJudgement, judgeAgainstReference } from '../../domain/verdict.ts';
import { ratePerThousand } from '../../text/standardised-text.ts';
import type { Comparison, ComparisonRow } from './compare.model.ts';

/** One place, crude beside standardised. Values are in the unit of the view's definition. */
export interface StandardisedRow {
  readonly row: ComparisonRow;
  /** Null where nothing is told of the place */
  readonly crude: number | null;
  /** `too-few` with fewer than ten events; null where nothing is told of the place */
  readonly standardised: PublishedObservation | null;
  readonly judgement: ChangeJudgement;
}

export interface StandardisedView {
  /** The indicator as a rate: counts are told per 1 000 of those they are counted among */
  readonly definition: IndicatorDefinition;
  readonly rows: readonly StandardisedRow[];
  /** What the places are held against; null where the files tell of a part of the country */
  readonly reference: { readonly crude: number; readonly standardised: PublishedObservation } | null;
  readonly year: number;
  /** The largest share of events without known age or sex in any place shown; null where it is hidden */
  readonly unknown: number | null;
}

function rateDefinition(definition: IndicatorDefinition): IndicatorDefinition {
  if (isPerInhabitants(definition.kind)) return definition;
  const from = definition.standardised?.from ?? 0;
  return {
    ...definition,
    kind: 'rate',
    perInhabitants: 1000,
    decimals: 1,
    unit: ratePerThousand(definition.countedAs, from),
  };
}

function toObservation(
  place: StandardisedPlace,
  key: ObservationKey,
  factor: number,
  quality: PublishedObservation['quality'],
): PublishedObservation {
  const { level, unit, standardised } = place;
  const blank = { ...key, level, unit, denominator: null, rule: null, quality };
  if (standardised === null)
    return { ...blank, numerator: null, value: null, lower: null, upper: null, state: 'too-few' };
  const { rate, lower, upper, events } = standardised;
  return {
    ...blank,
    numerator: events,
    value: rate * factor,
    lower: lower * factor,
    upper: upper * factor,
    state: 'measured',
  };
}

function middle(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Crude beside standardised, each place held against the country (kommuner against their helsefellesskap). */
export function buildStandardised(
  { level, rows, definition: asked }: Comparison,
  key: ObservationKey,
  { year, places }: StandardisedRates,
): StandardisedView {
  const rate = rateDefinition(asked);
  const factor = rate.kind === 'rate' ? (rate.perInhabitants ?? 1) : 1;
  const definition = printFiner(rate, middle(places.map(({ crude }) => crude * factor)));
  const placeOf = (of: Level, unit: string): StandardisedPlace | undefined =>
    places.find((place) => place.level === of && place.unit === unit);
  const whole = level === 'helsefellesskap' ? placeOf('country', '0') : placeOf('helsefellesskap', key.unit);
  const covered = level !== 'helsefellesskap' || rows.every(({ observation }) => observation !== null);
  const reference =
    whole === undefined || !covered
      ? null
      : { crude: whole.crude * factor, standardised: toObservation(whole, key, factor, 'adjusted') };
  const shown = rows.flatMap(({ unit }) => placeOf(level, unit) ?? []);
  return {
    definition,
    year,
    reference,
    unknown: shown.reduce<number | null>(
      (most, { unknown }) => (unknown === null ? most : Math.max(most ?? 0, unknown)),
      null,
    ),
    rows: rows.map((row): StandardisedRow => {
      const place = placeOf(level, row.unit);
      const standardised =
        place === undefined ? null : toObservation(place, key, factor, row.observation?.quality ?? 'adjusted');
      return {
        row,
        crude: place === undefined ? null : place.crude * factor,
        standardised,
        judgement: judgeAgainstReference({
          unit: standardised,
          reference: reference?.standardised ?? null,
          direction: definition.direction,
          kind: definition.kind,
          decimals: definition.decimals,
        }),
      };
    }),
  };
}
