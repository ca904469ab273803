import type { FileReport } from '../../domain/file-report.ts';

/** How much one check found. */
export interface CheckTally {
  /** Rows, cells or files; a row with the fault in two columns is two */
  readonly places: number;
  readonly files: number;
}

/** What each check found in the files, by its id. Checks that found nothing are not there. */
export function tallyChecks(files: readonly Pick<FileReport, 'problems'>[]): ReadonlyMap<string, CheckTally> {
  const tallies = new Map<string, CheckTally>();
  for (const { problems } of files) {
    const inFile = new Map<string, number>();
    for (const { check, count } of problems) inFile.set(check, (inFile.get(check) ?? 0) + count);
    for (const [check, count] of inFile) {
      const before = tallies.get(check);
      tallies.set(check, { places: (before?.places ?? 0) + count, files: (before?.files ?? 0) + 1 });
    }
  }
  return tallies;
}
