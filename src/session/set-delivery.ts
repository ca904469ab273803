import type { Delivery } from '../domain/delivery.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers } from './compute-numbers.ts';
import { isAccepted } from './file-progress.ts';
import { settledFacts } from './fingerprint.ts';

/**
 * Keeps what is told of the delivery a file belongs to, whether it is in force or waits. Numbers are computed anew only
 * when it makes one more or less settled.
 */
export async function setDelivery(context: ActContext, id: string, delivery: Delivery): Promise<void> {
  const { state } = context;
  const { review, files, deliveries } = state.snapshot;
  const told = { ...deliveries, [id]: delivery };
  const pair = review?.state === 'waiting' ? review.pairs.find(({ after }) => after.id === id) : undefined;
  if (review !== null && pair !== undefined) {
    const pairs = review.pairs.map((one) => (one === pair ? { ...one, delivery } : one));
    state.change({ review: { ...review, pairs } });
    const before = settledFacts({ [id]: pair.delivery }, [pair.after]).join();
    if (settledFacts(told, [pair.after]).join() !== before) context.reviews.candidate = null;
    return;
  }
  if (!files.some((file) => file.id === id)) return;
  const accepted = files.filter(isAccepted);
  const settles = settledFacts(deliveries, accepted).join() !== settledFacts(told, accepted).join();
  state.change({ deliveries: told, stale: state.snapshot.stale || settles });
  if (settles) await computeNumbers(context);
}
