import type { ObservationColumns } from '../domain/observation.ts';
import { observationStates } from '../domain/observation.ts';
import type { StandardisedRates, StandardisedWish } from '../domain/standardised-rates.ts';
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
 * Standardised rates of the places whose total passed the gate, and nothing of the others. A rate is a weighted sum over
 * all its groups of age and sex, so it tells of none of them; what could be reckoned back to few is left out: the number
 * of events that were counted, and the share whose age or sex nobody told.
 */
export function publishStandardised(
  { year, places }: StandardisedRates,
  totals: PublishedColumns,
  wish: StandardisedWish,
): StandardisedRates {
  const through = placesLetThrough(totals, wish);
  return {
    year,
    places: places
      .filter(({ level, unit }) => through.has(`${level} ${unit}`))
      .map(({ standardised, ...place }) => ({
        ...place,
        unknown: null,
        standardised: standardised && { ...standardised, events: null },
      })),
  };
}
