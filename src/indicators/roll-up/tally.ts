import type { Calendar } from './calendar.ts';
import { chooseSpans, type SpanFact } from './span-facts.ts';

/** Facts of people (or of teams), as columns of equal length. `subject` numbers the person from 0. */
export interface SubjectFacts {
  readonly group: Float64Array;
  readonly subject: Float64Array;
  readonly moment: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Row numbers ordered by subject, by counting. */
function orderBySubject(subject: Float64Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of subject) {
    if (one < first) first = one;
    if (one > last) last = one;
  }
  const starts = new Uint32Array(subject.length === 0 ? 1 : last - first + 2);
  for (const one of subject) starts[one - first + 1] = (starts[one - first + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(subject.length);
  subject.forEach((one, row) => {
    const place = starts[one - first] ?? 0;
    order[place] = row;
    starts[one - first] = place + 1;
  });
  return order;
}

function add(cells: Float64Array, cell: number, amount: number): void {
  cells[cell] = (cells[cell] ?? 0) + amount;
}

/**
 * Sums of every series in every period; cell = series × number of periods + period.
 *
 * People are distinct in each cell because facts are read person by person: a cell remembers the last person it
 * counted, and a second fact of the same person in the same cell counts nobody. So one pass gives distinct patients at
 * every grain at once, fixed or rolling, which cannot be added up from finer ones. The same pass keeps what the present
 * person has in the cell so far, s; a further f raises the sum of squares per person by f(2s + f).
 */
export class Tally {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Σ f² over facts */
  readonly factSquares: Float64Array;
  /** Distinct subjects with something in the numerator, and in the denominator */
  readonly subjects: Float64Array;
  readonly denominatorSubjects: Float64Array;
  /** Σ s² over persons, s what one person has in the numerator; NaN where numbers came without people */
  readonly subjectSquares: Float64Array;
  /** The greatest s; NaN where numbers came without people */
  readonly largest: Float64Array;
  readonly #running: Float64Array;
  readonly #counted: Int32Array;
  readonly #denominatorCounted: Int32Array;
  readonly #calendar: Calendar;
  readonly #width: number;

  constructor(seriesCount: number, calendar: Calendar) {
    this.#calendar = calendar;
    this.#width = calendar.periods.length;
    const size = seriesCount * this.#width;
    const cells = (): Float64Array => new Float64Array(size);
    this.numerator = cells();
    this.denominator = cells();
    this.factSquares = cells();
    this.subjects = cells();
    this.denominatorSubjects = cells();
    this.subjectSquares = cells();
    this.largest = cells();
    this.#running = cells();
    this.#counted = new Int32Array(size).fill(-1);
    this.#denominatorCounted = new Int32Array(size).fill(-1);
  }

  /** Adds facts of people. All facts of one person must come in the same call. */
  addSubjects(facts: SubjectFacts, seriesOfGroup: readonly (readonly number[])[]): void {
    for (const row of orderBySubject(facts.subject)) {
      const numerator = facts.numerator[row] ?? 0;
      const denominator = facts.denominator[row] ?? Number.NaN;
      const subject = facts.subject[row] ?? 0;
      const periods = this.#calendar.periodsAt(facts.moment[row] ?? 0);
      for (const series of seriesOfGroup[facts.group[row] ?? 0] ?? []) {
        for (const period of periods) {
          const cell = series * this.#width + period;
          if (numerator > 0) this.#addNumerator(cell, subject, numerator);
          if (denominator > 0) this.#addDenominator(cell, subject, denominator);
        }
      }
    }
  }

  /** Adds the ready-made numbers of one group of facts, each to the periods that hold it whole. */
  addSpans(spans: readonly SpanFact[], seriesNumbers: readonly number[]): void {
    this.#calendar.periods.forEach((period, number) => {
      for (const span of chooseSpans(spans, period)) {
        for (const series of seriesNumbers) this.#addSpan(series * this.#width + number, span);
      }
    });
  }

  #addNumerator(cell: number, subject: number, amount: number): void {
    if (this.#counted[cell] !== subject) {
      this.#counted[cell] = subject;
      this.#running[cell] = 0;
      add(this.subjects, cell, 1);
    }
    const before = this.#running[cell] ?? 0;
    this.#running[cell] = before + amount;
    add(this.numerator, cell, amount);
    add(this.factSquares, cell, amount * amount);
    add(this.subjectSquares, cell, amount * (2 * before + amount));
    if (before + amount > (this.largest[cell] ?? 0)) this.largest[cell] = before + amount;
  }

  #addDenominator(cell: number, subject: number, amount: number): void {
    add(this.denominator, cell, amount);
    if (this.#denominatorCounted[cell] === subject) return;
    this.#denominatorCounted[cell] = subject;
    add(this.denominatorSubjects, cell, 1);
  }

  #addSpan(cell: number, span: SpanFact): void {
    add(this.numerator, cell, span.numerator);
    add(this.denominator, cell, span.denominator);
    add(this.subjects, cell, span.numeratorPatients);
    add(this.denominatorSubjects, cell, span.denominatorPatients);
    this.factSquares[cell] = Number.NaN;
    this.subjectSquares[cell] = Number.NaN;
    this.largest[cell] = Number.NaN;
  }
}
