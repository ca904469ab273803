import type { FileReport } from './file-report.ts';
import { daysBetween } from './period.ts';

/** Least part of the shorter period that two deliveries of the same have in common. */
const leastTimeShared = 0.5;
/** Least part of the earlier file's kommuner that the newer has. */
const leastPlacesShared = 0.5;
/** Least part of the earlier file's rows, by their keys, that the newer has. */
export const leastRowsKept = 0.5;

type Dated = Pick<FileReport, 'periodFrom' | 'periodTo'>;

function daysOf({ periodFrom, periodTo }: Dated): number | null {
  return periodFrom === null || periodTo === null ? null : daysBetween(periodFrom, periodTo) + 1;
}

function sharesTime(earlier: FileReport, newer: FileReport): boolean {
  const [before, after] = [daysOf(earlier), daysOf(newer)];
  if (before === null || after === null) return before === after;
  const first = [earlier.periodFrom ?? '', newer.periodFrom ?? ''].sort().at(-1) ?? '';
  const last = [earlier.periodTo ?? '', newer.periodTo ?? ''].sort()[0] ?? '';
  return (daysBetween(first, last) + 1) / Math.min(before, after) >= leastTimeShared;
}

function sharesPlaces(earlier: FileReport, newer: FileReport): boolean {
  if (earlier.kommuner.length === 0) return true;
  const found = new Set(newer.kommuner);
  return earlier.kommuner.filter((komnr) => found.has(komnr)).length / earlier.kommuner.length >= leastPlacesShared;
}

/**
 * Whether a file just read may be a newer delivery of one read before, by what the reports tell: same kind, mostly the
 * same time and kommuner, and data to the same day or later. Whether rows agree (`leastRowsKept`) is asked of the rows.
 */
export function mayBeNewerDelivery(earlier: FileReport, newer: FileReport): boolean {
  const accepted = earlier.status === 'accepted' && newer.status === 'accepted';
  if (!accepted || earlier.kind !== newer.kind || (newer.periodTo ?? '') < (earlier.periodTo ?? '')) return false;
  return sharesTime(earlier, newer) && sharesPlaces(earlier, newer);
}
