import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';
import { highestOf } from './build-ticks.ts';
import { ChartFrame, type ReadableFigureProps } from './chart-frame.tsx';
import type { ChartPoint } from './chart-point.ts';
import { GridLines } from './plot-axes.tsx';
import { layOutPlot, type PlotLayout } from './plot-layout.ts';
import { ActivePlace, MissingSigns, PointMarkers } from './plot-marks.tsx';
import { ProcessBand, type ProcessPart } from './process-band.tsx';
import { type TimeBreak, TimeBreaks } from './time-breaks.tsx';
import { PlotReader } from './time-reader.tsx';
import './plot.css';
import './process-chart.css';
import { VerdictGlyph } from './verdict-glyph.tsx';

/** A period with the lines it is held against. `lower` and `upper` are the limits, not an interval. */
export interface ProcessChartPoint extends ChartPoint {
  readonly centre: number | null;
  readonly limitLower: number | null;
  readonly limitUpper: number | null;
  readonly verdict: Verdict;
}

export interface ProcessChartProps extends ReadableFigureProps {
  readonly points: readonly ProcessChartPoint[];
  /** Stretches with a centre of their own, in order */
  readonly parts: readonly ProcessPart[];
  /** Where limits begin anew */
  readonly breaks: readonly TimeBreak[];
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
}

/** A number through time, held against its own usual variation. */
export function ProcessChart(props: ProcessChartProps): ReactNode {
  return <ChartFrame {...props} drawn="plot" draw={(width) => <Reader {...props} width={width} />} />;
}

function Reader({ width, ...props }: ProcessChartProps & { readonly width: number }): ReactNode {
  const { points, parts, breaks, formatTick, whole } = props;
  const layout = layOutPlot({
    width,
    labels: points.map(({ label }) => label),
    highest: highestOf(points.flatMap(({ value, limitUpper, centre }) => [value, limitUpper, centre])),
    formatTick,
    whole,
    endLabels: [parts.at(-1)?.label ?? ''],
    headroom: breaks.length > 0 ? 28 : 12,
  });
  return (
    <PlotReader
      figure={props}
      layout={layout}
      linesOf={(index) =>
        points.slice(index, index + 1).flatMap(({ text }) => (text === '' ? [] : [{ part: 'current' as const, text }]))
      }
    >
      {(active) => <Drawing {...props} layout={layout} active={active} />}
    </PlotReader>
  );
}

interface DrawingProps extends ProcessChartProps {
  readonly layout: PlotLayout;
  readonly active: number | null;
}

/** Only numbers of whole periods are joined; a gap is a gap. */
function lineOf(points: readonly ChartPoint[], layout: PlotLayout): string {
  const isRead = (point: ChartPoint | undefined): boolean => point?.value != null && point.mark !== 'incomplete';
  return points
    .map((point, index) => {
      if (!isRead(point) || point.value === null) return '';
      const joined = isRead(points[index - 1]);
      return `${joined ? 'L' : 'M'}${(layout.centres[index] ?? 0).toFixed(1)} ${layout.toY(point.value).toFixed(1)}`;
    })
    .join('');
}

function isMarked({ verdict }: ProcessChartPoint): boolean {
  return verdict !== 'no-certain-change';
}

function Drawing({ points, parts, breaks, formatTick, layout, active }: DrawingProps): ReactNode {
  const hasValues = points.some(({ value }) => value !== null);
  const plain = points.map((point) => (isMarked(point) ? { ...point, value: null } : point));
  return (
    <svg className="ft-process" width={layout.width} height={layout.height} aria-hidden="true">
      <ActivePlace index={active} layout={layout} />
      {hasValues ? <GridLines layout={layout} /> : null}
      <g className="ft-process-axis">
        <line x1={layout.left} x2={layout.right} y1={layout.bottom} y2={layout.bottom} />
        {layout.labelled.map((index) => (
          <text key={index} x={layout.centres[index]} y={layout.bottom + 17} textAnchor="middle">
            {points[index]?.label}
          </text>
        ))}
        {hasValues
          ? layout.ticks.map((tick) => (
              <text key={tick} x={layout.left - 8} y={layout.toY(tick)} dy="0.35em" textAnchor="end">
                {formatTick(tick)}
              </text>
            ))
          : null}
      </g>
      <ProcessBand points={points} parts={parts} layout={layout} />
      <path className="ft-process-line" d={lineOf(points, layout)} />
      <TimeBreaks breaks={breaks} layout={layout} />
      <PointMarkers points={plain} part="current" layout={layout} />
      <g className="ft-process-marks">
        {points.map((point, index) =>
          point.value === null || !isMarked(point) ? null : (
            <VerdictGlyph
              key={layout.centres[index]}
              verdict={point.verdict}
              x={layout.centres[index] ?? 0}
              y={layout.toY(point.value)}
            />
          ),
        )}
      </g>
      <MissingSigns points={points} part="current" layout={layout} />
    </svg>
  );
}
