import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers, type FilesInForce, observe } from './compute-numbers.ts';
import type { DeliveryAnswer, DeliveryPair, DeliveryReview } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';
import { isCurrent, keepNumbers } from './kept-numbers.ts';
import { addInForce, declineDeliveries, forgetPairs, replaceInForce, reviewDeliveries } from './review-deliveries.ts';
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

async function replaceAll(context: ActContext, review: DeliveryReview): Promise<void> {
  const { state, numbers, reviews } = context;
  const { cut, proposedCut, countingHour, hourRefused, targets, actions, stale, ...rest } = state.snapshot;
  const { synthetic, fingerprint, own } = rest;
  const facts = { cut, proposedCut, countingHour, hourRefused, targets, actions, synthetic, fingerprint, own };
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

async function answerAll(context: ActContext, review: DeliveryReview, answer: DeliveryAnswer): Promise<void> {
  switch (answer) {
    case 'replace':
      return replaceAll(context, review);
    case 'beside':
      return addBeside(context, review);
    case 'decline':
      return declineDeliveries(context);
  }
}

/** Puts one newer file in the place of the earlier, which leaves the memory. */
async function replaceOne(context: ActContext, pair: DeliveryPair): Promise<void> {
  const { engine, state, shelf } = context;
  await putInForce(context, replaceInForce(state.snapshot, [pair]), null);
  shelf.forget(pair.before.id);
  await dropExtract(engine, pair.before);
}

/** Answers for one of several; the others wait on, also when it is stopped before they are held against new numbers. */
async function answerOne(
  context: ActContext,
  review: DeliveryReview,
  pair: DeliveryPair,
  answer: DeliveryAnswer,
): Promise<void> {
  const { state, reviews } = context;
  const left = { ...review, pairs: review.pairs.filter((one) => one !== pair) };
  if (answer === 'replace') await replaceOne(context, pair);
  reviews.candidate = null;
  if (answer === 'beside') {
    state.change({ ...addInForce(state.snapshot, [pair]), review: left, stale: true });
    await computeNumbers(context);
  } else state.change({ review: left });
  if (answer === 'decline') await forgetPairs(context, [pair]);
  await reviewDeliveries(context, left.pairs);
}

/**
 * Does with the waiting deliveries what the analyst chose; nothing when none waits. Where several wait, one of them may
 * be answered by itself: the others then wait on, held against the numbers that came of it, and it cannot be undone.
 *
 * @param after the newer file that is answered; all of them when left out
 */
export async function answerDelivery(context: ActContext, answer: DeliveryAnswer, after?: string): Promise<void> {
  const { review } = context.state.snapshot;
  if (review?.state !== 'waiting') return;
  const pair = review.pairs.find((one) => one.after.id === after);
  if (after !== undefined && pair === undefined) return;
  if (pair === undefined || review.pairs.length === 1) return answerAll(context, review, answer);
  return answerOne(context, review, pair, answer);
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
