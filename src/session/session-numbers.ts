import type { Audited } from '../disclosure/audit/audit-publication.ts';
import { solverAtHand } from '../disclosure/exact/solver-at-hand.ts';
import { publishInSteps } from '../disclosure/publish.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import { keepingAnswer } from '../domain/steps.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import { geography } from '../reference/geography-facts.ts';
import { letOthersRun } from './let-others-run.ts';

/** The observations in force, and what of them passed the disclosure gate. */
export class SessionNumbers {
  #columns: ObservationColumns | null = null;
  #own: readonly OwnEntry[] = [];
  #published: PublishedColumns | null = null;
  /** What is published of them where others have nothing yet; spares most of the work when a package is laid in */
  #alone: PublishedColumns | null = null;
  /** What the published numbers were held against when they were made */
  #heldAgainst: readonly PublishedColumns[] = [];
  readonly #earlier = new Map<string, PublishedColumns>();
  #made: { readonly code: string; readonly columns: PublishedColumns } | null = null;

  /** @param own the own indicators the columns may hold numbers of */
  keep(columns: ObservationColumns | null, own: readonly OwnEntry[]): void {
    this.#columns = columns === null ? null : narrowColumns(columns);
    this.#own = own;
    this.#published = null;
    this.#alone = null;
    this.#made = null;
  }

  /** What others have of them already, by the code of the package. */
  get earlier(): ReadonlyMap<string, PublishedColumns> {
    return this.#earlier;
  }

  /** Holds what is published from now on against a package that others have. */
  holdAgainst(code: string, columns: PublishedColumns): void {
    this.#earlier.set(code, columns);
    this.#published = null;
  }

  letGo(code: string): void {
    if (this.#earlier.delete(code)) this.#published = null;
  }

  forgetEarlier(): void {
    for (const code of [...this.#earlier.keys()]) this.letGo(code);
  }

  /** Keeps the package last made of the numbers in force, until it is known whether it goes to others. */
  keepMade(code: string, columns: PublishedColumns): void {
    this.#made = { code, columns };
  }

  /** What was made goes to others: later numbers are held against it. Those in force it was made of, and they stay. */
  handOver(code: string): boolean {
    if (this.#made?.code !== code || this.#earlier.has(code)) return false;
    this.#earlier.set(code, this.#made.columns);
    return true;
  }

  analyst(): ObservationColumns | null {
    return this.#columns;
  }

  /** What an audit has to know of these published numbers; null where they are not of the observations in force. */
  audited(published: PublishedColumns): Audited | null {
    const columns = this.#columns;
    if (columns === null || this.#published !== published) return null;
    const definitions = createDefinitionShelf(this.#own).all;
    return {
      columns,
      published,
      definitions,
      policy: defaultPolicy,
      geography,
      options: { earlier: this.#heldAgainst },
    };
  }

  /**
   * What others may see of them, made when it is first asked for. Lets other things be done between its steps.
   * @throws the reason of the signal when it is stopped
   */
  async published(signal: AbortSignal, onProgress: (share: number) => void): Promise<PublishedColumns | null> {
    const columns = this.#columns;
    if (columns === null || this.#published !== null) return this.#published;
    const earlier = [...this.#earlier.values()];
    const options = { earlier, alone: this.#alone ?? undefined, solver: await solverAtHand() };
    const steps = publishInSteps(columns, createDefinitionShelf(this.#own).all, defaultPolicy, geography, options);
    let published: PublishedColumns | null = null;
    // A stop ends the steps as well, so that none of the solver's memory is left in use.
    for (const share of keepingAnswer(steps, (answer) => {
      published = answer;
    })) {
      onProgress(share);
      await letOthersRun();
      signal.throwIfAborted();
    }
    if (this.#columns === columns) [this.#published, this.#heldAgainst] = [published, earlier];
    if (this.#columns === columns && earlier.length === 0) this.#alone = published;
    return published;
  }
}
