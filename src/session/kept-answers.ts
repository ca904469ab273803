import type { ActContext } from './act-context.ts';

/** Counts an answer from the rows of the numbers in force, at their cut; null where nothing can be counted. */
type Count<Wish, Answer> = (context: ActContext, wish: Wish, cut: string) => Promise<Answer | null>;

/**
 * Answers that were counted when asked for, kept as long as the numbers they belong to are in force: never told beside
 * numbers they are not of.
 */
export class KeptAnswers<Wish extends object, Answer> {
  readonly #count: Count<Wish, Answer>;
  readonly #kept = new Map<string, Answer>();
  #fingerprint = '';

  constructor(count: Count<Wish, Answer>) {
    this.#count = count;
  }

  /** Null where other numbers than those of the fingerprint are in force by now, or nothing can be counted. */
  async find(context: ActContext, fingerprint: string, wish: Wish): Promise<Answer | null> {
    const { cut, stale, fingerprint: inForce } = context.state.snapshot;
    if (stale || cut === null || inForce !== fingerprint) return null;
    if (this.#fingerprint !== fingerprint) this.#kept.clear();
    this.#fingerprint = fingerprint;
    const key = JSON.stringify(wish);
    const known = this.#kept.get(key) ?? (await this.#count(context, wish, cut));
    if (known !== null) this.#kept.set(key, known);
    return known;
  }
}
