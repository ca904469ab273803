import type { Geography } from '../../domain/geography.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { type NightMeasure, type NightPattern, type Reconciliation, reconcile } from '../../domain/reconciliation.ts';

/** Indicators whose numerator is nights, and how the nights are counted. */
const measures: Readonly<Record<string, NightMeasure>> = { overliggerdogn: 'stay', betalingsdogn: 'payment' };

/** How the nights of a number are counted; null where cases under treatment cannot change it, or not by whole nights. */
export function nightMeasureOf({ indicator, variant }: ObservationKey): NightMeasure | null {
  return variant === 'net' ? (measures[indicator] ?? null) : null;
}

/** Which kommuner a place holds; null for one that is less than kommuner. A night of nobody's kommune is the country's. */
function holderOf({ level, unit }: ObservationKey, geography: Geography): ((komnr: string) => boolean) | null {
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
    default:
      return null;
  }
}

/** Whether the period is whole months: a year so far ends where the files do. */
function isWholeMonths({ type }: Period): boolean {
  return type !== 'year-to-date';
}

/**
 * What a net number of nights may come to be, whatever becomes of the cases under treatment; null where no case can
 * change it.
 */
export function findPendingNights(
  patterns: readonly NightPattern[],
  key: ObservationKey,
  period: Period,
  geography: Geography,
): Reconciliation | null {
  const measure = nightMeasureOf(key);
  const holds = holderOf(key, geography);
  if (measure === null || holds === null || !isWholeMonths(period)) return null;
  const sector = key.profile === '-' ? 'SOM' : key.profile.toUpperCase();
  const [first, last] = [period.first.slice(0, 7), period.last.slice(0, 7)];
  const told = reconcile(
    patterns.filter(
      (one) => one.measure === measure && one.sector === sector && first <= one.month && one.month <= last,
    ),
    holds,
  );
  return told.lowest === told.highest ? null : told;
}
