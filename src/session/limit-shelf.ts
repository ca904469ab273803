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
  /**
   * Adds the decisions of a file's text. Where both have one for the same series and period, the one decided last holds,
   * so that two who load each other's files have the same. Null when it is no such file: then nothing is changed.
   */
  load(text: string): LoadedDecisions | null;
  /** The text of a file of all decisions, in an order that depends on what they say alone */
  fileText(): string;
}

interface LoadedDecisions {
  /** In the file */
  readonly told: number;
  /** New, or decided later than the one that was here */
  readonly taken: number;
}

function readDecisions(text: string | null): readonly LimitDecision[] | null {
  try {
    return stored.parse(JSON.parse(text ?? 'null')).decisions;
  } catch {
    return null;
  }
}

function formatDecisions(decisions: readonly LimitDecision[]): string {
  return JSON.stringify({ fellestall: 'grenser', decisions }, null, 1);
}

function orderWords({ series, from }: LimitDecision): string {
  return `${seriesWords(series)} ${from}`;
}

function isSamePlace(a: LimitDecision, b: LimitDecision): boolean {
  return a.from === b.from && seriesWords(a.series) === seriesWords(b.series);
}

/** What cannot be read in the store counts as no decision: limits are then those of the whole series. */
export function createLimitShelf(storage: RecipeStorage): LimitShelf {
  const listeners = createListeners();
  let decisions = readDecisions(storage.read()) ?? [];

  function change(next: readonly LimitDecision[]): void {
    decisions = next;
    storage.write(formatDecisions(decisions));
    listeners.tell();
  }

  return {
    subscribe: listeners.subscribe,
    current: () => decisions,
    keep: (made) => change([...decisions.filter((one) => !isSamePlace(one, made)), made]),
    remove: (gone) => change(decisions.filter((one) => !isSamePlace(one, gone))),
    load(text) {
      const told = readDecisions(text);
      if (told === null) return null;
      const taken = told.filter((one) => {
        const known = decisions.find((other) => isSamePlace(one, other));
        return known === undefined || known.decidedOn < one.decidedOn;
      });
      if (taken.length > 0)
        change([...decisions.filter((one) => !taken.some((other) => isSamePlace(one, other))), ...taken]);
      return { told: told.length, taken: taken.length };
    },
    fileText: () => formatDecisions(decisions.toSorted((a, b) => (orderWords(a) < orderWords(b) ? -1 : 1))),
  };
}

let shelf: LimitShelf | null = null;

/** The log of this browser. */
export function limitShelf(): LimitShelf {
  shelf ??= createLimitShelf(browserLimitStorage);
  return shelf;
}
