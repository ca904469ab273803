import type { DeliveryQuality } from '../../domain/delivery.ts';
import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isStock } from '../../domain/indicator-kind.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { type DeliverySpan, settledQuality } from '../../domain/settled-period.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { nextTask } from '../../engine/next-task.ts';
import type { FactsSource } from '../facts.ts';
import { buildCalendar, type Calendar, monthTime, toDayNumber, toMonthNumber } from './calendar.ts';
import { clearUntold, fillEstimates, fillPatients, fillQuality } from './fill-table.ts';
import { type CoveredKinds, loadCoveredMonths, loadFactGroups, loadPending, loadSpanFacts } from './keyed-facts.ts';
import { createNumberTable, type NumberTable } from './number-table.ts';
import type { Inhabitants } from './population.ts';
import type { ReadAhead } from './read-ahead.ts';
import { buildSeriesIndex, type DatedSeries, type SeriesIndex } from './series.ts';
import type { SpanFact } from './span-facts.ts';
import { loadSubjectFacts } from './subject-facts.ts';
import { Tally, type TallySums, type TimedSeries } from './tally.ts';
import { clearUndivided, findUntoldCells, markWithheld } from './withheld.ts';

/** Facts of numbered patients are never without one. */
const noSpans: ReadonlyMap<number, readonly SpanFact[]> = new Map();

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
  /** Shared by all that are counted at the same time */
  readonly room: ReadAhead;
  readonly covered: CoveredKinds;
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
  [calendar, index]: readonly [Calendar, SeriesIndex],
  { clustered, kind }: IndicatorDefinition,
  spansOfGroup: ReadonlyMap<number, readonly SpanFact[]>,
  context: RollUpContext,
  onRead: () => void,
): Promise<TallySums> {
  const stock = isStock(kind);
  const tally = new Tally(index.series.length, calendar, clustered);
  const { seriesOfGroup, datedOfGroup } = index;
  const timedOfGroup = timeSeries(
    datedOfGroup,
    stock ? toDayNumber : (date) => monthTime(toMonthNumber(date)) + (date.endsWith('-01') ? 0 : 1),
  );
  for await (const facts of loadSubjectFacts(engine, context.room, context, onRead)) {
    for (const _ of tally.addSubjects(facts, { seriesOfGroup, timedOfGroup })) await nextTask();
  }
  const monthsOfGroup = timeSeries(datedOfGroup, toMonthNumber);
  for (const [group, spans] of spansOfGroup) {
    tally.addSpans(spans, seriesOfGroup[group] ?? []);
    for (const { series, first, last } of monthsOfGroup[group] ?? []) {
      const within = spans.filter(({ firstMonth, lastMonth }) => first <= firstMonth && lastMonth <= last);
      tally.addSpans(within, [series]);
    }
  }
  await nextTask();
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
 * Turns the facts that lie in the engine (`createKeyedFacts`) into one number per series and period. Units with any
 * fact in a profile get every period of the calendar, zeros included; a period the source says nothing of is
 * `not-reported`, one without a denominator `not-meaningful`. Null when there is no fact at all.
 * @param onRead called when the facts are no longer needed in the engine, which may go on while they are counted
 */
export async function rollUp(
  engine: Engine,
  definition: IndicatorDefinition,
  source: FactsSource,
  context: RollUpContext,
  onRead: () => void = () => undefined,
): Promise<NumberTable | null> {
  const stock = isStock(definition.kind);
  const types = definition.periodTypes.filter((type) => context.yearToDate || type !== 'year-to-date');
  const months = await loadCoveredMonths(engine, source.needs[0], context.covered, context);
  const calendar = buildCalendar(months, context.cut, types, stock);
  const index = buildSeriesIndex(await loadFactGroups(engine, context), definition, context);
  if (index.series.length === 0) return null;
  const pending = await findPendingCells(engine, source, calendar, index, context);
  const places = { calendar, index, stock };
  const withheld = await findUntoldCells(engine, source.withheld, places, context);
  const undivided = await findUntoldCells(engine, source.undivided, places, context);
  const spans = source.byPatient === true ? noSpans : await loadSpanFacts(engine, context.cut, context);
  const told = await tallyFacts(engine, [calendar, index], definition, spans, context, onRead);
  const sums = stock ? settleFractions(told) : told;
  const table = createNumberTable(definition.id, index.series, calendar.periods);
  await nextTask();
  fillEstimates(table, sums, definition, context.inhabitants);
  await nextTask();
  fillPatients(table, sums, definition);
  clearUntold(table, sums, definition);
  const used = definition.corrected ? correctingKinds : [];
  const wordOn = (period: Period): DeliveryQuality => settledQuality(context.deliveries, period, source.needs, used);
  fillQuality(table, pending, wordOn, context.cut);
  markWithheld(table, sums, withheld);
  clearUndivided(table, undivided);
  return table;
}
