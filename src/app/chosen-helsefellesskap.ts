import type { FileReport } from '../domain/file-report.ts';
import type { Geography } from '../domain/geography.ts';

/** Shown first where neither the link nor the data points at one. */
const fallback = 'H13';

/**
 * The helsefellesskap to begin with: the one with most of the accepted rows, so that a guest from another decides
 * nothing. Data that are about several, as for the whole country, begin with the fallback where it is one of the large.
 */
export function chooseHelsefellesskap(files: readonly FileReport[], geography: Geography): string {
  const rows = countRows(files, geography);
  const [largest] = [...rows].sort(([a, one], [b, other]) => other - one || a.localeCompare(b));
  if (largest === undefined) return fallback;
  const [id, most] = largest;
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const isAboutOne = 2 * most > all;
  return !isAboutOne && 2 * (rows.get(fallback) ?? 0) >= most ? fallback : id;
}

function countRows(files: readonly FileReport[], geography: Geography): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { status, rowsByKommune } of files) {
    if (status !== 'accepted') continue;
    for (const [komnr, count] of Object.entries(rowsByKommune)) {
      const id = geography.kommune(komnr)?.helsefellesskap;
      if (id !== undefined) rows.set(id, (rows.get(id) ?? 0) + count);
    }
  }
  return rows;
}
