import { buildTicks } from './build-ticks.ts';
import { estimateTextWidth, labelStride } from './text-width.ts';

export const fontSize = { tick: 12, label: 13 } as const;

/** Where a chart of places along a horizontal axis is drawn, decided before anything is. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** Edges of the plot itself, in pixels of the picture */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of every place, left to right */
  readonly centres: readonly number[];
  /** Width of one place */
  readonly band: number;
  readonly barWidth: number;
  readonly ticks: readonly number[];
  /** Indices of the places whose label is written */
  readonly labelled: readonly number[];
  toY(value: number): number;
}

interface PlotWishes {
  readonly width: number;
  readonly labels: readonly string[];
  readonly highest: number;
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
  /** Texts that stand to the right of the plot */
  readonly endLabels: readonly string[];
  /** Room above the plot, for the words of vertical lines */
  readonly headroom?: number;
}

const axisHeight = 28;
const narrowest = 480;
const widestBar = 56;

function endRoom(labels: readonly string[], width: number): number {
  const widest = labels.reduce((room, label) => Math.max(room, estimateTextWidth(label, fontSize.label)), 0);
  return Math.min(widest + 14, width * 0.3);
}

/** Lays a chart out for a width: axis room from the widest tick, end room from the widest label, at most 30 %. */
export function layOutPlot({
  width,
  labels,
  highest,
  formatTick,
  endLabels,
  headroom = 12,
  whole,
}: PlotWishes): PlotLayout {
  const height = width < narrowest ? 260 : 340;
  const ticks = buildTicks(highest, 4, whole);
  const widestTick = ticks.reduce(
    (room, tick) => Math.max(room, estimateTextWidth(formatTick(tick), fontSize.tick)),
    0,
  );
  const left = widestTick + 10;
  const right = Math.max(left + 1, width - endRoom(endLabels, width));
  const [top, bottom] = [headroom, height - axisHeight];
  const band = (right - left) / Math.max(1, labels.length);
  const stride = labelStride(labels, band, fontSize.tick);
  const most = ticks.at(-1) ?? 1;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    centres: labels.map((_, index) => left + (index + 0.5) * band),
    band,
    barWidth: Math.min(widestBar, Math.max(2, Math.round(band * 0.62))),
    ticks,
    labelled: labels.flatMap((_, index) => ((labels.length - 1 - index) % stride === 0 ? [index] : [])),
    toY: (value) => bottom - (value / most) * (bottom - top),
  };
}
