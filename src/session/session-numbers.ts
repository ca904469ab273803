import { publishInSteps } from '../disclosure/publish.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import { geography } from '../reference/geography-facts.ts';

function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The observations in force, and what of them passed the disclosure gate. */
export class SessionNumbers {
  #columns: ObservationColumns | null = null;
  #own: readonly OwnEntry[] = [];
  #published: PublishedColumns | null = null;

  /** @param own the own indicators the columns may hold numbers of */
  keep(columns: ObservationColumns | null, own: readonly OwnEntry[]): void {
    this.#columns = columns === null ? null : narrowColumns(columns);
    this.#own = own;
    this.#published = null;
  }

  analyst(): ObservationColumns | null {
    return this.#columns;
  }

  /**
   * What others may see of them, made when it is first asked for. Lets other things be done between its steps.
   * @throws the reason of the signal when it is stopped
   */
  async published(signal: AbortSignal, onProgress: (share: number) => void): Promise<PublishedColumns | null> {
    const columns = this.#columns;
    if (columns === null || this.#published !== null) return this.#published;
    const steps = publishInSteps(columns, createDefinitionShelf(this.#own).all, defaultPolicy, geography);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        if (this.#columns === columns) this.#published = step.value;
        return step.value;
      }
      onProgress(step.value);
      await letOthersRun();
      signal.throwIfAborted();
    }
  }
}
