import type { ReactNode } from 'react';
import { type ChartPoint, type ChartReference, signOfPoint } from './chart-point.ts';
import type { PlotLayout } from './plot-layout.ts';
import type { SeriesPart } from './series-part.ts';

interface MarksProps {
  readonly points: readonly ChartPoint[];
  readonly part: SeriesPart;
  readonly layout: PlotLayout;
}

/** Most points that can carry markers of full size. */
const manyPoints = 24;

/** A dot on every point that has a number; hollow where the time is not over. */
export function PointMarkers({ points, part, layout }: MarksProps): ReactNode {
  const radius = points.length > manyPoints ? 2.5 : 4;
  return (
    <g className="ft-chart-markers" data-series={part}>
      {points.map(({ value, mark }, index) =>
        value === null ? null : (
          <circle
            key={layout.centres[index]}
            cx={layout.centres[index]}
            cy={layout.toY(value)}
            r={mark === 'incomplete' ? radius + 0.5 : radius}
            data-hollow={mark === 'incomplete'}
          />
        ),
      )}
    </g>
  );
}

/** The sign of each missing number, at the foot of the plot; `row` keeps the signs of two series apart. */
export function MissingSigns({ points, part, layout, row }: MarksProps & { readonly row: number }): ReactNode {
  return (
    <g className="ft-chart-signs" data-series={part}>
      {points.map((point, index) => {
        const sign = signOfPoint(point);
        return sign === null ? null : (
          <text key={layout.centres[index]} x={layout.centres[index]} y={layout.bottom - 6 - row * 15}>
            {sign}
          </text>
        );
      })}
    </g>
  );
}

/** A word above the last point whose time is not over. */
export function IncompleteWord({
  points,
  layout,
  word,
}: Omit<MarksProps, 'part'> & { readonly word: string }): ReactNode {
  const index = points.findLastIndex(({ value, mark }) => value !== null && mark === 'incomplete');
  const value = points[index]?.value;
  if (value === undefined || value === null) return null;
  const isLate = index > points.length / 2;
  return (
    <text
      className="ft-chart-word"
      x={(layout.centres[index] ?? 0) + (isLate ? 6 : -6)}
      y={Math.max(layout.top + 10, layout.toY(value) - 13)}
      textAnchor={isLate ? 'end' : 'start'}
    >
      {word}
    </text>
  );
}

/** 95 % interval of points that stand alone, where a band would have no width. */
export function LoneIntervals({ points, layout }: Omit<MarksProps, 'part'>): ReactNode {
  return points.map(({ value, lower, upper }, index) => {
    const hasNeighbour = [points[index - 1], points[index + 1]].some((point) => (point?.value ?? null) !== null);
    if (value === null || lower == null || upper == null || hasNeighbour) return null;
    const x = layout.centres[index];
    return (
      <line
        key={layout.centres[index]}
        className="ft-chart-whisker"
        x1={x}
        x2={x}
        y1={layout.toY(lower)}
        y2={layout.toY(upper)}
      />
    );
  });
}

/** The place being read. */
export function ActivePlace({
  index,
  layout,
}: {
  readonly index: number | null;
  readonly layout: PlotLayout;
}): ReactNode {
  const centre = index === null ? undefined : layout.centres[index];
  if (centre === undefined) return null;
  return (
    <rect
      className="ft-chart-active"
      x={centre - layout.band / 2}
      y={layout.top}
      width={layout.band}
      height={layout.bottom - layout.top}
    />
  );
}

interface TargetLineProps {
  readonly target: ChartReference | undefined;
  readonly layout: PlotLayout;
}

/** A thin line at the target, across the plot. */
export function TargetLine({ target, layout }: TargetLineProps): ReactNode {
  if (target === undefined) return null;
  const y = layout.toY(target.value);
  return <line className="ft-chart-target" x1={layout.left} x2={layout.right} y1={y} y2={y} />;
}
