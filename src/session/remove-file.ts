import type { ActContext } from './act-context.ts';
import { forgetEarlier } from './answer-delivery.ts';
import { computeNumbers } from './compute-numbers.ts';
import { isAccepted } from './file-progress.ts';
import { forgetRemoved } from './read-files.ts';

/** Takes a file away, to be brought back as long as no other is; nothing when it is gone. */
export async function removeFile(context: ActContext, id: string): Promise<void> {
  const { state } = context;
  const report = state.snapshot.files.find((file) => file.id === id);
  if (report === undefined) return;
  await forgetEarlier(context);
  await forgetRemoved(context);
  state.change({ files: state.snapshot.files.filter((file) => file !== report), removed: report });
  if (isAccepted(report)) await computeNumbers(context);
}

/** Brings the file back that was last taken away. */
export async function restoreFile(context: ActContext): Promise<void> {
  const { state } = context;
  const report = state.snapshot.removed;
  if (report === null) return;
  await forgetEarlier(context);
  state.change({ files: [...state.snapshot.files, report], removed: null });
  if (isAccepted(report)) await computeNumbers(context);
}
