import type { Highs } from 'highs';
import { type Family, hidden } from '../family.ts';
import { judgeInSteps } from '../judge-alone.ts';
import type { FamilyPlan } from '../plan-families.ts';
import { familiesOf } from '../suppress-relations.ts';
import { asPublished, type Fates, readFates } from './as-published.ts';
import type { Audited } from './audit-publication.ts';
import { knowsAllPieces } from './known-pieces.ts';
import { buildOutsiderModel } from './outsider-model.ts';
import { type Reach, ReachFinder } from './reach.ts';

/** Least and greatest whole number that a count may be, with all that is shown; `high` infinite where nothing limits it. */
export interface ExactEnds {
  readonly low: number;
  readonly high: number;
  /** Whether an outsider can think of no other; else it may be even more */
  readonly isExact: boolean;
}

/** What a hidden published number may be: of the count in it that is placed most closely. */
export interface ExactRange extends ExactEnds {
  /** Of the published numbers */
  readonly row: number;
}

/** Of a mean the nights are taken apart as one for each stay, and those beyond: what is known of one says nothing of the other. */
function takeApart(family: Family): Family {
  if (!family.isMean) return family;
  const less = (lists: readonly Float64Array[]): Float64Array[] => {
    const [nights, stays] = lists;
    return [Float64Array.from(nights ?? [], (value, cell) => value - (stays?.[cell] ?? 0)), ...lists.slice(1)];
  };
  const values = less(family.values);
  const [beyond] = values;
  const floors = [Float64Array.from(beyond ?? [], (value) => Math.min(0, value)), ...family.floors.slice(1)];
  return { ...family, values, floors };
}

function putTogether(ends: readonly ExactEnds[], { isMean }: Family): readonly ExactEnds[] {
  const [beyond, stays] = ends;
  if (!isMean || beyond === undefined || stays === undefined) return ends;
  const nights = {
    low: beyond.low + stays.low,
    high: beyond.high + stays.high,
    isExact: beyond.isExact && stays.isExact,
  };
  return [nights, stays];
}

/** The closest of the counts that need protection; of all where none does. */
function closestOf(ends: readonly ExactEnds[], { needs }: Family, cell: number): ExactEnds | null {
  const inNeed = ends.filter((_, measure) => (needs[measure]?.[cell] ?? 0) > 0);
  const widthOf = ({ low, high }: ExactEnds): number => high - low;
  return (inNeed.length > 0 ? inNeed : ends).reduce<ExactEnds | null>(
    (closest, one) => (closest === null || widthOf(one) < widthOf(closest) ? one : closest),
    null,
  );
}

/** Asks of hidden cells of one family all that may be, each count with what is known of the others. */
export class ExactFinder {
  readonly #family: Family;
  readonly #apart: Family;
  readonly #finders: readonly ReachFinder[];
  readonly #isComplete: readonly boolean[];

  /**
   * Must be closed: its memory is the solver's own.
   * @param patience seconds for one end of one count
   */
  constructor(family: Family, highs: Highs, patience: number) {
    this.#family = family;
    this.#apart = takeApart(family);
    const measures = [...family.values.keys()];
    this.#finders = measures.map(
      (measure) => new ReachFinder(highs, buildOutsiderModel(this.#apart, measure), patience),
    );
    this.#isComplete = measures.map((measure) => knowsAllPieces(this.#apart, measure));
  }

  close(): void {
    for (const finder of this.#finders) finder.close();
  }

  /** Per measure of the family */
  endsOf(cell: number): readonly ExactEnds[] {
    const ends = this.#finders.map((finder, measure) => this.#toEnds(finder.of(cell, null), measure, cell));
    return putTogether(ends, this.#family);
  }

  closestOf(cell: number): ExactEnds | null {
    return closestOf(this.endsOf(cell), this.#family, cell);
  }

  #toEnds({ down, up, isExact }: Reach, measure: number, cell: number): ExactEnds {
    const value = this.#apart.values[measure]?.[cell] ?? 0;
    return { low: value + down, high: value + up, isExact: isExact && this.#isComplete[measure] === true };
  }
}

/** The wanted published rows of each hidden cell. */
function wantedOf({ state, rows }: Family, { fates, rowOf }: Fates, wanted: ReadonlySet<number>) {
  const cells = new Map<number, readonly number[]>();
  for (const [cell, known] of state.entries()) {
    if (known !== hidden) continue;
    const own = rows.flatMap((list) => {
      const row = list[cell] ?? -1;
      return fates[row] === 1 && wanted.has(rowOf[row] ?? -1) ? [rowOf[row] ?? -1] : [];
    });
    if (own.length > 0) cells.set(cell, own);
  }
  return cells;
}

/** Which indicators are asked about; a family of others need not be built. */
function planFilter({ published }: Audited, rows: ReadonlySet<number>): (plan: FamilyPlan) => boolean {
  const codes = new Set([...rows].map((row) => published.indicator.codes[row]));
  const ids = new Set([...codes].flatMap((code) => published.indicator.words[code ?? -1] ?? []));
  return ({ slots }) => slots.some(({ members }) => members.some(({ indicator }) => ids.has(indicator)));
}

/** Which hidden numbers to ask about, and for how long. */
export interface ExactWish {
  /** Of the published numbers; those that are not hidden, or in no sum (regions), have no answer */
  readonly rows: ReadonlySet<number>;
  /** Seconds for one end of one count where it is hard; what is not found by then is told as reaching so far at the least */
  readonly patience: number;
}

/**
 * For hidden numbers the smallest and the largest that an outsider can infer of all that is shown: what a whole set of
 * numbers that fits was seen to reach, and no other can pass. Yields a number at a time, and null in between for those who
 * have other things to do, with how much is done, 0–1.
 * @throws RangeError when the published numbers are not of these observations
 */
export function* findExactRanges(
  audited: Audited,
  highs: Highs,
  { rows, patience }: ExactWish,
): Generator<{ readonly range: ExactRange | null; readonly done: number }> {
  const { columns, published, definitions, policy, geography, options } = audited;
  const judging = judgeInSteps(columns, definitions, policy, options);
  let judgement = judging.next();
  for (; judgement.done !== true; judgement = judging.next()) yield { range: null, done: 0 };
  const judged = judgement.value;
  const fates = readFates(columns, judged.parts, published);
  let found = 0;
  for (const { family } of familiesOf(judged, geography, policy, planFilter(audited, rows))) {
    yield { range: null, done: found / rows.size };
    asPublished(family, fates.fates);
    const cells = wantedOf(family, fates, rows);
    if (cells.size === 0) continue;
    const finder = new ExactFinder(family, highs, patience);
    try {
      for (const [cell, own] of cells) {
        const ends = finder.closestOf(cell);
        for (const row of own) {
          found++;
          yield { range: ends === null ? null : { row, ...ends }, done: found / rows.size };
        }
      }
    } finally {
      finder.close();
    }
  }
}
