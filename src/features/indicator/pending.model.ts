import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Interval } from '../../domain/interval.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { type NightMeasure, type NightPattern, type Reconciliation, reconcile } from '../../domain/reconciliation.ts';
import { outsideOf } from '../../domain/region.ts';

/** Indicators whose numerator is nights or what nights cost, and how the nights are counted. */
const measures: Readonly<Record<string, NightMeasure>> = {
  overliggerdogn: 'stay',
  'overliggere-per-dogn': 'stay',
  'overliggerdogn-per-1000': 'stay',
  betalingsdogn: 'payment',
  'betalingsdogn-kroner': 'payment',
};

/** How the nights of a number are counted; null where cases under treatment cannot change it, or not by whole nights. */
export function nightMeasureOf({ indicator, variant }: ObservationKey): NightMeasure | null {
  return variant === 'net' ? (measures[indicator] ?? null) : null;
}

/** Whether a night of a kommune counts in the place in a month; null for places that patterns cannot tell of. */
type Holder = (komnr: string, month: string) => boolean;

function regionHolder(unit: string, geography: Geography): Holder | null {
  const outside = outsideOf(unit);
  if (outside !== null) return (komnr) => geography.kommune(komnr)?.helsefellesskap !== outside;
  const members = geography.regions.byId(unit)?.members ?? [];
  if (members.length === 0 || members.some(({ bydel }) => bydel !== null)) return null;
  const months = new Map<string, ReadonlySet<string>>();
  return (komnr, month) => {
    const known =
      months.get(month) ?? new Set(geography.regions.membersOn(unit, `${month}-01`).map((member) => member.komnr));
    months.set(month, known);
    return known.has(komnr);
  };
}

/** Which kommuner a place holds; null for one that is less than kommuner. A night of nobody's kommune is the country's. */
function holderOf({ level, unit }: ObservationKey, geography: Geography): Holder | null {
  const helsefellesskapOf = (komnr: string): string | undefined => geography.kommune(komnr)?.helsefellesskap;
  switch (level) {
    case 'country':
      return () => true;
    case 'rhf':
      return (komnr) => geography.helsefellesskapById(helsefellesskapOf(komnr) ?? '')?.rhf === unit;
    case 'helsefellesskap':
      return (komnr) => helsefellesskapOf(komnr) === unit;
    case 'kommune':
      return (komnr) => geography.kommune(komnr)?.komnr === unit;
    case 'region':
      return regionHolder(unit, geography);
    default:
      return null;
  }
}

/** Whether the period is whole months: a year so far ends where the files do. */
function isWholeMonths({ type }: Period): boolean {
  return type !== 'year-to-date';
}

/** `net`, and the least and the most it may become. */
export type PendingRange = Pick<Reconciliation, 'net' | 'lowest' | 'highest'>;

/** Nights of a month, or what they cost; null where no price is known. */
type WeightOf = (month: string) => number | null;

function sumMonths(patterns: readonly NightPattern[], holds: Holder, weightOf: WeightOf): PendingRange | null {
  const sum = { net: 0, lowest: 0, highest: 0 };
  for (const month of new Set(patterns.map((pattern) => pattern.month))) {
    const own = patterns.filter((pattern) => pattern.month === month);
    const weight = weightOf(month);
    if (weight === null) return null;
    const told = reconcile(own, (komnr) => holds(komnr, month));
    sum.net += told.net * weight;
    sum.lowest += told.lowest * weight;
    sum.highest += told.highest * weight;
  }
  return sum;
}

/** What the nights of a number are worth in its numerator. */
function weightFor({ indicator }: ObservationKey, priceOf: (year: number) => number | null): WeightOf {
  return indicator === 'betalingsdogn-kroner' ? (month) => priceOf(Number(month.slice(0, 4))) : () => 1;
}

/**
 * What a net number of nights, or of kroner, may come to be, whatever becomes of the cases under treatment; null where
 * no case can change it.
 */
export function findPending(
  patterns: readonly NightPattern[],
  key: ObservationKey,
  period: Period,
  geography: Geography,
  priceOf: (year: number) => number | null,
): PendingRange | null {
  const measure = nightMeasureOf(key);
  const holds = holderOf(key, geography);
  if (measure === null || holds === null || !isWholeMonths(period)) return null;
  const sector = key.profile === '-' ? 'SOM' : key.profile.toUpperCase();
  const [first, last] = [period.first.slice(0, 7), period.last.slice(0, 7)];
  const own = patterns.filter(
    (one) => one.measure === measure && one.sector === sector && first <= one.month && one.month <= last,
  );
  const told = sumMonths(own, holds, weightFor(key, priceOf));
  return told === null || told.lowest === told.highest ? null : told;
}

/** One night more or less in the number's own unit; null where the number is not made of nights that add up. */
function unitOf({ kind, perInhabitants }: IndicatorDefinition, denominator: number | null): number | null {
  if (kind === 'count') return 1;
  if (denominator === null || denominator <= 0) return null;
  if (kind === 'census') return 1 / denominator;
  return kind === 'rate' ? (perInhabitants ?? 1) / denominator : null;
}

/**
 * The range in the unit of the number. Null unless the number counts the very nights that the range does: by another
 * hour, or of a number that is hidden, nothing can be said.
 */
export function toPossible(
  range: PendingRange | null,
  definition: IndicatorDefinition,
  observation: PublishedObservation | null,
): Interval | null {
  if (range === null || observation?.value == null) return null;
  const unit = unitOf(definition, observation.denominator);
  const counted = observation.numerator ?? observation.value;
  if (unit === null || Math.abs(counted - range.net) > 1e-6) return null;
  return { lower: range.lowest * unit, upper: range.highest * unit };
}
