import type { Audited } from '../disclosure/audit/audit-publication.ts';
import type { ExactRange } from '../disclosure/audit/exact-ranges.ts';
import type { ActContext } from './act-context.ts';
import { queued } from './file-progress.ts';
import { createTurns, letOthersRun } from './let-others-run.ts';

/** Seconds for one end of one count, where many are waited for: a stop has to wait for it. */
const patienceForMany = 2;
const patienceForOne = 20;

/** Too early to tell how long it will take. */
const fewestSeconds = 2;

function secondsLeft(started: number, done: number): number | null {
  const seconds = (performance.now() - started) / 1000;
  return seconds < fewestSeconds || done <= 0 ? null : (seconds * (1 - done)) / done;
}

/**
 * Finds all that an outsider can think of hidden numbers and tells how far it is. What was found before a stop is kept.
 * @throws the reason of the signal when it is stopped
 */
export async function findExact(
  { state, signal }: Pick<ActContext, 'state' | 'signal'>,
  audited: Audited,
  rows: ReadonlySet<number>,
  onFound: (range: ExactRange) => void,
): Promise<void> {
  const { status } = state.snapshot;
  const begin = { ...queued('auditing', 'auditing'), stage: 'computing' as const };
  state.change({ status: 'auditing', progress: [begin] });
  try {
    const [{ loadSolver }, { findExactRanges }] = await Promise.all([
      import('../disclosure/audit/load-solver.ts'),
      import('../disclosure/audit/exact-ranges.ts'),
    ]);
    const highs = await loadSolver();
    const [isTurn, started] = [createTurns(), performance.now()];
    let found = 0;
    const patience = rows.size === 1 ? patienceForOne : patienceForMany;
    for (const { range, done } of findExactRanges(audited, highs, { rows, patience })) {
      if (range !== null) onFound(range);
      if (range !== null) found++;
      if (!isTurn()) continue;
      state.progress({ ...begin, rows: found, share: done, secondsLeft: secondsLeft(started, done) });
      await letOthersRun();
      signal.throwIfAborted();
    }
  } finally {
    state.change({ status, progress: [] });
  }
}
