import { refreshDataSet } from '../intake/data-set.ts';
import { judgeQuality } from '../queries/quality/judge-quality.ts';
import type { ActContext } from './act-context.ts';
import { isAccepted, queued } from './file-progress.ts';
import { addJumps } from './find-jumps.ts';

/** Asks what no single row can tell, after the numbers: they are on the screen meanwhile. Nothing is asked twice. */
export async function judgeFiles({ engine, signal, state }: ActContext): Promise<void> {
  const accepted = state.snapshot.files.filter(isAccepted);
  if (state.snapshot.quality !== null || accepted.length === 0) return;
  state.change({ status: 'judging', progress: [] });
  await refreshDataSet(engine, accepted);
  const onProgress = (done: number, total: number, check: string): void =>
    state.progress({ ...queued('quality', check), stage: 'judging', share: done / total });
  const quality = await judgeQuality(engine, accepted, { signal, onProgress });
  state.change({ quality: addJumps(quality, state.snapshot) });
}
