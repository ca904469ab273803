import type { FileReport } from '../domain/file-report.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import type { LockCircumstances } from '../domain/period-lock.ts';
import { isAccepted } from './file-progress.ts';
import { readingKey, rulesVersion } from './fingerprint.ts';

/** What numbers are made of: files by their hashes, the cut, and the versions of app, rules and definitions. */
export async function tellCircumstances(
  files: readonly FileReport[],
  own: readonly OwnEntry[],
  { cut, countingHour }: { readonly cut: string; readonly countingHour: number | null },
  app: string,
): Promise<LockCircumstances> {
  const { hashDefinitions } = await import('../indicators/lock/rule-hashes.ts');
  return {
    app,
    rules: rulesVersion,
    cut,
    countingHour,
    inputs: files.filter(isAccepted).map((file) => ({
      kind: file.kind ?? '',
      key: readingKey(file),
      rows: file.rowsAccepted,
    })),
    definitions: await hashDefinitions(own.map(({ indicator }) => indicator)),
  };
}
