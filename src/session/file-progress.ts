import type { FileReport, IntakeProgress } from '../domain/file-report.ts';

export function isAccepted(report: FileReport): boolean {
  return report.status === 'accepted';
}

/** A file that waits for its turn; the start of every other stage. */
export function queued(fileId: string, fileName: string): IntakeProgress {
  return { fileId, fileName, stage: 'queued', rows: 0, share: 0, secondsLeft: null };
}
