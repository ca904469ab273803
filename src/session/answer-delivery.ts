import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers, type FilesInForce, observe } from './compute-numbers.ts';
import type { DeliveryAnswer, DeliveryReview } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';
import { isCurrent, keepNumbers } from './kept-numbers.ts';
import { addInForce, declineDeliveries, forgetPairs, replaceInForce } from './review-deliveries.ts';
import type { KeptNumbers } from './review-memory.ts';

/** Puts files and their numbers in force: those at hand when they still hold, else computed anew. Stopped, it changes nothing. */
async function putInForce(context: ActContext, next: FilesInForce, kept: KeptNumbers | null): Promise<void> {
  const { engine, state, numbers } = context;
  state.change({ status: 'computing', progress: [] });
  try {
    const computed = isCurrent(context, kept) ? kept.numbers : await observe(context, next);
    numbers.keep(computed.columns, computed.facts.own);
    state.change({ ...next, ...computed.facts, stale: false });
  } finally {
    await refreshDataSet(engine, state.snapshot.files.filter(isAccepted));
  }
}

async function replace(context: ActContext, review: DeliveryReview): Promise<void> {
  const { state, numbers, reviews } = context;
  const { cut, proposedCut, targets, synthetic, fingerprint, own, stale } = state.snapshot;
  const facts = { cut, proposedCut, targets, synthetic, fingerprint, own };
  const earlier = { columns: numbers.analyst(), facts };
  await putInForce(context, replaceInForce(state.snapshot, review.pairs), reviews.candidate);
  reviews.candidate = null;
  reviews.earlier = stale ? null : keepNumbers(context, earlier);
  state.change({ review: { ...review, state: 'replaced', undoable: true } });
}

async function addBeside(context: ActContext, { pairs }: DeliveryReview): Promise<void> {
  const { state, reviews } = context;
  reviews.clear();
  state.change({ ...addInForce(state.snapshot, pairs), review: null, stale: true });
  await computeNumbers(context);
}

/** Does with the waiting deliveries what the analyst chose; nothing when none waits. */
export async function answerDelivery(context: ActContext, answer: DeliveryAnswer): Promise<void> {
  const { review } = context.state.snapshot;
  if (review?.state !== 'waiting') return;
  switch (answer) {
    case 'replace':
      return replace(context, review);
    case 'beside':
      return addBeside(context, review);
    case 'decline':
      return declineDeliveries(context);
  }
}

/** Brings the earlier files back to their places, with the numbers they gave. The newer ones are gone. */
export async function undoDelivery(context: ActContext): Promise<void> {
  const { state, reviews } = context;
  const { review, files, deliveries } = state.snapshot;
  if (review === null || !review.undoable) return;
  const beforeOf = new Map(review.pairs.map(({ before, after }) => [after.id, before]));
  const next = { files: files.map((file) => beforeOf.get(file.id) ?? file), deliveries };
  await putInForce(context, next, reviews.earlier);
  reviews.clear();
  state.change({ review: null });
  await forgetPairs(context, review.pairs);
}

/** Ends what can be undone: the earlier files leave the memory. What they changed stays to be read. */
export async function forgetEarlier({ engine, state, shelf, reviews }: ActContext): Promise<void> {
  const { review } = state.snapshot;
  if (review === null || !review.undoable) return;
  reviews.earlier = null;
  state.change({ review: { ...review, undoable: false } });
  for (const { before } of review.pairs) {
    shelf.forget(before.id);
    await dropExtract(engine, before);
  }
}
