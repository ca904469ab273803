/** Signs that something other than chance is at work, in the order in which one is named before another. */
const processSignals = ['outside', 'trend', 'two-of-three', 'shift'] as const;
type ProcessSignal = (typeof processSignals)[number];

/** A sign at a point, and which way it points. */
export interface ProcessMark {
  readonly signal: ProcessSignal;
  readonly side: 'high' | 'low';
}

/** One point and the lines it is held against; a gap has no value. */
export interface JudgedPoint {
  readonly value: number | null;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** Points in a run that are a sign: seven on one side, or seven that only rise or only fall. */
const runLength = 7;
/** From the centre to the limit, the part beyond which a point is near its limit */
const nearLimit = 2 / 3;

type Side = -1 | 0 | 1;

/** Differences that come of reckoning with binary fractions are no differences. */
function sideOf(value: number, line: number): Side {
  const tolerance = 1e-9 * Math.max(Math.abs(value), Math.abs(line));
  return value - line > tolerance ? 1 : line - value > tolerance ? -1 : 0;
}

function outsideSide({ value, lower, upper }: JudgedPoint): Side {
  if (value === null) return 0;
  if (sideOf(value, upper) === 1) return 1;
  return sideOf(value, lower) === -1 ? -1 : 0;
}

function nearSide({ value, centre, lower, upper }: JudgedPoint): Side {
  if (value === null) return 0;
  if (upper > centre && sideOf(value, centre + nearLimit * (upper - centre)) === 1) return 1;
  return lower < centre && sideOf(value, centre - nearLimit * (centre - lower)) === -1 ? -1 : 0;
}

/** Side of every point that belongs to a run of at least `length` equal sides; `joins` points belong to it from before. */
function markRuns(sides: readonly Side[], length: number, joins: number): readonly Side[] {
  const marked: Side[] = sides.map(() => 0);
  let start = 0;
  for (let at = 1; at <= sides.length; at++) {
    if (at < sides.length && sides[at] === sides[start]) continue;
    const side = sides[start] ?? 0;
    if (side !== 0 && at - start >= length) {
      for (let point = start - joins; point < at; point++) marked[point] = side;
    }
    start = at;
  }
  return marked;
}

function shiftSides(points: readonly JudgedPoint[]): readonly Side[] {
  const sides = points.map(({ value, centre }): Side => (value === null ? 0 : sideOf(value, centre)));
  return markRuns(sides, runLength, 0);
}

/** Seven points are six steps; two equal values are no step, and end the trend. */
function trendSides(points: readonly JudgedPoint[]): readonly Side[] {
  const steps = points.map(({ value }, index): Side => {
    const before = points[index - 1]?.value ?? null;
    return value === null || before === null ? 0 : sideOf(value, before);
  });
  return markRuns(steps, runLength - 1, 1);
}

/** Two of three points in a row near or over the same limit. A gap is no point: nothing is read across it. */
function twoOfThreeSides(points: readonly JudgedPoint[]): readonly Side[] {
  const near = points.map(nearSide);
  const marked: Side[] = points.map(() => 0);
  for (let first = 0; first + 2 < points.length; first++) {
    const window = [first, first + 1, first + 2];
    if (window.some((index) => points[index]?.value == null)) continue;
    for (const side of [1, -1] as const) {
      const found = window.filter((index) => near[index] === side);
      if (found.length >= 2) for (const index of found) marked[index] = side;
    }
  }
  return marked;
}

/**
 * The rules of Making Data Count in their order: a point outside its limits; seven points that only rise or only fall;
 * two of three points in a row in the outer third on one side; seven points in a row on one side of the centre. A point
 * has the first that holds for it, or none. Nothing is read across a gap, a point on a line is not beyond it.
 */
export function markPoints(points: readonly JudgedPoint[]): readonly (ProcessMark | null)[] {
  const found: Readonly<Record<ProcessSignal, readonly Side[]>> = {
    outside: points.map(outsideSide),
    trend: trendSides(points),
    'two-of-three': twoOfThreeSides(points),
    shift: shiftSides(points),
  };
  return points.map((_, index) => {
    const signal = processSignals.find((one) => (found[one][index] ?? 0) !== 0);
    if (signal === undefined) return null;
    return { signal, side: found[signal][index] === 1 ? 'high' : 'low' };
  });
}
