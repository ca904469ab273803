import type { ObservationColumns } from '../domain/observation.ts';
import { observationStates } from '../domain/observation.ts';
import type { StandardisedPlace, StandardisedRates, StandardisedWish } from '../domain/standardised-rates.ts';
import { coarsenRate } from './coarse-standardised.ts';
import type { PublishedColumns } from './published-columns.ts';

const measured = observationStates.indexOf('measured');

function codeOf({ words }: { readonly words: readonly string[] }, word: string): number {
  return words.indexOf(word);
}

/** `level unit` of every place whose total was let through. */
function placesLetThrough(totals: ObservationColumns, wish: StandardisedWish): ReadonlySet<string> {
  const asked = [
    [totals.indicator, wish.indicator],
    [totals.profile, wish.profile],
    [totals.variant, wish.variant],
    [totals.periodType, wish.periodType],
    [totals.period, wish.period],
  ] as const;
  const wanted = asked.map(([column, word]) => ({ codes: column.codes, code: codeOf(column, word) }));
  const found = new Set<string>();
  for (let row = 0; row < totals.length; row += 1) {
    if (totals.state[row] !== measured || !wanted.every(({ codes, code }) => codes[row] === code)) continue;
    found.add(`${totals.level.words[totals.level.codes[row] ?? 0]} ${totals.unit.words[totals.unit.codes[row] ?? 0]}`);
  }
  return found;
}

/**
 * What others may see: events that are in two told rates could be found from both together. So ages are gathered in one way,
 * and years and helsefellesskap alone are told, of which none is part of another.
 */
function isTold({ scheme, level, periodType }: StandardisedWish): boolean {
  return scheme === 'five-year' && level === 'helsefellesskap' && periodType === 'year';
}

/** A place as others may see it; null where its rate would tell of few in a group of age and sex. */
function tellPlace(place: StandardisedPlace, threshold: number): StandardisedPlace | null {
  const { standardised, strata, unknown } = place;
  const bare = { ...place, unknown: null, strata: null };
  if (standardised === null) return bare;
  if (strata === null || unknown === null) return null;
  const known = strata.reduce((sum, { events }) => sum + events, 0);
  const told = coarsenRate(strata, Math.round(known / (1 - unknown)), threshold);
  return told === null ? null : { ...bare, standardised: { ...told, events: null } };
}

/**
 * Standardised rates of the places whose total passed the gate, in steps that tell of few in no group of age and sex, and
 * nothing of the others. What could be reckoned back to few is left out: the number of events that were counted, the share
 * whose age or sex nobody told. Null for kommuner, other periods and other groups of age, which are for the analyst alone.
 */
export function publishStandardised(
  { year, places }: StandardisedRates,
  totals: PublishedColumns,
  wish: StandardisedWish,
): StandardisedRates | null {
  if (!isTold(wish)) return null;
  const through = placesLetThrough(totals, wish);
  return {
    year,
    places: places
      .filter(({ level, unit }) => through.has(`${level} ${unit}`))
      .flatMap((place) => tellPlace(place, totals.published.threshold) ?? []),
  };
}
