import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import { dropExtract } from '../intake/data-set.ts';
import { readExtract } from '../intake/read-extract.ts';
import type { ActContext } from './act-context.ts';
import { isAccepted, queued } from './file-progress.ts';
import type { IncomingFile } from './file-shelf.ts';

/** Reads files one after another and adds a report of each; what is read stays when a later one is stopped. Returns the accepted ones. */
export async function readFiles(context: ActContext, files: readonly IncomingFile[]): Promise<FileReport[]> {
  const { engine, signal, state, shelf, recipes } = context;
  state.change({ progress: files.map(({ id, name }) => queued(id, name)) });
  const accepted: FileReport[] = [];
  for (const file of files) {
    const knownHashes = new Map(state.snapshot.files.filter(isAccepted).map((known) => [known.hash, known.name]));
    const onProgress = (progress: IntakeProgress): void => state.progress(progress);
    const report = await readExtract(engine, file, { signal, onProgress, knownHashes, recipes });
    shelf.keep(file);
    if (isAccepted(report)) accepted.push(report);
    state.progress({ ...queued(file.id, file.name), stage: 'done', rows: report.rowsRead, share: 1 });
    const { files: before, stale } = state.snapshot;
    state.change({ files: [...before, report], stale: stale || isAccepted(report) });
  }
  return accepted;
}

/** Takes a file away for good: its report, its rows and its bytes. */
export async function dropFile({ engine, state, shelf }: ActContext, report: FileReport): Promise<void> {
  state.change({ files: state.snapshot.files.filter((file) => file !== report) });
  shelf.forget(report.id);
  await dropExtract(engine, report);
}
