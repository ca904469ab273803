import type { Deliveries } from '../domain/delivery.ts';
import type { FileReport } from '../domain/file-report.ts';
import { deliverySpans } from '../domain/settled-period.ts';
import { computeObservations, proposeCut } from '../indicators/compute.ts';
import { refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import type { ComputedNumbers } from './computed-numbers.ts';
import { isAccepted, queued } from './file-progress.ts';
import { fingerprintOf, readingKey, settledFacts } from './fingerprint.ts';
import { readTargets } from './targets.ts';

/** Which files are computed, and what their senders say of them. */
export interface FilesInForce {
  readonly files: readonly FileReport[];
  readonly deliveries: Deliveries;
}

/**
 * Computes every observation of the accepted files, and changes nothing but what the relations of the engine hold:
 * those of exactly these files.
 */
export async function observe(
  { engine, signal, state, shelf, chosenCut }: ActContext,
  { files, deliveries }: FilesInForce,
): Promise<ComputedNumbers> {
  const accepted = files.filter(isAccepted);
  await refreshDataSet(engine, accepted);
  const proposedCut = await proposeCut(engine);
  const cut = chosenCut ?? proposedCut;
  const targets = await readTargets(engine);
  const synthetic = accepted.some(({ id }) => shelf.isSynthetic(id));
  if (cut === null) return { columns: null, facts: { cut, proposedCut, targets, synthetic, fingerprint: null } };
  const onProgress = (done: number, total: number, name: string): void =>
    state.progress({
      ...queued('indicators', name),
      stage: 'computing',
      rows: done,
      share: total === 0 ? 1 : done / total,
    });
  const spans = deliverySpans(deliveries, accepted);
  const columns = await computeObservations(engine, { cut, deliveries: spans, signal, onProgress });
  const fingerprint = await fingerprintOf(accepted.map(readingKey), cut, settledFacts(deliveries, accepted));
  return { columns, facts: { cut, proposedCut, targets, synthetic, fingerprint } };
}

/** Computes every observation of the accepted files anew. Until it ends the old ones stay, marked as stale. */
export async function computeNumbers(context: ActContext): Promise<void> {
  const { state, numbers } = context;
  state.change({ status: 'computing', stale: true, progress: [] });
  const computed = await observe(context, state.snapshot);
  numbers.keep(computed.columns);
  state.change({ ...computed.facts, stale: false });
}
