/** Lets what else waits in this thread be done, a stop among it. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Others need not be let in more often than a person can tell: a turn of theirs takes time, and steps may be many. */
const shortTurn = 40;

/** Whether it is time to let others in, asked between steps. */
export function createTurns(): () => boolean {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < shortTurn) return false;
    last = now;
    return true;
  };
}
