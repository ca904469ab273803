import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import { readExtract } from '../intake/read-extract.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers } from './compute-numbers.ts';
import { followReading } from './delivery-review.ts';
import { isAccepted, queued } from './file-progress.ts';
import type { WayOfReading } from './way-of-reading.ts';

/** The way a file was read, so that it can be read so again. */
function wayOf({ choices, recipe }: FileReport): WayOfReading {
  return recipe === null ? { choices } : { recipes: [recipe] };
}

let made = 0;

/**
 * Reads a file of the session again in another way. The new reading takes the place of the old one, its number in the
 * list included. With `keepsOld`, the old one stays as it was where the new one is refused and the old one was not.
 *
 * @returns the report of the new reading; null when the file is gone
 */
export async function rereadFile(
  context: ActContext,
  id: string,
  way: WayOfReading,
  keepsOld: boolean,
): Promise<FileReport | null> {
  const { engine, signal, state, shelf } = context;
  const old = state.snapshot.files.find((report) => report.id === id);
  const kept = shelf.find(id);
  if (old === undefined || kept === null) return null;
  made++;
  const file = { ...kept, id: `r${made}` };
  state.change({ progress: [queued(file.id, file.name)] });
  const others = state.snapshot.files.filter((report) => isAccepted(report) && report !== old);
  const knownHashes = new Map(others.map(({ hash, name, part }) => [hash, formatPartName(name, part)]));
  const onProgress = (progress: IntakeProgress): void => state.progress(progress);
  const read = await readExtract(engine, file, { signal, onProgress, knownHashes, ...way });
  const passedOver = old.problems.filter(({ check }) => check === 'parts-passed-over');
  const report = { ...read, problems: [...read.problems, ...passedOver] };
  if (keepsOld && isAccepted(old) && !isAccepted(report)) {
    await dropExtract(engine, report);
    return report;
  }
  shelf.keep(file);
  shelf.forget(old.id);
  const files = state.snapshot.files.map((each) => (each === old ? report : each));
  const stale = state.snapshot.stale || isAccepted(report) || isAccepted(old);
  state.change({
    ...followReading(state.snapshot, old, report),
    files,
    stale,
    reread: { id: report.id, name: report.name, before: wayOf(old) },
  });
  await refreshDataSet(engine, files.filter(isAccepted));
  await dropExtract(engine, old);
  if (isAccepted(report) || isAccepted(old)) await computeNumbers(context);
  return report;
}
