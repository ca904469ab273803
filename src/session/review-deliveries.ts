import type { Deliveries } from '../domain/delivery.ts';
import type { IndicatorKind } from '../domain/indicator-kind.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import { createDefinitionShelf, type DefinitionShelf } from '../indicators/definition-shelf.ts';
import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import { buildColumns } from '../observations/build-columns.ts';
import { type ColumnsDifference, diffColumns } from '../observations/diff-columns.ts';
import { summariseChanges } from '../observations/summarise-changes.ts';
import { compareRows } from '../queries/compare-rows.ts';
import type { ActContext } from './act-context.ts';
import { computeNumbers, type FilesInForce, observe } from './compute-numbers.ts';
import type { DeliveryPair } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';
import { isCurrent, keepNumbers } from './kept-numbers.ts';

/** The files and deliveries as they are when each newer one has the place of the earlier. */
export function replaceInForce({ files, deliveries }: FilesInForce, pairs: readonly DeliveryPair[]): FilesInForce {
  const afterOf = new Map(pairs.map(({ before, after }) => [before.id, after]));
  const told: Deliveries = Object.fromEntries(pairs.map(({ after, delivery }) => [after.id, delivery]));
  return { files: files.map((file) => afterOf.get(file.id) ?? file), deliveries: { ...deliveries, ...told } };
}

/** The files and deliveries as they are when each newer one stands beside the earlier. */
export function addInForce({ files, deliveries }: FilesInForce, pairs: readonly DeliveryPair[]): FilesInForce {
  const told: Deliveries = Object.fromEntries(pairs.map(({ after, delivery }) => [after.id, delivery]));
  return { files: [...files, ...pairs.map(({ after }) => after)], deliveries: { ...deliveries, ...told } };
}

/** What changed in the numbers; none on one side counts as an empty set. */
function diffNumbers(
  before: ObservationColumns | null,
  after: ObservationColumns | null,
  shelf: DefinitionShelf,
): ColumnsDifference {
  const kindOf = (indicator: string): IndicatorKind => shelf.find(indicator)?.kind ?? 'count';
  return diffColumns(before ?? buildColumns([]), after ?? buildColumns([]), kindOf);
}

/** Frees what came with newer deliveries that are not taken. */
export async function forgetPairs({ engine, shelf }: ActContext, pairs: readonly DeliveryPair[]): Promise<void> {
  for (const { after } of pairs) {
    shelf.forget(after.id);
    await dropExtract(engine, after);
  }
}

/**
 * Computes what the newer deliveries would change and lets them wait for an answer. The numbers in force stay as they
 * are. When it fails or is stopped, the newer ones are gone and all is as before.
 */
export async function reviewDeliveries(context: ActContext, pairs: readonly DeliveryPair[]): Promise<void> {
  const { engine, state, numbers, reviews } = context;
  const { snapshot } = state;
  state.change({ status: 'computing', progress: [] });
  try {
    const candidate = await observe(context, replaceInForce(snapshot, pairs));
    const shelf = createDefinitionShelf(snapshot.own);
    const difference = diffNumbers(numbers.analyst(), candidate.columns, shelf);
    reviews.changes = difference.changes;
    reviews.candidate = keepNumbers(context, candidate);
    state.change({
      review: {
        id: reviews.nextId(),
        state: 'waiting',
        pairs,
        summary: summariseChanges(
          difference,
          shelf.all.map(({ id }) => id),
        ),
        cutBefore: snapshot.cut,
        cutAfter: candidate.facts.cut,
        undoable: false,
        answered: snapshot.review?.answered ?? null,
      },
    });
  } catch (error) {
    await dropReview(context, pairs);
    throw error;
  } finally {
    await refreshDataSet(engine, state.snapshot.files.filter(isAccepted));
  }
}

/** Ends what can be undone of an answer for one of several: the file that it let go of leaves the memory. */
export async function settleAnswered(context: ActContext): Promise<void> {
  const { engine, state, shelf, reviews } = context;
  const { review } = state.snapshot;
  if (review === null || review.answered === null) return;
  const { pair, answer } = review.answered;
  reviews.earlier = null;
  state.change({ review: { ...review, answered: null } });
  if (answer === 'decline') await forgetPairs(context, [pair]);
  if (answer !== 'replace') return;
  shelf.forget(pair.before.id);
  await dropExtract(engine, pair.before);
}

async function dropReview(context: ActContext, pairs: readonly DeliveryPair[]): Promise<void> {
  await settleAnswered(context);
  await forgetPairs(context, pairs);
  context.reviews.clear();
  context.state.change({ review: null });
}

/** The newer ones are gone, and all is as before. */
export async function declineDeliveries(context: ActContext): Promise<void> {
  const { review } = context.state.snapshot;
  if (review?.state === 'waiting') await dropReview(context, review.pairs);
}

async function recountRows({ engine, signal }: ActContext, pairs: readonly DeliveryPair[]): Promise<DeliveryPair[]> {
  const recounted: DeliveryPair[] = [];
  for (const pair of pairs) {
    const { before, after } = pair;
    const rows = before.kind === after.kind ? await compareRows(engine, before, after, { signal }) : null;
    recounted.push({ ...pair, rows });
  }
  return recounted;
}

/**
 * Brings a waiting review up to date after files, deliveries or the cut have changed under it. A newer delivery whose
 * earlier file is taken away has nothing to replace, and becomes a file like any other.
 */
export async function refreshReview(context: ActContext): Promise<void> {
  const { state, reviews } = context;
  const { review, files } = state.snapshot;
  if (review?.state !== 'waiting' || isCurrent(context, reviews.candidate)) return;
  const isHeld = ({ before }: DeliveryPair): boolean => files.some(({ id }) => id === before.id) && isAccepted(before);
  const held = review.pairs.filter(isHeld);
  const orphans = review.pairs.filter((pair) => !isHeld(pair));
  if (orphans.length > 0) {
    state.change({ ...addInForce(state.snapshot, orphans), review: null, stale: true });
    await computeNumbers(context);
  }
  if (held.length > 0) await reviewDeliveries(context, await recountRows(context, held));
}
