import { refreshDataSet } from '../intake/data-set.ts';
import type { ActContext } from './act-context.ts';
import { forgetEarlier } from './answer-delivery.ts';
import { dropFile, forgetRemoved } from './read-files.ts';
import { declineDeliveries } from './review-deliveries.ts';

/** Takes every file and number away. Own indicators are no data and stay. */
export async function clearSession(context: ActContext): Promise<void> {
  const { engine, state, shelf, numbers, reviews } = context;
  await declineDeliveries(context);
  await forgetEarlier(context);
  for (const report of state.snapshot.files) await dropFile(context, report);
  await forgetRemoved(context);
  await refreshDataSet(engine, []);
  numbers.keep(null, []);
  numbers.forgetEarlier();
  shelf.clear();
  reviews.clear();
  state.reset();
}
