import type { ObservationColumns, PeriodType } from '../domain/observation.ts';

/** What a row is to the gate: it goes nowhere, it may be told, or it is a piece of what may be told. */
export const leftOut = 0;
export const told = 1;
export const background = 2;

const shortestFirst: readonly PeriodType[] = ['month', 'quarter', 'tertial', 'half-year', 'year'];

/**
 * Which rows take part in sums: those that are planned, and those untold for a place that are the smallest pieces of what
 * is told there. 0, 1 or 2 by row.
 * @param planned 1 by row that may be told
 */
export function findParts({ indicator, periodType, length }: ObservationColumns, planned: Uint8Array): Uint8Array {
  const seen = indicator.words.map(() => new Uint8Array(periodType.words.length));
  for (let row = 0; row < length; row++) {
    const own = seen[indicator.codes[row] ?? 0];
    if (own !== undefined && planned[row] === 1) own[periodType.codes[row] ?? 0] = 1;
  }
  const pieces = seen.map((own) => {
    const codes = shortestFirst.map((type) => periodType.words.indexOf(type));
    return codes.find((code) => code !== -1 && own[code] === 1) ?? -1;
  });
  return planned.map((isPlanned, row) => {
    if (isPlanned === 1) return told;
    return pieces[indicator.codes[row] ?? 0] === periodType.codes[row] ? background : leftOut;
  });
}
