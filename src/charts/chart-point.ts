import { signs } from '../text/signs.ts';

/** Why a point has no number, or that its time is not over. */
export type PointMark = 'suppressed' | 'missing' | 'not-meaningful' | 'incomplete';

/** One place on a chart's axis, judged and worded by the caller. */
export interface ChartPoint {
  /** Short, for the axis: `feb`, `1. kv. 2025`, `Lørenskog` */
  readonly label: string;
  /** Null with a mark draws the mark's sign; null without one draws nothing (not there yet) */
  readonly value: number | null;
  /** 95 % interval, where the method has one */
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** What the number may come to be, where something is not settled */
  readonly possible?: { readonly lower: number; readonly upper: number } | null;
  readonly mark?: PointMark;
  /** The number alone as printed, or its sign; for drawings that write it: `21,3`, `:` */
  readonly valueText?: string;
  /** The whole point in words, for tooltip and reading aloud: `Februar 2025: 21,3 (ikke fullført)` */
  readonly text: string;
}

/** Points of one line or one set of bars. All series of a chart have their points at the same places. */
export interface ChartSeries {
  /** Written beside the drawing instead of in a legend: `2025`, `Hele landet` */
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

/** A fixed value to hold the points against. */
export interface ChartReference {
  readonly value: number;
  /** `Mål 20,0` */
  readonly label: string;
}

const signOfMark: Readonly<Record<PointMark, string | null>> = {
  suppressed: signs.suppressed,
  missing: signs.missing,
  'not-meaningful': signs.notMeaningful,
  incomplete: null,
};

/** What is drawn where the number is not; null where there is one, or where nothing is expected yet. */
export function signOfPoint({ value, mark }: ChartPoint): string | null {
  return value !== null || mark === undefined ? null : signOfMark[mark];
}

/** Whether a line stops before the plot does because the rest is not there yet; a sign at the end is no early end. */
export function endsEarly(points: readonly ChartPoint[]): boolean {
  const last = lastMeasured(points);
  return last >= 0 && points.slice(last + 1).some((point) => signOfPoint(point) === null);
}

/** Index of the last point that has a number; -1 when none has. */
export function lastMeasured(points: readonly ChartPoint[]): number {
  return points.findLastIndex(({ value }) => value !== null);
}
