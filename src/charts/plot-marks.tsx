import type { ReactNode } from 'react';
import { type ChartPoint, type ChartReference, endsEarly, signOfPoint } from './chart-point.ts';
import type { PlotLayout } from './plot-layout.ts';
import type { SeriesPart } from './series-part.ts';

interface MarksProps {
  readonly points: readonly ChartPoint[];
  readonly part: SeriesPart;
  readonly layout: PlotLayout;
}

/** Most points that can carry markers of full size. */
const manyPoints = 24;
const narrowBand = 26;

/** A dot on every point that has a number; hollow where the time is not over. */
export function PointMarkers({ points, part, layout }: MarksProps): ReactNode {
  const radius = points.length > manyPoints ? 2.5 : layout.band < narrowBand ? 3.25 : 4;
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

interface MissingSignsProps extends MarksProps {
  /** Points of the bars, which the signs of a line must not be drawn into */
  readonly bars?: readonly ChartPoint[];
}

/**
 * The sign of each missing number at the foot of the plot, on a patch of paper so that a bar behind does not swallow
 * it. Signs of a line stand over those of the bars.
 */
export function MissingSigns({ points, part, layout, bars }: MissingSignsProps): ReactNode {
  return (
    <g className="ft-chart-signs" data-series={part}>
      {points.map((point, index) => {
        const [sign, x] = [signOfPoint(point), layout.centres[index]];
        if (sign === null || x === undefined) return null;
        const barPoint = bars?.[index];
        const y = layout.bottom - (barPoint !== undefined && signOfPoint(barPoint) !== null ? 26 : 10);
        return (
          <g key={x}>
            {(barPoint?.value ?? 0) > 0 ? <rect x={x - 7} y={y - 9} width={14} height={18} rx={3} /> : null}
            <text x={x} y={y} dy="0.35em">
              {sign}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A word at the last point whose time is not over: under the line's name where the line ends early, else above it. */
export function IncompleteWord({
  points,
  layout,
  word,
}: Omit<MarksProps, 'part'> & { readonly word: string }): ReactNode {
  const index = points.findLastIndex(({ value, mark }) => value !== null && mark === 'incomplete');
  const [point, x] = [points[index], layout.centres[index]];
  if (point === undefined || point.value === null || x === undefined) return null;
  if (endsEarly(points)) {
    return (
      <text className="ft-chart-word" x={x + 11} y={layout.toY(point.value) + 21}>
        {word}
      </text>
    );
  }
  const y = Math.max(layout.top + 10, layout.toY(point.upper ?? point.value) - 12);
  return (
    <text className="ft-chart-word" x={x + 6} y={y} textAnchor="end">
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

/** What points may come to be: a line with an end at the least and at the most. */
export function PossibleRanges({ points, layout }: Omit<MarksProps, 'part'>): ReactNode {
  const reach = Math.min(8, layout.band / 3);
  return points.map(({ possible }, index) => {
    const x = layout.centres[index];
    if (possible == null || x === undefined) return null;
    const [low, high] = [layout.toY(possible.lower), layout.toY(possible.upper)];
    return (
      <path
        key={x}
        className="ft-chart-possible"
        d={`M${x - reach} ${high}H${x + reach}M${x} ${high}V${low}M${x - reach} ${low}H${x + reach}`}
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
