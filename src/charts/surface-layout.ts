import { buildRangeTicks } from './build-ticks.ts';
import { fontSize } from './plot-layout.ts';
import { estimateTextWidth } from './text-width.ts';

/** Where a drawing with numbers along both axes is drawn. */
export interface SurfaceLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** X ticks whose number is written */
  readonly xStride: number;
  toX(value: number): number;
  toY(value: number): number;
}

/** Lowest and highest number of an axis. */
export interface Extent {
  readonly lowest: number;
  readonly highest: number;
}

interface SurfaceWishes {
  readonly width: number;
  readonly x: Extent;
  readonly y: Extent;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

const axisHeight = 44;
const headroom = 26;
const narrowest = 480;

/** The numbers from the lowest to the highest; 0 to 1 where there are none. */
export function extentOf(values: readonly (number | null | undefined)[]): Extent {
  const known = values.filter((value): value is number => value != null && Number.isFinite(value));
  if (known.length === 0) return { lowest: 0, highest: 1 };
  return { lowest: Math.min(...known), highest: Math.max(...known) };
}

/** Lays out a surface for a width: room to the left for the widest number, under it for numbers and the axis' name. */
export function layOutSurface({ width, x, y, formatX, formatY }: SurfaceWishes): SurfaceLayout {
  const height = width < narrowest ? 320 : 420;
  const yTicks = buildRangeTicks(y.lowest, y.highest, 5);
  const xTicks = buildRangeTicks(x.lowest, x.highest, width < narrowest ? 3 : 5);
  const widest = yTicks.reduce((room, tick) => Math.max(room, estimateTextWidth(formatY(tick), fontSize.tick)), 0);
  const [left, right, top, bottom] = [widest + 10, Math.max(widest + 11, width - 14), headroom, height - axisHeight];
  const [xFirst, xLast] = [xTicks[0] ?? 0, xTicks.at(-1) ?? 1];
  const [yFirst, yLast] = [yTicks[0] ?? 0, yTicks.at(-1) ?? 1];
  const xRoom = (right - left) / Math.max(1, xTicks.length - 1);
  const xWidest = xTicks.reduce((room, tick) => Math.max(room, estimateTextWidth(formatX(tick), fontSize.tick)), 0);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    xTicks,
    yTicks,
    xStride: Math.max(1, Math.ceil((xWidest + 8) / xRoom)),
    toX: (value) => left + ((value - xFirst) / (xLast - xFirst)) * (right - left),
    toY: (value) => bottom - ((value - yFirst) / (yLast - yFirst)) * (bottom - top),
  };
}
