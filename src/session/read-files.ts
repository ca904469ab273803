import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import { dropExtract } from '../intake/data-set.ts';
import { readParts } from '../intake/read-parts.ts';
import type { ActContext } from './act-context.ts';
import { isAccepted, queued } from './file-progress.ts';
import type { IncomingFile } from './file-shelf.ts';
import { isSyntheticName } from './synthetic-name.ts';

/** Adds a report, or puts it in the place of an earlier one of the same file. */
function withReport(files: readonly FileReport[], report: FileReport): readonly FileReport[] {
  if (!files.some(({ id }) => id === report.id)) return [...files, report];
  return files.map((file) => (file.id === report.id ? report : file));
}

/**
 * Reads files one after another and adds a report of each table in them; what is read stays when a later one is
 * stopped. Returns the accepted ones.
 */
export async function readFiles(context: ActContext, files: readonly IncomingFile[]): Promise<FileReport[]> {
  const { engine, signal, state, shelf, recipes } = context;
  state.change({ progress: files.map(({ id, name }) => queued(id, name)) });
  const accepted = new Map<string, FileReport>();
  for (const file of files) {
    const known = state.snapshot.files.filter(isAccepted);
    const knownHashes = new Map(known.map(({ hash, name, part }) => [hash, formatPartName(name, part)]));
    const onProgress = (progress: IntakeProgress): void => state.progress(progress);
    const options = { signal, onProgress, knownHashes, recipes };
    let rows = 0;
    for await (const { file: part, report } of readParts(engine, file, options)) {
      shelf.keep({ ...part, synthetic: file.synthetic || isSyntheticName(part.part?.name ?? ''), origin: file.id });
      if (isAccepted(report)) accepted.set(report.id, report);
      rows += report.rowsRead;
      const { files: before, stale } = state.snapshot;
      state.change({ files: withReport(before, report), stale: stale || isAccepted(report) });
    }
    state.progress({ ...queued(file.id, file.name), stage: 'done', rows, share: 1 });
  }
  return [...accepted.values()];
}

/** Takes a file away for good: its report, its rows and its bytes. */
export async function dropFile({ engine, state, shelf }: ActContext, report: FileReport): Promise<void> {
  state.change({ files: state.snapshot.files.filter((file) => file !== report) });
  shelf.forget(report.id);
  await dropExtract(engine, report);
}

/** Frees the file that could be brought back after it was removed. */
export async function forgetRemoved({ engine, state, shelf }: ActContext): Promise<void> {
  const { removed } = state.snapshot;
  if (removed === null) return;
  shelf.forget(removed.id);
  await dropExtract(engine, removed);
}
