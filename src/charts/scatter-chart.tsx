import type { ReactNode } from 'react';
import { ChartFrame, type ReadableFigureProps } from './chart-frame.tsx';
import { breakWords } from './figure-picture.ts';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import { SurfaceAxes } from './surface-axes.tsx';
import { extentOf, layOutSurface } from './surface-layout.ts';
import { placesOf, type SurfacePoint, SurfacePoints } from './surface-points.tsx';
import './surface.css';

export interface ScatterChartProps extends ReadableFigureProps {
  /** From left to right */
  readonly points: readonly SurfacePoint[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Stands inside the picture, so that it goes where the picture goes */
  readonly warning: string;
}

const lineHeight = 16;

/** One point per unit, one indicator along each axis, and the warning against reading it as cause and effect. */
export function ScatterChart(props: ScatterChartProps): ReactNode {
  return <ChartFrame {...props} drawn="surface" draw={(width) => <Reader {...props} width={width} />} />;
}

function Reader({ width, ...props }: ScatterChartProps & { readonly width: number }): ReactNode {
  const { points, formatX, formatY, warning } = props;
  const layout = layOutSurface({
    width,
    x: extentOf(points.map(({ x }) => x)),
    y: extentOf(points.map(({ y }) => y)),
    formatX,
    formatY,
  });
  const places = placesOf(points, layout);
  const lines = breakWords(warning, width - 8, fontSize.tick);
  const height = layout.height + lines.length * lineHeight + 8;
  return (
    <PointReader
      figure={props}
      direction="horizontal"
      centres={places.map(({ x }) => x)}
      places={places}
      width={width}
      height={height}
      linesOf={(index) => points.slice(index, index + 1).map(({ text }) => ({ part: 'current', text }))}
    >
      {(active) => (
        <svg className="ft-surface" width={width} height={height} aria-hidden="true">
          <SurfaceAxes {...props} layout={layout} />
          <SurfacePoints points={points} layout={layout} active={active} />
          <g className="ft-surface-warning">
            {lines.map((line, index) => (
              <text key={line} x={0} y={layout.height + 12 + index * lineHeight}>
                {line}
              </text>
            ))}
          </g>
        </svg>
      )}
    </PointReader>
  );
}
