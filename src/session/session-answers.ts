import { publishStandardised } from '../disclosure/publish-standardised.ts';
import type { SplitNumbers, SplitQuestion, SplitWish } from '../domain/split.ts';
import type { StandardisedQuestion, StandardisedRates, StandardisedWish } from '../domain/standardised-rates.ts';
import { computeSplit } from '../indicators/split/compute-split.ts';
import { computeStandardised } from '../indicators/standardised/compute-standardised.ts';
import type { ActContext } from './act-context.ts';
import { computeOptions } from './compute-numbers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { publishNumbers } from './publish-numbers.ts';
import type { View } from './session.ts';

type Ask = <T>(work: (context: ActContext) => Promise<T>) => Promise<T | null>;

/**
 * Numbers that are counted from the rows when they are asked for. Each is counted in turn with the acts, so that its rows
 * are those of the numbers in force. Null where other numbers are in force by now, where the rows do not tell, or when it
 * was stopped.
 */
export class SessionAnswers {
  readonly #ask: Ask;
  readonly #splits = new KeptAnswers<SplitWish, SplitNumbers>((context, wish, cut) =>
    computeSplit(context.engine, wish, computeOptions(context, cut)),
  );
  readonly #standardised = new KeptAnswers<StandardisedWish, StandardisedRates>((context, wish, cut) =>
    computeStandardised(context.engine, wish, computeOptions(context, cut)),
  );

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** For the analyst's own view and nothing else: groups are in no publication. */
  split({ fingerprint, ...wish }: SplitQuestion): Promise<SplitNumbers | null> {
    return this.#ask((context) => this.#splits.find(context, fingerprint, wish));
  }

  standardised({ fingerprint, ...wish }: StandardisedQuestion, view: View): Promise<StandardisedRates | null> {
    return this.#ask(async (context) => {
      const rates = await this.#standardised.find(context, fingerprint, wish);
      if (rates === null || view === 'analyst') return rates;
      const totals = await publishNumbers(context);
      return totals === null ? null : publishStandardised(rates, totals, wish);
    });
  }
}
