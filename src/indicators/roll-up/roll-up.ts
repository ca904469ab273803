import type { DeliveryQuality } from '../../domain/delivery.ts';
import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isPerInhabitants, isReportedStock, isStock } from '../../domain/indicator-kind.ts';
import type { Quality } from '../../domain/observation.ts';
import { addDays, type IsoDate, type Period } from '../../domain/period.ts';

import { type DeliverySpan, settledQuality } from '../../domain/settled-period.ts';

import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { priceOf } from '../../reference/dognpris.ts';
import type { FactsSource } from '../facts.ts';
import {
  buildCalendar,
  type Calendar,
  type CalendarPeriod,
  monthTime,
  toDayNumber,
  toMonthNumber,
} from './calendar.ts';
import { type CellSums, estimate } from './estimate.ts';
import { loadCoveredMonths, loadFactGroups, loadPending, loadSpanFacts, loadSubjectFacts } from './keyed-facts.ts';
import { createNumberTable, type NumberTable } from './number-table.ts';
import type { Inhabitants } from './population.ts';
import { buildSeriesIndex, type DatedSeries, type Series, type SeriesIndex } from './series.ts';
import { Tally, type TallySums, type TimedSeries } from './tally.ts';
import { findWithheldCells, markWithheld } from './withheld.ts';

/** A number is preliminary until this many days after its period: corrections come late. */
const daysUntilAdjusted = 42;

/** What the roll-up knows besides the facts. */
export interface RollUpContext extends QueryOptions {
  readonly cut: IsoDate;
  readonly geography: Geography;
  /** The helsefellesskap that most of the data set is about; null where it is about several */
  readonly home: string | null;
  readonly inhabitants: Inhabitants;
  /** Whether years so far are told */
  readonly yearToDate: boolean;
  /** What the senders of the files say of them */
  readonly deliveries: readonly DeliverySpan[];
}

/** Scores, positions and parts of inhabitants have few decimals: a sum of them has no more, whatever its float says. */
function settleFractions(sums: TallySums): TallySums {
  const settle = (numbers: Float64Array): Float64Array => numbers.map((each) => Math.round(each * 1e6) / 1e6);
  return { ...sums, numerator: settle(sums.numerator), denominator: settle(sums.denominator) };
}

function timeSeries(
  datedOfGroup: readonly (readonly DatedSeries[])[],
  toTime: (date: IsoDate) => number,
): readonly (readonly TimedSeries[])[] {
  return datedOfGroup.map((dated) =>
    dated.map(({ series, from, to }) => ({
      series,
      first: from === null ? Number.NEGATIVE_INFINITY : toTime(from),
      last: to === null ? Number.POSITIVE_INFINITY : toTime(to),
    })),
  );
}

async function tallyFacts(
  engine: Engine,
  calendar: Calendar,
  index: SeriesIndex,
  { clustered, kind }: IndicatorDefinition,
  context: RollUpContext,
): Promise<TallySums> {
  const stock = isStock(kind);
  const tally = new Tally(index.series.length, calendar, clustered);
  const { seriesOfGroup, datedOfGroup } = index;
  const timedOfGroup = timeSeries(
    datedOfGroup,
    stock ? toDayNumber : (date) => monthTime(toMonthNumber(date)) + (date.endsWith('-01') ? 0 : 1),
  );
  for await (const facts of loadSubjectFacts(engine, context)) {
    tally.addSubjects(facts, { seriesOfGroup, timedOfGroup });
  }
  const monthsOfGroup = timeSeries(datedOfGroup, toMonthNumber);
  for (const [group, spans] of await loadSpanFacts(engine, context.cut, context)) {
    tally.addSpans(spans, seriesOfGroup[group] ?? []);
    for (const { series, first, last } of monthsOfGroup[group] ?? []) {
      const within = spans.filter(({ firstMonth, lastMonth }) => first <= firstMonth && lastMonth <= last);
      tally.addSpans(within, [series]);
    }
  }
  return tally.sum();
}

/** Cells (series × number of periods + period) that a correction under consideration may still change. */
async function findPendingCells(
  engine: Engine,
  source: FactsSource,
  calendar: Calendar,
  index: SeriesIndex,
  options: QueryOptions,
): Promise<ReadonlySet<number>> {
  const cells = new Set<number>();
  if (source.pending === undefined) return cells;
  for (const { group, month } of await loadPending(engine, source.pending, options)) {
    const periods = calendar.periodsAt(calendar.momentAt(monthTime(month)) ?? -1);
    for (const series of ['gross', 'net'].flatMap((variant) => index.seriesOf({ ...group, variant }))) {
      for (const period of periods) cells.add(series * calendar.periods.length + period);
    }
  }
  return cells;
}

/** Kinds that change a corrected number where they are there. */
const correctingKinds: readonly ExtractKindId[] = ['ukp_hendelse', 'rettelse'];

/**
 * A correction under consideration keeps a number preliminary whatever its sender says; else the sender's word settles
 * it, and without one its age does. A word never makes an older number less settled.
 */
function judgeQuality({ incomplete, period }: CalendarPeriod, word: DeliveryQuality, cut: IsoDate): Quality {
  if (incomplete) return 'incomplete';
  if (word !== 'preliminary') return word;
  return period.last > addDays(cut, -daysUntilAdjusted) ? 'preliminary' : 'adjusted';
}

function inhabitantsOf(
  series: Series,
  at: CalendarPeriod,
  { kind, population = 'all' }: IndicatorDefinition,
  inhabitants: Inhabitants,
): number {
  if (!isPerInhabitants(kind)) return Number.NaN;
  const adults = kind === 'stock-coverage' || kind === 'person-share' || population === 'adults';
  return inhabitants[adults ? 'adults' : 'all'](series.level, series.unit, at.period.last);
}

/** Patients behind numerator and denominator; a reported stock counts patients itself, and for a mean both are the patients of the denominator's stays. */
function fillPatients(
  table: NumberTable,
  sums: TallySums,
  { kind, personBased, clustered }: IndicatorDefinition,
): void {
  if (!personBased) return;
  const { patients, denominatorPatients, largestPatient } = table.numbers;
  if (isReportedStock(kind)) patients.set(sums.numerator);
  if (isStock(kind)) return;
  patients.set(kind === 'mean' ? sums.denominatorSubjects : sums.subjects);
  if (kind === 'mean' || kind === 'proportion') denominatorPatients.set(sums.denominatorSubjects);
  if (clustered) largestPatient.set(sums.largest);
}

function fillEstimates(
  table: NumberTable,
  sums: TallySums,
  definition: IndicatorDefinition,
  inhabitants: Inhabitants,
): void {
  let cell = 0;
  for (const series of table.series) {
    for (const at of table.periods) {
      const cellSums: CellSums = {
        numerator: sums.numerator[cell] ?? 0,
        denominator: sums.denominator[cell] ?? 0,
        factSquares: sums.factSquares[cell] ?? Number.NaN,
        subjects: sums.subjects[cell] ?? 0,
        subjectSquares: sums.subjectSquares[cell] ?? Number.NaN,
        coveredDays: at.coveredDays,
        inhabitants: inhabitantsOf(series, at, definition, inhabitants),
      };
      table.setEstimate(cell, estimate(cellSums, definition));
      cell += 1;
    }
  }
}

/** Whether a year that the period touches has no price of the night: then no sum of money can be told. */
function lacksPrice({ first, last }: Period): boolean {
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    if (priceOf(year) === null) return true;
  }
  return false;
}

/** Empties what a sum of money or a reported stock cannot tell. */
function clearUntold(table: NumberTable, sums: TallySums, { kind, priced }: IndicatorDefinition): void {
  const width = table.periods.length;
  table.periods.forEach((at, column) => {
    const unpriced = priced === true && lacksPrice(at.period);
    const unreported = isReportedStock(kind) && at.coveredTo !== at.period.last;
    for (let cell = column; cell < table.series.length * width; cell += width) {
      const silent = isReportedStock(kind) && sums.denominatorSubjects[cell] === 0;
      if (unreported || silent) table.clear(cell, 'not-reported');
      else if (unpriced) table.clear(cell, 'not-meaningful');
    }
  });
}

/** Says of each cell how good it is, and empties those of periods that the source tells nothing of. */
function fillQuality(
  table: NumberTable,
  pending: ReadonlySet<number>,
  wordOn: (period: Period) => DeliveryQuality,
  cut: IsoDate,
): void {
  const width = table.periods.length;
  table.periods.forEach((at, column) => {
    const plain = judgeQuality(at, wordOn(at.period), cut);
    const waiting: Quality = at.incomplete ? 'incomplete' : 'preliminary';
    for (let cell = column; cell < table.series.length * width; cell += width) {
      table.setQuality(cell, pending.has(cell) ? waiting : plain);
      if (at.coveredDays === 0) table.clear(cell, 'not-reported');
    }
  });
}

/**
 * Turns the facts that lie in the engine (`createKeyedFacts`) into one number per series and period. Units with any
 * fact in a profile get every period of the calendar, zeros included; a period the source says nothing of is
 * `not-reported`, one without a denominator `not-meaningful`. Null when there is no fact at all.
 */
export async function rollUp(
  engine: Engine,
  definition: IndicatorDefinition,
  source: FactsSource,
  context: RollUpContext,
): Promise<NumberTable | null> {
  const stock = isStock(definition.kind);
  const types = definition.periodTypes.filter((type) => context.yearToDate || type !== 'year-to-date');
  const months = await loadCoveredMonths(engine, source.needs[0], context);
  const calendar = buildCalendar(months, context.cut, types, stock);
  const index = buildSeriesIndex(await loadFactGroups(engine, context), definition, context);
  if (index.series.length === 0) return null;
  const told = await tallyFacts(engine, calendar, index, definition, context);
  const sums = stock ? settleFractions(told) : told;
  const table = createNumberTable(definition.id, index.series, calendar.periods);
  fillEstimates(table, sums, definition, context.inhabitants);
  fillPatients(table, sums, definition);
  clearUntold(table, sums, definition);
  const pending = await findPendingCells(engine, source, calendar, index, context);
  const used = definition.corrected ? correctingKinds : [];
  const wordOn = (period: Period): DeliveryQuality => settledQuality(context.deliveries, period, source.needs, used);
  fillQuality(table, pending, wordOn, context.cut);
  const where = { calendar, index, stock };
  markWithheld(table, sums, await findWithheldCells(engine, source.withheld, where, context));
  return table;
}
