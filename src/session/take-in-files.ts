import type { FileReport } from '../domain/file-report.ts';
import { mayBeDeliveryOf } from '../domain/newer-delivery.ts';
import type { ActContext } from './act-context.ts';
import { forgetEarlier } from './answer-delivery.ts';
import { computeNumbers } from './compute-numbers.ts';
import type { DeliveryPair } from './delivery-review.ts';
import { isAccepted } from './file-progress.ts';
import type { IncomingFile } from './file-shelf.ts';
import { dropFile, readFiles } from './read-files.ts';
import { pairAsked, recogniseDeliveries } from './receive-deliveries.ts';
import { forgetPairs, reviewDeliveries } from './review-deliveries.ts';

/** What was at hand before new files came. */
interface Before {
  readonly files: readonly FileReport[];
  readonly stale: boolean;
}

function freshFiles({ state }: ActContext, { files }: Before): readonly FileReport[] {
  return state.snapshot.files.filter((file) => isAccepted(file) && !files.includes(file));
}

/** Takes accepted files of this act away again; what they made stale is as it was when none of them is left. */
async function takeBack(
  context: ActContext,
  before: Before,
  isTakenBack: (file: FileReport) => boolean,
): Promise<void> {
  for (const file of freshFiles(context, before)) if (isTakenBack(file)) await dropFile(context, file);
  if (freshFiles(context, before).length === 0) context.state.change({ stale: before.stale });
}

/** Takes newer deliveries out of the files in force, and gives all that wait. A later one of the same file takes its turn. */
async function setAside(
  context: ActContext,
  pairs: readonly DeliveryPair[],
  before: Before,
): Promise<readonly DeliveryPair[]> {
  const { state } = context;
  const { review, files } = state.snapshot;
  const waiting = review?.state === 'waiting' ? review.pairs : [];
  const passed = waiting.filter((old) => pairs.some((pair) => pair.before.id === old.before.id));
  const aside = new Set(pairs.map(({ after }) => after.id));
  state.change({ files: files.filter(({ id }) => !aside.has(id)) });
  if (freshFiles(context, before).length === 0) state.change({ stale: before.stale });
  await forgetPairs(context, passed);
  return [...waiting.filter((pair) => !passed.includes(pair)), ...pairs];
}

async function computeAndReview(
  context: ActContext,
  before: Before,
  pairs: readonly DeliveryPair[],
  dropped: boolean,
): Promise<void> {
  const waiting = await setAside(context, pairs, before);
  if (dropped || freshFiles(context, before).length > 0) await computeNumbers(context);
  if (pairs.length > 0) await reviewDeliveries(context, waiting);
}

/**
 * Reads files that were dropped. One that looks like another delivery of a file already read waits for an answer; the
 * rest are files in force. Own files push synthetic ones out: the two are never mixed in one number.
 */
export async function addFiles(context: ActContext, incoming: readonly IncomingFile[]): Promise<void> {
  const { state, shelf } = context;
  await forgetEarlier(context);
  const before: Before = state.snapshot;
  const known = before.files.filter(isAccepted);
  try {
    const accepted = await readFiles(context, incoming);
    const own = accepted.some(({ id }) => !shelf.isSynthetic(id));
    const pushedOut = own ? before.files.filter(({ id }) => shelf.isSynthetic(id)) : [];
    for (const report of pushedOut) await dropFile(context, report);
    const left = known.filter((file) => !pushedOut.includes(file));
    const pairs = await recogniseDeliveries(context, accepted, left);
    await computeAndReview(context, before, pairs, pushedOut.length > 0);
  } catch (error) {
    await takeBack(context, before, (file) => known.some((earlier) => mayBeDeliveryOf(earlier, file)));
    throw error;
  }
}

/** Each new table follows the old one of its kind; where there is one of each, whatever their kinds. */
async function pairTables(
  context: ActContext,
  old: readonly FileReport[],
  accepted: readonly FileReport[],
): Promise<readonly DeliveryPair[]> {
  const pairs: DeliveryPair[] = [];
  for (const after of accepted) {
    const free = old.filter((before) => !pairs.some((pair) => pair.before === before));
    const alone = old.length === 1 && accepted.length === 1 ? old[0] : undefined;
    const before = free.find(({ kind }) => kind === after.kind) ?? alone;
    if (before !== undefined) pairs.push(await pairAsked(context, before, after));
  }
  return pairs;
}

/**
 * Reads a file that shall take the place of another, and lets it wait beside it until the analyst has seen what it
 * changes. Of a file with several tables each is held against the one of its kind; a table with no fellow is a file in
 * force, old or new. What was refused of the old has nothing to compare with and goes; when all of the new is refused
 * the old stays.
 */
export async function replaceFile(context: ActContext, id: string, incoming: IncomingFile): Promise<void> {
  const { state, shelf } = context;
  const tables = state.snapshot.files.filter((report) => shelf.areParts(id, report.id));
  const [old, refused] = [tables.filter(isAccepted), tables.filter((report) => !isAccepted(report))];
  if (old.length === 0 || incoming.synthetic !== shelf.isSynthetic(id)) {
    if (tables.length > 0) await addFiles(context, [incoming]);
    for (const report of refused) await dropFile(context, report);
    return;
  }
  await forgetEarlier(context);
  const before: Before = state.snapshot;
  try {
    const accepted = await readFiles(context, [incoming]);
    if (accepted.length === 0) return;
    await computeAndReview(context, before, await pairTables(context, old, accepted), false);
  } catch (error) {
    await takeBack(context, before, () => true);
    throw error;
  }
  for (const report of refused) await dropFile(context, report);
}
