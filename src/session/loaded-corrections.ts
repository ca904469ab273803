import type { Correction } from '../domain/correction.ts';
import type { FileReport } from '../domain/file-report.ts';

/** Corrections of one loaded file. */
export interface LoadedCorrections {
  readonly fileId: string;
  /** Whether it is the list that was edited here, and not a file from disk */
  readonly edited: boolean;
  readonly corrections: readonly Correction[];
}

/** A file of the other party, read beside the session's own. */
export interface OpenedCorrections {
  readonly reports: readonly FileReport[];
  readonly corrections: readonly Correction[];
}
