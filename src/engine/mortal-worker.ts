/** A worker whose end is noticed: what waits for its answer rejects instead of waiting for ever. */
export interface MortalWorker {
  readonly worker: Worker;
  /** Passes the answer on, or rejects when the worker fails first or has failed already. */
  untilDeath<T>(answer: () => Promise<T>): Promise<T>;
}

/** Takes a worker just created. Its errors go to whoever waits, and to no console and no other listener. */
export function createMortalWorker(worker: Worker): MortalWorker {
  const waiting = new Set<(fault: Error) => void>();
  let death: Error | null = null;
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    death = new Error(event.message || 'The worker could not be started or has stopped');
    for (const reject of waiting) reject(death);
    waiting.clear();
  });
  return {
    worker,
    untilDeath: <T>(answer: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (death !== null) return reject(death);
        waiting.add(reject);
        answer()
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
  };
}
