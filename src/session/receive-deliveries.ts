import { deliveryOf, untoldDelivery } from '../domain/delivery.ts';
import type { FileReport } from '../domain/file-report.ts';
import { leastRowsKept, mayBeDeliveryOf } from '../domain/newer-delivery.ts';
import { keptShare, type RowChange } from '../domain/row-change.ts';
import { compareRows } from '../queries/compare-rows.ts';
import type { ActContext } from './act-context.ts';
import type { DeliveryPair } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';

function pairUp(
  { state }: ActContext,
  before: FileReport,
  after: FileReport,
  origin: DeliveryPair['origin'],
  rows: RowChange | null,
): DeliveryPair {
  const { source } = deliveryOf(state.snapshot.deliveries, before);
  return { before, after, origin, delivery: { ...untoldDelivery, source }, rows };
}

/** The newer delivery of a file the analyst named. */
export async function pairAsked(context: ActContext, before: FileReport, after: FileReport): Promise<DeliveryPair> {
  const { engine, signal } = context;
  const rows = before.kind === after.kind ? await compareRows(engine, before, after, { signal }) : null;
  return pairUp(context, before, after, 'asked', rows);
}

/** The earlier file that holds most of the same rows; null when none holds half of them. */
async function findEarlier(
  context: ActContext,
  after: FileReport,
  known: readonly FileReport[],
): Promise<DeliveryPair | null> {
  const { engine, signal, shelf } = context;
  let best: DeliveryPair | null = null;
  let most = leastRowsKept;
  for (const before of known) {
    if (shelf.isSynthetic(before.id) !== shelf.isSynthetic(after.id) || !mayBeDeliveryOf(before, after)) continue;
    const rows = await compareRows(engine, before, after, { signal });
    const kept = keptShare(rows) ?? 0;
    if (kept < most) continue;
    most = kept;
    best = pairUp(context, before, after, 'recognised', rows);
  }
  return best;
}

/**
 * Which of the files just read look like other deliveries of files read before. A file has at most one that follows it.
 * @param known the files in force before these were read
 */
export async function recogniseDeliveries(
  context: ActContext,
  fresh: readonly FileReport[],
  known: readonly FileReport[],
): Promise<readonly DeliveryPair[]> {
  const pairs: DeliveryPair[] = [];
  for (const after of fresh) {
    const free = known.filter((file) => isAccepted(file) && !pairs.some(({ before }) => before === file));
    const pair = await findEarlier(context, after, free);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}
