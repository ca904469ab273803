import { letOthersRun } from './let-others-run.ts';

/** Milliseconds that work may have the thread for before others get it. */
const longestTurn = 15;

/**
 * Does work step by step, so that the page answers meanwhile.
 * @param isStopped asked between the turns; null is given where it says so
 */
export async function inTurns<Result>(
  work: Generator<void, Result>,
  isStopped: () => boolean = () => false,
): Promise<Result | null> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - began < longestTurn) continue;
    await letOthersRun();
    if (isStopped()) return null;
    began = performance.now();
  }
}
