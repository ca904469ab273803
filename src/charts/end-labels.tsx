import type { ReactNode } from 'react';
import { type ChartSeries, endsEarly, lastMeasured } from './chart-point.ts';
import { fontSize, type PlotLayout } from './plot-layout.ts';
import type { SeriesPart } from './series-part.ts';
import { spreadLabels } from './spread-labels.ts';
import { fitText } from './text-width.ts';

export interface EndLabel {
  readonly part: SeriesPart;
  readonly text: string;
  /** Value the label stands beside; null where the series has none */
  readonly value: number | null;
  /** Index of the point it stands beside when the series ends before the plot does */
  readonly after?: number;
}

/** A series named at its last number. */
export function labelSeries(part: SeriesPart, { label, points }: ChartSeries): EndLabel {
  const last = lastMeasured(points);
  return { part, text: label, value: points[last]?.value ?? null, ...(endsEarly(points) ? { after: last } : {}) };
}

const lineHeight = 17;

interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  readonly layout: PlotLayout;
}

interface PlacedLabel extends EndLabel {
  readonly x: number;
  readonly y: number;
}

/** Beside the last point: clear of the marker of a line, or of the bar. */
function placeWithin(label: EndLabel, after: number, layout: PlotLayout): PlacedLabel {
  const clear = label.part === 'previous' ? layout.barWidth / 2 + 6 : 11;
  return { ...label, x: (layout.centres[after] ?? layout.left) + clear, y: layout.toY(label.value ?? 0) };
}

function placeAtEdge(label: EndLabel, layout: PlotLayout): PlacedLabel {
  const y = label.value === null ? layout.bottom - 8 : layout.toY(label.value);
  return {
    ...label,
    text: fitText(label.text, layout.width - layout.right - 10, fontSize.label),
    x: layout.right + 8,
    y,
  };
}

function moveApart(labels: readonly PlacedLabel[], layout: PlotLayout): readonly PlacedLabel[] {
  const heights = labels.map(({ y }) => y);
  const spread = spreadLabels(heights, lineHeight, layout.top + 6, layout.bottom - 2);
  return labels.map((label, index) => ({ ...label, y: spread[index] ?? label.y }));
}

/**
 * Names to the right of the plot, each at the height of what it names, moved apart where they would touch. A series
 * that ends earlier has its name beside its last point.
 */
export function EndLabels({ labels, layout }: EndLabelsProps): ReactNode {
  const atEdge = labels.filter(({ after }) => after === undefined).map((label) => placeAtEdge(label, layout));
  const within = labels.flatMap((label) =>
    label.after === undefined ? [] : [placeWithin(label, label.after, layout)],
  );
  return (
    <g className="ft-chart-end-labels">
      {[...moveApart(atEdge, layout), ...moveApart(within, layout)].map(({ part, text, after, x, y }) => (
        <text
          key={part}
          data-series={part}
          className={after === undefined ? undefined : 'ft-chart-within'}
          x={x}
          y={y}
          dy="0.35em"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
