import type { ReactNode } from 'react';
import { type ChartSeries, lastMeasured } from './chart-point.ts';
import { fontSize, type PlotLayout } from './plot-layout.ts';
import type { SeriesPart } from './series-part.ts';
import { spreadLabels } from './spread-labels.ts';
import { fitText } from './text-width.ts';

export interface EndLabel {
  readonly part: SeriesPart;
  readonly text: string;
  /** Value the label stands beside; null where the series has none */
  readonly value: number | null;
}

/** A series named at its last number. */
export function labelSeries(part: SeriesPart, { label, points }: ChartSeries): EndLabel {
  return { part, text: label, value: points[lastMeasured(points)]?.value ?? null };
}

const lineHeight = 17;

/** Names to the right of the plot, each at the height of what it names, moved apart where they would touch. */
export function EndLabels({ labels, layout }: { labels: readonly EndLabel[]; layout: PlotLayout }): ReactNode {
  const wanted = labels.map(({ value }) => (value === null ? layout.bottom - 8 : layout.toY(value)));
  const heights = spreadLabels(wanted, lineHeight, layout.top + 6, layout.bottom - 2);
  const room = layout.width - layout.right - 10;
  return (
    <g className="ft-chart-end-labels">
      {labels.map(({ part, text }, index) => (
        <text key={part} data-series={part} x={layout.right + 8} y={heights[index]} dy="0.35em">
          {fitText(text, room, fontSize.label)}
        </text>
      ))}
    </g>
  );
}
