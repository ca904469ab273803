import facts from '../../data/app/dognpris.json';
import type { Period } from '../domain/period.ts';

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

/** The price of all nights of a period; null where it reaches over two years, or no price is known. */
export function priceIn({ first, last }: Period): { readonly year: number; readonly kroner: number } | null {
  const year = Number(last.slice(0, 4));
  const kroner = first.startsWith(String(year)) ? priceOf(year) : null;
  return kroner === null ? null : { year, kroner };
}
