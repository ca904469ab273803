import facts from '../../data/app/dognpris.json';

/** What a kommune pays for one night of a patient ready for discharge, in that year; null where no price is known. */
export interface Dognpris {
  readonly year: number;
  readonly kroner: number | null;
  readonly source: string;
}

/** Prices by year of the night, oldest first. A year without price is never given the price of another. */
export const dognpris: readonly Dognpris[] = facts.prices;

const priceByYear: ReadonlyMap<number, number | null> = new Map(dognpris.map(({ year, kroner }) => [year, kroner]));

/** Kroner for a night of the year; null where no price is known, never the price of another year. */
export function priceOf(year: number): number | null {
  return priceByYear.get(year) ?? null;
}
