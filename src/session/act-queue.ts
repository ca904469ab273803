/** Runs acts one after another. A stop ends the act under way and is no failure; a fault is told, and the next act runs. */
export class ActQueue {
  #last: Promise<void> = Promise.resolve();
  #stop: AbortController | null = null;

  /** @param onFault told of whatever the act threw, a stop excepted */
  run(work: (signal: AbortSignal) => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
    const turn = this.#last.then(async () => {
      const stop = new AbortController();
      this.#stop = stop;
      try {
        await work(stop.signal);
      } catch (error) {
        if (!stop.signal.aborted || error !== stop.signal.reason) onFault(error);
      } finally {
        this.#stop = null;
      }
    });
    this.#last = turn;
    return turn;
  }

  stop(): void {
    this.#stop?.abort(new DOMException('Stopped by the user', 'AbortError'));
  }

  /** Resolves when the acts asked for so far have ended */
  idle(): Promise<void> {
    return this.#last;
  }
}
