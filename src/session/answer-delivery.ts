import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers, type FilesInForce, observe } from './compute-numbers.ts';
import type { ComputedNumbers } from './computed-numbers.ts';
import type { AnsweredPair, DeliveryAnswer, DeliveryReview } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';
import { isCurrent, keepNumbers } from './kept-numbers.ts';
import {
  addInForce,
  declineDeliveries,
  forgetPairs,
  replaceInForce,
  reviewDeliveries,
  settleAnswered,
} from './review-deliveries.ts';
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

/** The numbers in force, to go back to; null where they lag behind the files. */
function numbersInForce({ state, numbers }: ActContext): ComputedNumbers | null {
  const { cut, proposedCut, countingHour, hourRefused, targets, actions, sources, stale, ...rest } = state.snapshot;
  const { synthetic, fingerprint, own } = rest;
  const facts = { cut, proposedCut, countingHour, hourRefused, targets, actions, synthetic, fingerprint, own, sources };
  return stale ? null : { columns: numbers.analyst(), facts };
}

/** Keeps numbers to go back to from the state of things now. */
function keepEarlier(context: ActContext, earlier: ComputedNumbers | null): void {
  context.reviews.earlier = earlier === null ? null : keepNumbers(context, earlier);
}

async function replaceAll(context: ActContext, review: DeliveryReview): Promise<void> {
  const { state, reviews } = context;
  const earlier = numbersInForce(context);
  await putInForce(context, replaceInForce(state.snapshot, review.pairs), reviews.candidate);
  await settleAnswered(context);
  reviews.candidate = null;
  keepEarlier(context, earlier);
  state.change({ review: { ...review, state: 'replaced', undoable: true, answered: null } });
}

async function addBeside(context: ActContext, { pairs }: DeliveryReview): Promise<void> {
  const { state, reviews } = context;
  await settleAnswered(context);
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

/** Does with one of several what was answered for it, and lets the others wait on. */
async function followAnswer(context: ActContext, left: DeliveryReview, answered: AnsweredPair): Promise<void> {
  const { state } = context;
  const { pair, answer } = answered;
  if (answer === 'replace') await putInForce(context, replaceInForce(state.snapshot, [pair]), null);
  await settleAnswered(context);
  const review = { ...left, answered };
  if (answer !== 'beside') return state.change({ review });
  state.change({ ...addInForce(state.snapshot, [pair]), review, stale: true });
  await computeNumbers(context);
}

/** Answers for one of several; the others wait on, also when it is stopped before they are held against new numbers. */
async function answerOne(context: ActContext, review: DeliveryReview, answered: AnsweredPair): Promise<void> {
  const earlier = numbersInForce(context);
  const left = { ...review, pairs: review.pairs.filter((one) => one !== answered.pair) };
  await followAnswer(context, left, answered);
  context.reviews.candidate = null;
  keepEarlier(context, earlier);
  await reviewDeliveries(context, left.pairs);
}

/**
 * Does with the waiting deliveries what the analyst chose; nothing when none waits. Where several wait, one of them may
 * be answered by itself: the others then wait on, held against the numbers that came of it.
 *
 * @param after the newer file that is answered; all of them when left out
 */
export async function answerDelivery(context: ActContext, answer: DeliveryAnswer, after?: string): Promise<void> {
  const { review } = context.state.snapshot;
  if (review?.state !== 'waiting') return;
  const pair = review.pairs.find((one) => one.after.id === after);
  if (after !== undefined && pair === undefined) return;
  if (pair === undefined || review.pairs.length === 1) return answerAll(context, review, answer);
  return answerOne(context, review, { pair, answer });
}

/** The files as they were before one of several was answered. */
function withoutAnswer({ files, deliveries }: FilesInForce, { pair, answer }: AnsweredPair): FilesInForce {
  const { before, after } = pair;
  if (answer === 'decline') return { files, deliveries };
  if (answer === 'beside') return { files: files.filter(({ id }) => id !== after.id), deliveries };
  return { files: files.map((file) => (file.id === after.id ? before : file)), deliveries };
}

/** Lets one that was answered by itself wait again among the others. */
async function undoAnswer(context: ActContext, review: DeliveryReview, answered: AnsweredPair): Promise<void> {
  const { state, reviews } = context;
  const { pair, answer } = answered;
  if (answer !== 'decline') await putInForce(context, withoutAnswer(state.snapshot, answered), reviews.earlier);
  reviews.clear();
  const delivery = state.snapshot.deliveries[pair.after.id] ?? pair.delivery;
  const pairs = [...review.pairs, { ...pair, delivery }];
  state.change({ review: { ...review, pairs, answered: null } });
  await reviewDeliveries(context, pairs);
}

async function undoReplaced(context: ActContext, review: DeliveryReview): Promise<void> {
  const { state, reviews } = context;
  const { files, deliveries } = state.snapshot;
  const beforeOf = new Map(review.pairs.map(({ before, after }) => [after.id, before]));
  const next = { files: files.map((file) => beforeOf.get(file.id) ?? file), deliveries };
  await putInForce(context, next, reviews.earlier);
  reviews.clear();
  state.change({ review: null });
  await forgetPairs(context, review.pairs);
}

/**
 * Brings the earlier files back to their places, with the numbers they gave; the newer ones are gone. Where others wait
 * still, the last that was answered by itself waits again with them.
 */
export async function undoDelivery(context: ActContext): Promise<void> {
  const { review } = context.state.snapshot;
  if (review === null) return;
  if (review.answered !== null) return undoAnswer(context, review, review.answered);
  if (review.undoable) await undoReplaced(context, review);
}

/** Ends what can be undone: the earlier files leave the memory. What they changed stays to be read. */
export async function forgetEarlier(context: ActContext): Promise<void> {
  const { engine, state, shelf, reviews } = context;
  await settleAnswered(context);
  const { review } = state.snapshot;
  if (review === null || !review.undoable) return;
  reviews.earlier = null;
  state.change({ review: { ...review, undoable: false } });
  for (const { before } of review.pairs) {
    shelf.forget(before.id);
    await dropExtract(engine, before);
  }
}
