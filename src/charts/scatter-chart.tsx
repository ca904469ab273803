import type { ReactNode } from 'react';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import { SurfaceAxes } from './surface-axes.tsx';
import { extentOf, layOutSurface } from './surface-layout.ts';
import { placesOf, type SurfacePoint, SurfacePoints } from './surface-points.tsx';
import { estimateTextWidth } from './text-width.ts';
import './surface.css';
import { useMeasuredWidth } from './use-measured-width.ts';

export interface ScatterChartProps extends Omit<ChartFrameProps, 'children'> {
  /** From left to right */
  readonly points: readonly SurfacePoint[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Stands inside the picture, so that it goes where the picture goes */
  readonly warning: string;
  readonly description: string;
  readonly hint: string;
}

const lineHeight = 16;

/** Words broken into lines that fit. */
function breakLines(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateTextWidth(longer, fontSize.tick) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One point per unit, one indicator along each axis, and the warning against reading it as cause and effect. */
export function ScatterChart(props: ScatterChartProps): ReactNode {
  const [measure, width] = useMeasuredWidth();
  return (
    <ChartFrame {...props}>
      <div ref={measure} className="ft-chart" data-drawn="surface">
        {width === null || width === 0 ? null : <Reader {...props} width={width} />}
      </div>
    </ChartFrame>
  );
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
  const lines = breakLines(warning, width - 8);
  const height = layout.height + lines.length * lineHeight + 8;
  return (
    <PointReader
      label={props.title}
      description={props.description}
      hint={props.hint}
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
