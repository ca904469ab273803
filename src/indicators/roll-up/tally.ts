import type { Calendar } from './calendar.ts';
import { ClusterTally } from './cluster-tally.ts';
import { DistinctCount } from './distinct-count.ts';
import { orderFacts } from './order-facts.ts';
import { chooseSpans, type SpanFact } from './span-facts.ts';
import type { SubjectFacts } from './subject-facts.ts';

/** Sums of every series in every period; cell = series × number of periods + period. */
export interface TallySums {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Σ f² over facts; NaN where numbers came without people */
  readonly factSquares: Float64Array;
  /** Distinct subjects with something in the numerator, and in the denominator */
  readonly subjects: Float64Array;
  readonly denominatorSubjects: Float64Array;
  /** Σ s² over persons, s what one person has in the numerator; NaN where it was not asked for or is not known */
  readonly subjectSquares: Float64Array;
  /** The greatest s; NaN where it was not asked for or is not known */
  readonly largest: Float64Array;
}

/** A series that a group of facts adds to from one time to another, inclusive: months, or days for stocks. */
export interface TimedSeries {
  readonly series: number;
  readonly first: number;
  readonly last: number;
}

/** Which series a group of facts adds to, by its number. */
export interface GroupSeries {
  readonly seriesOfGroup: readonly (readonly number[])[];
  readonly timedOfGroup: readonly (readonly TimedSeries[])[];
}

interface SubjectFact {
  readonly moment: number;
  readonly subject: number;
  readonly numerator: number;
  readonly denominator: number;
}

interface SpansOfGroup {
  readonly spans: readonly SpanFact[];
  readonly series: readonly number[];
}

function add(cells: Float64Array, cell: number, amount: number): void {
  cells[cell] = (cells[cell] ?? 0) + amount;
}

function addSpan(sums: TallySums, cell: number, span: SpanFact): void {
  add(sums.numerator, cell, span.numerator);
  add(sums.denominator, cell, span.denominator);
  add(sums.subjects, cell, span.numeratorPatients);
  add(sums.denominatorSubjects, cell, span.denominatorPatients);
  for (const unknown of [sums.factSquares, sums.subjectSquares, sums.largest]) unknown[cell] = Number.NaN;
}

function unknownCells(size: number): Float64Array {
  return new Float64Array(size).fill(Number.NaN);
}

/** Facts that are added before others may have the thread: some two milliseconds. */
const factsPerTurn = 1_000;

/** Adds facts up: first by series and moment, where sums can be added further, then by period. */
export class Tally {
  readonly #calendar: Calendar;
  readonly #seriesCount: number;
  readonly #numerator: Float64Array;
  readonly #denominator: Float64Array;
  readonly #factSquares: Float64Array;
  readonly #subjects: DistinctCount;
  readonly #denominatorSubjects: DistinctCount;
  readonly #clusters: ClusterTally | null;
  readonly #spans: SpansOfGroup[] = [];

  /** @param clustered whether one person may stand for many units, so that the spread between persons is needed */
  constructor(seriesCount: number, calendar: Calendar, clustered: boolean) {
    const { momentCount, widest } = calendar;
    this.#calendar = calendar;
    this.#seriesCount = seriesCount;
    this.#numerator = new Float64Array(seriesCount * momentCount);
    this.#denominator = new Float64Array(seriesCount * momentCount);
    this.#factSquares = new Float64Array(seriesCount * momentCount);
    this.#subjects = new DistinctCount(seriesCount, momentCount, widest);
    this.#denominatorSubjects = new DistinctCount(seriesCount, momentCount, widest);
    this.#clusters = clustered ? new ClusterTally(seriesCount * calendar.periods.length) : null;
  }

  /**
   * Adds facts of people, and yields now and then so that others may have the thread. All facts of one person must come
   * in the same call.
   * @param index series by group, and those a group adds to for a stretch of time
   */
  *addSubjects(facts: SubjectFacts, { seriesOfGroup, timedOfGroup }: GroupSeries): Generator<void> {
    let added = 0;
    const isTold = seriesOfGroup.map((series, group) => series.length + (timedOfGroup[group]?.length ?? 0) > 0);
    const order = yield* orderFacts(facts, isTold);
    for (const row of order) {
      added += 1;
      if (added % factsPerTurn === 0) yield;
      const moment = this.#calendar.momentAt(facts.moment[row] ?? 0);
      if (moment === null) continue;
      const numerator = facts.numerator[row] ?? 0;
      const denominator = facts.denominator[row] ?? 0;
      const subject = facts.subject[row] ?? 0;
      const group = facts.group[row] ?? 0;
      const fact = { moment, subject, numerator, denominator };
      for (const series of seriesOfGroup[group] ?? []) this.#addFact(series, fact);
      const time = facts.moment[row] ?? 0;
      for (const { series, first, last } of timedOfGroup[group] ?? []) {
        if (first <= time && time <= last) this.#addFact(series, fact);
      }
    }
  }

  #addFact(series: number, { moment, subject, numerator, denominator }: SubjectFact): void {
    const at = series * this.#calendar.momentCount + moment;
    if (numerator > 0) {
      add(this.#numerator, at, numerator);
      add(this.#factSquares, at, numerator * numerator);
      this.#subjects.see(series, moment, subject);
      this.#addCluster(series, moment, subject, numerator);
    }
    if (denominator > 0) {
      add(this.#denominator, at, denominator);
      this.#denominatorSubjects.see(series, moment, subject);
    }
  }

  /** Adds the ready-made numbers of one group of facts, each to the periods that hold it whole. */
  addSpans(spans: readonly SpanFact[], series: readonly number[]): void {
    this.#spans.push({ spans, series });
  }

  sum(): TallySums {
    const size = this.#seriesCount * this.#calendar.periods.length;
    const sums: TallySums = {
      numerator: this.#sumPeriods(this.#numerator),
      denominator: this.#sumPeriods(this.#denominator),
      factSquares: this.#sumPeriods(this.#factSquares),
      subjects: this.#fillPeriods(this.#subjects.toMeasure()),
      denominatorSubjects: this.#fillPeriods(this.#denominatorSubjects.toMeasure()),
      subjectSquares: this.#clusters?.squares.slice() ?? unknownCells(size),
      largest: this.#clusters?.largest.slice() ?? unknownCells(size),
    };
    for (const group of this.#spans) this.#addSpansTo(sums, group);
    return sums;
  }

  #addSpansTo(sums: TallySums, { spans, series }: SpansOfGroup): void {
    const { periods } = this.#calendar;
    periods.forEach((period, number) => {
      for (const span of chooseSpans(spans, period)) {
        for (const one of series) addSpan(sums, one * periods.length + number, span);
      }
    });
  }

  #addCluster(series: number, moment: number, subject: number, amount: number): void {
    if (this.#clusters === null) return;
    const { periods } = this.#calendar;
    for (const period of this.#calendar.periodsAt(moment)) {
      this.#clusters.add(series * periods.length + period, subject, amount);
    }
  }

  #sumPeriods(byMoment: Float64Array): Float64Array {
    return this.#fillPeriods((series, first, last) => {
      let sum = 0;
      for (let moment = first; moment <= last; moment += 1)
        sum += byMoment[series * this.#calendar.momentCount + moment] ?? 0;
      return sum;
    });
  }

  #fillPeriods(measure: (series: number, first: number, last: number) => number): Float64Array {
    const { periods } = this.#calendar;
    const cells = new Float64Array(this.#seriesCount * periods.length);
    for (let series = 0; series < this.#seriesCount; series += 1) {
      periods.forEach(({ firstMoment, lastMoment }, number) => {
        cells[series * periods.length + number] = measure(series, firstMoment, lastMoment);
      });
    }
    return cells;
  }
}
