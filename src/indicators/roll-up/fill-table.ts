import type { DeliveryQuality } from '../../domain/delivery.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isPerInhabitants, isReportedStock, isStock } from '../../domain/indicator-kind.ts';
import type { Quality } from '../../domain/observation.ts';
import { addDays, type IsoDate, type Period } from '../../domain/period.ts';
import { priceOf } from '../../reference/dognpris.ts';
import type { CalendarPeriod } from './calendar.ts';
import { type CellSums, estimate } from './estimate.ts';
import type { NumberTable } from './number-table.ts';
import type { Inhabitants } from './population.ts';
import type { Series } from './series.ts';
import type { TallySums } from './tally.ts';

/** A number is preliminary until this many days after its period: corrections come late. */
const daysUntilAdjusted = 42;

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
export function fillPatients(
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

export function fillEstimates(
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
export function clearUntold(table: NumberTable, sums: TallySums, { kind, priced }: IndicatorDefinition): void {
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
export function fillQuality(
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
