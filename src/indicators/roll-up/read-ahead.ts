/** Facts that may lie fetched and uncounted: some 110 MB of them. */
const mostRows = 4_000_000;

/**
 * Room for facts that are fetched before their turn to be counted, so that the engine can go on to the next indicator.
 * Shared by all that are under way: memory does not grow with them, nor with the files.
 */
export class ReadAhead {
  readonly #most: number;
  #held = 0;
  #waiting: (() => void)[] = [];

  constructor(most = mostRows) {
    this.#most = most;
  }

  /** Waits until there is room; more than there ever is gets it all. */
  async take(rows: number): Promise<void> {
    while (this.#held > 0 && this.#held + rows > this.#most) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#held += rows;
  }

  give(rows: number): void {
    this.#held -= rows;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
