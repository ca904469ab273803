import { buildTicks, highestOf } from './build-ticks.ts';
import type { ChartPoint } from './chart-point.ts';
import { fontSize } from './plot-layout.ts';
import { estimateTextWidth } from './text-width.ts';

/** Where horizontal bars are drawn. Narrow pictures write the name above its bar instead of beside it. */
export interface IntervalBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly stacked: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  /** Middle of every row */
  readonly centres: readonly number[];
  /** Middle of every row's bar */
  readonly bars: readonly number[];
  readonly ticks: readonly number[];
  /** Ticks whose number is written */
  readonly tickStride: number;
  toX(value: number): number;
}

interface BarPoint extends ChartPoint {
  readonly beside?: number | null;
}

interface IntervalBarsWishes {
  readonly width: number;
  readonly rows: readonly BarPoint[];
  /** What stands in the number column of each row */
  readonly numbers: readonly string[];
  /** Whether rows have a mark before their number */
  readonly marked?: boolean;
  readonly referenceValue: number | null;
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
}

const narrowest = 560;
const headroom = 46;

function widestOf(texts: readonly string[], size: number): number {
  return texts.reduce((width, text) => Math.max(width, estimateTextWidth(text, size)), 0);
}

/** How far an interval may stretch the scale beyond the largest value, before it runs off the picture instead. */
const mostStretch = 2.5;

/** One interval of a handful of cases must not press all the bars together. */
function scaleTop(rows: readonly BarPoint[], referenceValue: number | null): number {
  const values = highestOf([...rows.flatMap(({ value, beside = null }) => [value, beside]), referenceValue]);
  const limits = highestOf([values, ...rows.map(({ upper }) => upper)]);
  return values > 0 ? Math.min(limits, values * mostStretch) : limits;
}

/** Lays the bars out for a width: the name column takes the longest name, the number column the longest number. */
export function layOutIntervalBars(wishes: IntervalBarsWishes): IntervalBarsLayout {
  const { width, rows, numbers, marked = false, referenceValue, formatTick, whole } = wishes;
  const stacked = width < narrowest;
  const rowHeight = stacked ? 40 : 26;
  const names = widestOf(
    rows.map(({ label }) => label),
    fontSize.label,
  );
  const numberRoom = widestOf(numbers, fontSize.label) + (marked ? 18 : 0);
  const left = stacked ? 0 : names + 14;
  const right = Math.max(left + 1, width - (stacked ? 6 : numberRoom + 18));
  const ticks = buildTicks(scaleTop(rows, referenceValue), 4, whole);
  const most = ticks.at(-1) ?? 1;
  const tickRoom = (right - left) / Math.max(1, ticks.length - 1);
  const tickWidth = widestOf(ticks.map(formatTick), fontSize.tick) + 8;
  const centres = rows.map((_, index) => headroom + (index + 0.5) * rowHeight);
  return {
    width,
    height: headroom + rows.length * rowHeight + 4,
    stacked,
    left,
    right,
    top: headroom,
    rowHeight,
    centres,
    bars: centres.map((centre) => (stacked ? centre + 9 : centre)),
    ticks,
    tickStride: Math.max(1, Math.ceil(tickWidth / tickRoom)),
    toX: (value) => left + (value / most) * (right - left),
  };
}
