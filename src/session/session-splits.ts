import { publishSplit } from '../disclosure/publish-split.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { SplitNumbers, SplitQuestion } from '../domain/split.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { computeSplit } from '../indicators/split/compute-split.ts';
import { geography } from '../reference/geography-facts.ts';
import type { ActContext } from './act-context.ts';
import { computeOptions } from './compute-numbers.ts';
import type { View } from './session.ts';
import type { SessionNumbers } from './session-numbers.ts';

type Ask = <T>(work: (context: ActContext) => Promise<T>) => Promise<T | null>;

/**
 * Divisions that were asked for, as long as the numbers they belong to are in force. Each is counted in turn with the
 * acts, so that its rows are those of the numbers in force.
 */
export class SessionSplits {
  readonly #numbers: SessionNumbers;
  readonly #ask: Ask;
  readonly #kept = new Map<string, SplitNumbers>();
  #fingerprint = '';

  constructor(numbers: SessionNumbers, ask: Ask) {
    this.#numbers = numbers;
    this.#ask = ask;
  }

  /** Null where other numbers are in force by now, where there is nothing to divide by, or when it was stopped. */
  answer(question: SplitQuestion, view: View): Promise<SplitNumbers | null> {
    return this.#ask(async (context) => {
      const split = await this.#count(context, question);
      return view === 'analyst' ? split : this.#publish(split);
    });
  }

  async #count(context: ActContext, { fingerprint, ...wish }: SplitQuestion): Promise<SplitNumbers | null> {
    const { cut, stale, fingerprint: inForce } = context.state.snapshot;
    if (stale || cut === null || inForce !== fingerprint) return null;
    if (this.#fingerprint !== fingerprint) this.#kept.clear();
    this.#fingerprint = fingerprint;
    const key = [wish.indicator, wish.profile, wish.split].join('\n');
    const known = this.#kept.get(key) ?? (await computeSplit(context.engine, wish, computeOptions(context, cut)));
    if (known !== null) this.#kept.set(key, known);
    return known;
  }

  #publish(split: SplitNumbers | null): SplitNumbers | null {
    const totals = this.#numbers.published();
    if (split === null || totals === null) return null;
    const { all: definitions } = createDefinitionShelf([]);
    return publishSplit(split, totals, { definitions, policy: defaultPolicy, geography });
  }
}
