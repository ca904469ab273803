import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Observation, ObservationKey, PeriodType } from '../domain/observation.ts';
import { type Period, parsePeriod, periodContaining } from '../domain/period.ts';
import type { ObservationStore } from './observation-store.ts';

/** A share or mean of fewer stays, or a census of fewer nights, is mostly noise. */
const fewestOfDenominator = 30;
const fewestNights = 10;

type Widened = Pick<IndicatorDefinition, 'kind' | 'periodTypes'>;

/** Values that mean the same whatever the length of the period; sums over longer time are another number. */
function keepsMeaning({ kind }: Widened): boolean {
  return kind === 'proportion' || kind === 'mean' || kind === 'census';
}

function isSmall({ state, numerator, denominator }: Observation, { kind }: Widened): boolean {
  if (state === 'suppressed' || state === 'too-few' || state === 'not-meaningful') return true;
  if (state !== 'measured') return false;
  return kind === 'census' ? (numerator ?? 0) < fewestNights : (denominator ?? 0) < fewestOfDenominator;
}

function longerTypes(type: PeriodType, { periodTypes }: Widened): readonly PeriodType[] {
  const longer: readonly PeriodType[] =
    type === 'rolling-36'
      ? []
      : type === 'year' || type === 'rolling-12'
        ? ['rolling-36']
        : ['rolling-12', 'rolling-36'];
  return longer.filter((one) => periodTypes.includes(one));
}

/**
 * The period that a small place is better told for: the 12 or 36 months that end with the chosen period, the shorter
 * where it is enough, the longer of those there are where neither is. Null where the chosen period will do, where the
 * value would mean something else, or where no longer period is measured.
 */
export function widenPeriod(store: ObservationStore, definition: Widened, key: ObservationKey): Period | null {
  const chosen = store.one(key);
  const last = parsePeriod(key.period)?.last;
  if (chosen === null || last === undefined || !keepsMeaning(definition) || !isSmall(chosen, definition)) return null;
  let longest: Period | null = null;
  for (const periodType of longerTypes(key.periodType, definition)) {
    const period = periodContaining(last, periodType);
    const observation = period.last === last ? store.one({ ...key, periodType, period: period.id }) : null;
    if (observation?.state !== 'measured') continue;
    longest = period;
    if (!isSmall(observation, definition)) return period;
  }
  return longest;
}

/**
 * The period that most places are told for: null for the chosen one, also where as many are told for another. What
 * stands beside all of them is told for it.
 */
export function usualPeriod(places: readonly { readonly widened: Period | null }[]): Period | null {
  const counts = new Map<string, number>();
  for (const { widened } of places) counts.set(widened?.id ?? '', (counts.get(widened?.id ?? '') ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if ((counts.get('') ?? 0) === most) return null;
  return places.find(({ widened }) => widened !== null && counts.get(widened.id) === most)?.widened ?? null;
}
