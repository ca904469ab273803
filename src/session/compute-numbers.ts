import { computeObservations, proposeCut } from '../indicators/compute.ts';
import { refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import { isAccepted, queued } from './file-progress.ts';
import { fingerprintOf, readingKey } from './fingerprint.ts';
import { readTargets } from './targets.ts';

/** Computes every observation of the accepted files anew. Until it ends the old ones stay, marked as stale. */
export async function computeNumbers({ engine, signal, state, shelf, numbers, chosenCut }: ActContext): Promise<void> {
  const accepted = state.snapshot.files.filter(isAccepted);
  state.change({ status: 'computing', stale: true, progress: [] });
  await refreshDataSet(engine, accepted);
  const proposedCut = await proposeCut(engine);
  const cut = chosenCut ?? proposedCut;
  const targets = await readTargets(engine);
  const synthetic = accepted.some(({ id }) => shelf.isSynthetic(id));
  if (cut === null) {
    numbers.keep(null);
    state.change({ cut, proposedCut, targets, synthetic, fingerprint: null, stale: false });
    return;
  }
  const onProgress = (done: number, total: number, name: string): void =>
    state.progress({
      ...queued('indicators', name),
      stage: 'computing',
      rows: done,
      share: total === 0 ? 1 : done / total,
    });
  const columns = await computeObservations(engine, { cut, signal, onProgress });
  const fingerprint = await fingerprintOf(accepted.map(readingKey), cut);
  numbers.keep(columns);
  state.change({ cut, proposedCut, targets, synthetic, fingerprint, stale: false });
}
