import { studentQuantile } from '../domain/distribution.ts';
import { type Interval, poissonCount, scaleInterval } from '../domain/interval.ts';
import type { Numbers, ObservationColumns } from '../domain/observation.ts';
import { numberAt } from '../observations/read-row.ts';
import type { JudgedDefinition } from './judge-suppression.ts';

/** Spreads are told in steps of a tenth, upwards. */
const step = 1.1;

/** Keeps a spread that is on a step where it is, also when it comes back from a file. */
const slack = 1e-6;

const smallCount = 10;
const chances = new Map<number, Interval>();
const students = new Map<number, number>();

/** Exact limits of small counts are slow, and most counts of kommuner are small. */
function chanceOf(count: number): Interval {
  if (count >= smallCount) return poissonCount(count);
  const known = chances.get(count) ?? poissonCount(count);
  chances.set(count, known);
  return known;
}

function reachOf(size: number): number {
  const known = students.get(size) ?? studentQuantile(0.975, size - 1) / Math.sqrt(size);
  students.set(size, known);
  return known;
}

function stepsAbove(spread: number): number {
  return Math.ceil(Math.log(spread) / Math.log(step) - slack);
}

/** Nights and their like: how much wider than chance alone the patients make it. One at the least is told as one step. */
function coarsenCount(value: number, upper: number, numerator: number, one: number): Interval | null {
  const count = numerator / one;
  const scale = value / count;
  const chance = chanceOf(count);
  const spread = (upper / scale - count) / (chance.upper - count);
  if (!Number.isFinite(spread)) return null;
  const wider = step ** Math.max(1, stepsAbove(spread));
  const lower = Math.max(0, count - wider * (count - chance.lower));
  return scaleInterval({ lower, upper: count + wider * (chance.upper - count) }, scale);
}

function coarsenMean(mean: number, upper: number, size: number): Interval | null {
  const reachOfOne = reachOf(size);
  const spread = (upper - mean) / reachOfOne;
  if (!(spread > 0 && spread < Number.POSITIVE_INFINITY)) return null;
  const reach = step ** stepsAbove(spread) * reachOfOne;
  return { lower: Math.max(0, mean - reach), upper: mean + reach };
}

/** What is told instead of the limits of a row; null where they may stand, or there are none. */
function coarsen(columns: ObservationColumns, row: number, definition: JudgedDefinition): Interval | null {
  const { kind, clustered, weightOfOne = 1 } = definition;
  const [value, upper] = [numberAt(columns.value, row), numberAt(columns.upper, row)];
  if (value === null || upper === null) return null;
  if (kind === 'mean') return coarsenMean(value, upper, numberAt(columns.denominator, row) ?? 0);
  const numerator = numberAt(columns.numerator, row) ?? 0;
  return clustered && value > 0 ? coarsenCount(value, upper, numerator, weightOfOne) : null;
}

/**
 * Limits of 95 % that others may see. Those of nights and of means come of a sum of squares over patients or stays. It
 * could be computed back from the limits and subtracted from place to place like any sum: of two hidden kommuner with
 * ten nights whose squares are 50, each has five. So the spread is told in coarse steps, upwards: limits are at most a
 * tenth wider than they are, and never narrower. Telling them again changes nothing. ADR 0026.
 */
export function coarsenIntervals(
  columns: ObservationColumns,
  definitionOf: (row: number) => JudgedDefinition | undefined,
): { readonly lower: Numbers; readonly upper: Numbers } {
  const [lower, upper] = [Float64Array.from(columns.lower), Float64Array.from(columns.upper)];
  for (let row = 0; row < columns.length; row++) {
    const definition = definitionOf(row);
    const told = definition === undefined ? null : coarsen(columns, row, definition);
    if (told === null) continue;
    lower[row] = told.lower;
    upper[row] = told.upper;
  }
  return { lower, upper };
}
