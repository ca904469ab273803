import type { ReactNode } from 'react';
import { ChartFrame, type ReadableFigureProps } from './chart-frame.tsx';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import { SurfaceAxes } from './surface-axes.tsx';
import { extentOf, layOutSurface, type SurfaceLayout } from './surface-layout.ts';
import { type Box, boxOf, overlaps, placesOf, type SurfacePoint, SurfacePoints } from './surface-points.tsx';
import { estimateTextWidth } from './text-width.ts';
import './surface.css';

/** Limits at one size, in the unit of the values. */
export interface FunnelStep {
  readonly size: number;
  readonly warning: { readonly lower: number; readonly upper: number };
  readonly action: { readonly lower: number; readonly upper: number };
}

export interface FunnelChartProps extends ReadableFigureProps {
  /** By size, smallest first; `x` is the size, `y` the value */
  readonly points: readonly SurfacePoint[];
  /** The limits, by size */
  readonly steps: readonly FunnelStep[];
  readonly centre: { readonly value: number; readonly label: string } | null;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Names of the limits: `95 %`, `99,8 %` */
  readonly limitLabels: { readonly warning: string; readonly action: string };
}

/** Units by size, with the limits within which units of that size are expected. */
export function FunnelChart(props: FunnelChartProps): ReactNode {
  return <ChartFrame {...props} drawn="surface" draw={(width) => <Reader {...props} width={width} />} />;
}

/** The widest limits of the very smallest may run off the picture: the points decide what is seen. */
function valuesSeen({ points, steps, centre }: FunnelChartProps): readonly number[] {
  const middle = steps[Math.floor(steps.length / 4)];
  return [
    ...points.map(({ y }) => y),
    ...(centre === null ? [] : [centre.value]),
    ...(middle === undefined ? [] : [middle.action.lower, middle.action.upper]),
  ];
}

function Reader({ width, ...props }: FunnelChartProps & { readonly width: number }): ReactNode {
  const { points, steps, formatX, formatY } = props;
  const sizes = [...points.map(({ x }) => x), ...steps.map(({ size }) => size)];
  const layout = layOutSurface({
    width,
    x: { lowest: 0, highest: extentOf(sizes).highest },
    y: extentOf(valuesSeen(props)),
    formatX,
    formatY,
  });
  const places = placesOf(points, layout);
  const name = placeCentreName(props, layout, places.map(boxOf));
  return (
    <PointReader
      figure={props}
      direction="horizontal"
      centres={places.map(({ x }) => x)}
      places={places}
      width={width}
      height={layout.height}
      linesOf={(index) => points.slice(index, index + 1).map(({ text }) => ({ part: 'current', text }))}
    >
      {(active) => (
        <svg className="ft-surface" width={width} height={layout.height} aria-hidden="true">
          <SurfaceAxes {...props} layout={layout} />
          <Limits {...props} layout={layout} name={name} />
          <SurfacePoints points={points} layout={layout} active={active} reserved={name === null ? [] : [name.box]} />
        </svg>
      )}
    </PointReader>
  );
}

interface CentreName {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The name of the centre over or under its line, at the end where it lies on fewest points. */
function placeCentreName(
  { centre }: FunnelChartProps,
  layout: SurfaceLayout,
  points: readonly Box[],
): CentreName | null {
  if (centre === null) return null;
  const line = layout.toY(centre.value);
  const width = estimateTextWidth(centre.label, fontSize.tick);
  const found = [line - 6, line + 15].flatMap((y) =>
    [layout.left + 4, layout.right - width].map((x): CentreName & { readonly on: number } => {
      const box = { left: x, right: x + width, top: y - 12, bottom: y + 4 };
      return { x, y, box, on: points.filter((point) => overlaps(box, point)).length };
    }),
  );
  return found.reduce((best, one) => (one.on < best.on ? one : best));
}

/** A limit as a line; where it is over the picture it is not drawn. */
function pathOf(steps: readonly FunnelStep[], layout: SurfaceLayout, limitOf: (step: FunnelStep) => number): string {
  return steps
    .map((step) => [layout.toX(step.size), Math.min(layout.bottom, layout.toY(limitOf(step)))] as const)
    .filter(([, y]) => y >= layout.top - 6)
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

interface LimitsProps extends FunnelChartProps {
  readonly layout: SurfaceLayout;
  readonly name: CentreName | null;
}

function Limits({ steps, centre, limitLabels, layout, name }: LimitsProps): ReactNode {
  const last = steps.at(-1);
  if (last === undefined || centre === null) return null;
  const y = layout.toY(centre.value);
  const end = layout.toX(last.size);
  return (
    <g className="ft-funnel-limits">
      <line className="ft-funnel-centre" x1={layout.left} x2={layout.right} y1={y} y2={y} />
      {(['warning', 'action'] as const).map((level) => (
        <g key={level} data-level={level}>
          <path d={pathOf(steps, layout, (step) => step[level].upper)} />
          <path d={pathOf(steps, layout, (step) => step[level].lower)} />
          <LimitName end={end} y={layout.toY(last[level].upper)} width={layout.width}>
            {limitLabels[level]}
          </LimitName>
        </g>
      ))}
      <text x={name?.x} y={name?.y} data-name="centre">
        {centre.label}
      </text>
    </g>
  );
}

interface LimitNameProps {
  /** Where the line ends */
  readonly end: number;
  readonly y: number;
  readonly width: number;
  readonly children: string;
}

/** After the end of its line, or over it where there is no room. */
function LimitName({ end, y, width, children }: LimitNameProps): ReactNode {
  const fits = end + 6 + estimateTextWidth(children, fontSize.tick) <= width;
  return fits ? (
    <text x={end + 6} y={y} dy="0.35em">
      {children}
    </text>
  ) : (
    <text x={end} y={y - 4} textAnchor="end">
      {children}
    </text>
  );
}
