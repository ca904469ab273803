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
 * Whether a file just read may be another delivery of one read before, by what the reports tell: same kind, mostly the
 * same time and kommuner. Whether the rows agree (`leastRowsKept`) is asked of the rows.
 */
export function mayBeDeliveryOf(known: FileReport, fresh: FileReport): boolean {
  const accepted = known.status === 'accepted' && fresh.status === 'accepted';
  return accepted && known.kind === fresh.kind && sharesTime(known, fresh) && sharesPlaces(known, fresh);
}

/** Whether a delivery holds data to an earlier day than the one it would replace: then it is hardly the newer. */
export function endsEarlier(known: FileReport, fresh: FileReport): boolean {
  return known.periodTo !== null && fresh.periodTo !== null && fresh.periodTo < known.periodTo;
}
