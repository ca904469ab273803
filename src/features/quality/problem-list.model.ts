import type { FileReport, ProblemGroup, Severity } from '../../domain/file-report.ts';

/** One check in one column of one file that found something. */
export interface ProblemEntry {
  readonly file: FileReport;
  readonly group: ProblemGroup;
}

/** What the reader wants to see; null shows all. */
export interface ProblemFilter {
  readonly file: string | null;
  readonly severity: Severity | null;
  readonly check: string | null;
  readonly column: string | null;
}

export const noFilter: ProblemFilter = { file: null, severity: null, check: null, column: null };

const gravity: Readonly<Record<Severity, number>> = { fatal: 0, error: 1, warning: 2 };

/** Everything found in the files, the gravest first, then what is found most often. */
export function listProblems(files: readonly FileReport[]): readonly ProblemEntry[] {
  return files
    .flatMap((file) => file.problems.map((group) => ({ file, group })))
    .sort((a, b) => gravity[a.group.severity] - gravity[b.group.severity] || b.group.count - a.group.count);
}

/** The entries that fit every choice made. */
export function filterProblems(entries: readonly ProblemEntry[], filter: ProblemFilter): readonly ProblemEntry[] {
  return entries.filter(
    ({ file, group }) =>
      (filter.file === null || file.id === filter.file) &&
      (filter.severity === null || group.severity === filter.severity) &&
      (filter.check === null || group.check === filter.check) &&
      (filter.column === null || group.column === filter.column),
  );
}

/** The values a filter may be set to: those that occur, each once, in the order they occur. */
export function valuesOf(
  entries: readonly ProblemEntry[],
  pick: (entry: ProblemEntry) => string | null,
): readonly string[] {
  return [...new Set(entries.map(pick).filter((value) => value !== null))];
}
