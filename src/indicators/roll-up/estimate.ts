import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  clusteredCount,
  type Interval,
  meanInterval,
  poissonCount,
  scaleInterval,
  wilson,
} from '../../domain/interval.ts';

/** What is known of one cell. NaN is not told. */
export interface CellSums {
  readonly numerator: number;
  readonly denominator: number;
  readonly factSquares: number;
  readonly subjects: number;
  readonly subjectSquares: number;
  readonly coveredDays: number;
  /** Inhabitants the indicator is about: adults for a stock coverage */
  readonly inhabitants: number;
}

/** NaN stands for null. */
export interface Estimate {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

const none: Interval = { lower: Number.NaN, upper: Number.NaN };

const smallCount = 10;
const smallCounts = new Map<number, Interval>();

/** `clusteredCount`, remembered for small counts: most cells of a country are such, and their exact limits are slow. */
function clusteredInterval(count: number, sumOfSquares: number): Interval {
  if (count >= smallCount || !Number.isInteger(count)) return clusteredCount(count, sumOfSquares);
  const key = sumOfSquares * smallCount + count;
  const interval = smallCounts.get(key) ?? clusteredCount(count, sumOfSquares);
  smallCounts.set(key, interval);
  return interval;
}

/** Interval of a sum whose parts each weigh about `one`; nobody's part is taken to be less than that of one thing. */
function weightedInterval({ numerator, subjectSquares }: CellSums, one: number): Interval {
  const count = numerator / one;
  return scaleInterval(clusteredCount(count, Math.max(count, subjectSquares / one ** 2)), one);
}

/**
 * Interval of a count. Where one patient may stand for many units of it, the variance is that between patients; where
 * the files do not tell them apart, there is none.
 */
function countInterval(cell: CellSums, definition: IndicatorDefinition): Interval {
  if (definition.unknownPatients === true) return none;
  if (!definition.clustered) return poissonCount(cell.numerator);
  if (Number.isNaN(cell.subjectSquares)) return none;
  const one = definition.weightOfOne;
  return one === undefined ? clusteredInterval(cell.numerator, cell.subjectSquares) : weightedInterval(cell, one);
}

function build(numerator: number, denominator: number, value: number, { lower, upper }: Interval): Estimate {
  return Number.isFinite(value)
    ? { numerator, denominator, value, lower, upper }
    : { numerator, denominator, value: Number.NaN, lower: Number.NaN, upper: Number.NaN };
}

function buildRatio(cell: CellSums, factor: number, denominator: number, interval: Interval): Estimate {
  return build(cell.numerator, denominator, (cell.numerator * factor) / denominator, interval);
}

/** None where one patient may stand for many units: the units are then no independent trials. */
function proportionInterval({ numerator, denominator }: CellSums, { clustered }: IndicatorDefinition): Interval {
  if (clustered || numerator > denominator) return none;
  return wilson(numerator, denominator) ?? none;
}

function averageInterval({ numerator, denominator, factSquares }: CellSums): Interval {
  return (Number.isNaN(factSquares) ? null : meanInterval(denominator, numerator, factSquares)) ?? none;
}

/**
 * Numerator, denominator, value and 95 % interval by the indicator's kind. Intervals: Wilson for proportions; exact or
 * Byar for counts and rates of independent events; from the variance between patients where nights cluster; from the
 * spread of the stays for means; for distinct people as for counts, and Wilson for their share; none for stocks.
 */
export function estimate(cell: CellSums, definition: IndicatorDefinition): Estimate {
  switch (definition.kind) {
    case 'proportion':
      return buildRatio(cell, 1, cell.denominator, proportionInterval(cell, definition));
    case 'mean':
      return buildRatio(cell, 1, cell.denominator, averageInterval(cell));
    case 'count':
      return build(cell.numerator, Number.NaN, cell.numerator, countInterval(cell, definition));
    case 'census':
      return buildRatio(
        cell,
        1,
        cell.coveredDays,
        scaleInterval(countInterval(cell, definition), 1 / cell.coveredDays),
      );
    case 'rate': {
      const factor = definition.perInhabitants ?? 1;
      const interval = scaleInterval(countInterval(cell, definition), factor / cell.inhabitants);
      return buildRatio(cell, factor, cell.inhabitants, interval);
    }
    case 'stock-count':
      return build(cell.subjects, Number.NaN, cell.subjects, none);
    case 'stock-coverage':
      return buildRatio(cell, 1, cell.inhabitants, none);
    case 'stock-rate':
      return buildRatio(cell, definition.perInhabitants ?? 1, cell.inhabitants, none);
    case 'stock-mean':
    case 'stock-ratio':
      return buildRatio(cell, 1, cell.denominator, none);
    case 'person-count': {
      const people = { ...cell, numerator: cell.subjects };
      return build(cell.subjects, Number.NaN, cell.subjects, countInterval(people, definition));
    }
    case 'person-share': {
      const people = { ...cell, numerator: cell.subjects, denominator: cell.inhabitants };
      return buildRatio(people, 1, cell.inhabitants, proportionInterval(people, definition));
    }
  }
}
