import { z } from 'zod';
import { type LimitDecision, seriesWords } from '../domain/limit-decision.ts';
import { levels, periodTypes, variants } from '../domain/observation.ts';
import { isIsoDate, parsePeriod } from '../domain/period.ts';
import { createListeners } from './listeners.ts';
import type { RecipeStorage } from './recipe-shelf.ts';
import { browserLimitStorage } from './recipe-storage.ts';

z.config({ jitless: true });

const word = z.string().max(120);
const decision = z.object({
  series: z.object({
    indicator: word,
    profile: word,
    variant: z.enum(variants),
    level: z.enum(levels),
    unit: word,
    periodType: z.enum(periodTypes),
  }),
  from: z.string().refine((id) => parsePeriod(id) !== null),
  decidedOn: z.string().refine(isIsoDate),
  decidedBy: word,
  reason: z.string().max(400),
});
const stored = z.object({ fellestall: z.literal('grenser'), decisions: z.array(decision) });

/** The log of decisions to calculate limits anew, in this browser. Words and dates only. */
export interface LimitShelf {
  subscribe(listener: () => void): () => void;
  /** In the order they were made */
  current(): readonly LimitDecision[];
  /** Takes the place of an earlier one for the same series and period */
  keep(decision: LimitDecision): void;
  remove(decision: LimitDecision): void;
}

function readStored(storage: RecipeStorage): readonly LimitDecision[] {
  try {
    return stored.parse(JSON.parse(storage.read() ?? 'null')).decisions;
  } catch {
    return [];
  }
}

function isSamePlace(a: LimitDecision, b: LimitDecision): boolean {
  return a.from === b.from && seriesWords(a.series) === seriesWords(b.series);
}

/** What cannot be read in the store counts as no decision: limits are then those of the whole series. */
export function createLimitShelf(storage: RecipeStorage): LimitShelf {
  const listeners = createListeners();
  let decisions = readStored(storage);

  function change(next: readonly LimitDecision[]): void {
    decisions = next;
    storage.write(JSON.stringify({ fellestall: 'grenser', decisions }));
    listeners.tell();
  }

  return {
    subscribe: listeners.subscribe,
    current: () => decisions,
    keep: (made) => change([...decisions.filter((one) => !isSamePlace(one, made)), made]),
    remove: (gone) => change(decisions.filter((one) => !isSamePlace(one, gone))),
  };
}

let shelf: LimitShelf | null = null;

/** The log of this browser. */
export function limitShelf(): LimitShelf {
  shelf ??= createLimitShelf(browserLimitStorage);
  return shelf;
}
