import { type CountedMeasure, fewestLimitPoints, processLimits, varyingLimits } from './process-control.ts';
import { type JudgedPoint, markPoints, type ProcessMark } from './process-rules.ts';
import { type RunChart, readRunChart } from './run-chart.ts';

/** A period of a series; `value` is null where the number is missing or hidden. */
export interface ProcessPoint {
  readonly value: number | null;
  /** What `value` is made of; needed for charts whose limits follow the size */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Which chart fits what is measured; `xmr` for everything that is neither a share of many nor independent events. */
export type ProcessChart = 'xmr' | 'p-prime' | 'u-prime';

/** What a stretch of time was read by: too short for anything, as a run chart, or with limits. */
type PhaseMethod = 'none' | 'run-chart' | ProcessChart;

/** A stretch of time with one centre; a decision to calculate anew begins another. */
export interface ProcessPhase {
  /** Index of the first point, and of the last */
  readonly first: number;
  readonly last: number;
  /** Points with a number */
  readonly measured: number;
  readonly method: PhaseMethod;
  /** Mean, or the median of a run chart; null where there is no verdict */
  readonly centre: number | null;
  readonly runChart: RunChart | null;
}

/** A point with the lines it is held against; null where there are none. */
export interface ReadPoint {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly mark: ProcessMark | null;
}

export interface ProcessReading {
  readonly phases: readonly ProcessPhase[];
  /** Indexed like the points given */
  readonly points: readonly ReadPoint[];
}

export interface ProcessQuestion {
  readonly chart: ProcessChart;
  /** Indices at which limits are calculated anew, by decision; in order, without 0 */
  readonly starts: readonly number[];
  /** Values are the numerator over the denominator times this; 1 for shares */
  readonly factor: number;
  /** Highest value there can be; 1 for shares */
  readonly highest: number;
}

const fewestRunChartPoints = 8;

const bare: ReadPoint = { centre: null, lower: null, upper: null, mark: null };

interface Lines {
  readonly centre: number;
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/** Single values: the same limits for all, never below 0 or above what there can be. */
function xmrLines(points: readonly ProcessPoint[], { highest }: ProcessQuestion): Lines | null {
  const limits = processLimits(
    points.map(({ value }) => value),
    { screened: true },
  );
  if (limits === null) return null;
  return {
    centre: limits.mean,
    lower: points.map(() => Math.max(0, limits.lower)),
    upper: points.map(() => Math.min(highest, limits.upper)),
  };
}

function countedLines(points: readonly ProcessPoint[], measure: CountedMeasure, factor: number): Lines | null {
  const limits = varyingLimits(
    points.map(({ value, numerator, denominator }) =>
      value === null || numerator === null || denominator === null ? null : { numerator, denominator },
    ),
    measure,
    { screened: true },
  );
  if (limits === null) return null;
  const scale = (value: number | null): number | null => (value === null ? null : value * factor);
  return { centre: limits.mean * factor, lower: limits.lower.map(scale), upper: limits.upper.map(scale) };
}

/** Every measured point must tell what it is made of, else its limits cannot follow its size. */
function chartThatFits(points: readonly ProcessPoint[], chart: ProcessChart): ProcessChart {
  const whole = points.every(
    ({ value, numerator, denominator }) => value === null || (numerator !== null && (denominator ?? 0) > 0),
  );
  return whole ? chart : 'xmr';
}

function judgePoints(points: readonly ProcessPoint[], lines: Lines): readonly ReadPoint[] {
  const judged = points.map(
    ({ value }, index): JudgedPoint => ({
      value,
      centre: lines.centre,
      lower: lines.lower[index] ?? lines.centre,
      upper: lines.upper[index] ?? lines.centre,
    }),
  );
  const marks = markPoints(judged);
  return points.map((_, index) => ({
    centre: lines.centre,
    lower: lines.lower[index] ?? null,
    upper: lines.upper[index] ?? null,
    mark: marks[index] ?? null,
  }));
}

interface PhaseReading {
  readonly method: PhaseMethod;
  readonly centre: number | null;
  readonly runChart: RunChart | null;
  readonly points: readonly ReadPoint[];
}

function readPhase(points: readonly ProcessPoint[], question: ProcessQuestion): PhaseReading {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const silent: PhaseReading = { method: 'none', centre: null, runChart: null, points: points.map(() => bare) };
  if (known.length < fewestRunChartPoints) return silent;
  if (known.length < fewestLimitPoints) {
    const runChart = readRunChart(known);
    const centre = runChart?.median ?? null;
    return { method: 'run-chart', centre, runChart, points: points.map(() => ({ ...bare, centre })) };
  }
  const chart = chartThatFits(points, question.chart);
  const lines =
    chart === 'xmr'
      ? xmrLines(points, question)
      : countedLines(points, chart === 'p-prime' ? 'share' : 'rate', question.factor);
  if (lines === null) return silent;
  return { method: chart, centre: lines.centre, runChart: null, points: judgePoints(points, lines) };
}

/**
 * Reads a series in time order by the method its length allows: under 8 points nothing, from 8 to 11 a run chart, from
 * 12 limits and the rules. Each phase is read by itself. Gaps are gaps: no moving range and no rule goes across them.
 */
export function readProcess(points: readonly ProcessPoint[], question: ProcessQuestion): ProcessReading {
  const starts = [0, ...question.starts.filter((start) => start > 0 && start < points.length)];
  const phases: ProcessPhase[] = [];
  const read: ReadPoint[] = [];
  for (const [at, first] of starts.entries()) {
    const end = starts[at + 1] ?? points.length;
    const part = points.slice(first, end);
    const { points: judged, ...phase } = readPhase(part, question);
    const measured = part.filter(({ value }) => value !== null).length;
    phases.push({ first, last: end - 1, measured, ...phase });
    read.push(...judged);
  }
  return { phases, points: read };
}
