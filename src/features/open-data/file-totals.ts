import type { FileReport, ProblemGroup } from '../../domain/file-report.ts';

export interface FileTotals {
  readonly accepted: number;
  readonly refused: number;
  /** Of the accepted files; rowsRead = rowsAccepted + rowsRejected */
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

/** What all the files come to. A refused file has no rows to count. */
export function buildFileTotals(files: readonly FileReport[]): FileTotals {
  const accepted = files.filter(({ status }) => status === 'accepted');
  const sum = (count: (file: FileReport) => number): number => accepted.reduce((total, file) => total + count(file), 0);
  return {
    accepted: accepted.length,
    refused: files.length - accepted.length,
    rowsRead: sum((file) => file.rowsRead),
    rowsAccepted: sum((file) => file.rowsAccepted),
    rowsRejected: sum((file) => file.rowsRejected),
  };
}

export interface ProblemTotals {
  readonly fatal: number;
  readonly error: number;
  readonly warning: number;
}

/** How many faults of each severity; one row may have several. */
export function countProblems(groups: readonly ProblemGroup[]): ProblemTotals {
  const totals = { fatal: 0, error: 0, warning: 0 };
  for (const { severity, count } of groups) totals[severity] += count;
  return totals;
}
