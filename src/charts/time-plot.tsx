import type { ReactNode } from 'react';
import { ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ReadableFigureProps } from './chart-frame.tsx';
import type { ChartReference, ChartSeries } from './chart-point.ts';
import { EndLabels, labelSeries } from './end-labels.tsx';
import { lineShape } from './line-shape.tsx';
import { GridLines, placeTick, valueTick } from './plot-axes.tsx';
import { onTop, underBars, underGrid, underLines } from './plot-layers.ts';
import type { PlotLayout } from './plot-layout.ts';
import { ActivePlace, IncompleteWord, PointMarkers, PossibleRanges, TargetLine } from './plot-marks.tsx';
import { type TimeBreak, TimeBreaks } from './time-breaks.tsx';

/** What the charts of a number through time have in common. */
export interface TimeChartProps extends ReadableFigureProps {
  /** Drawn as a line: periods of one type, oldest first, without holes; a period without a number is a point with a mark */
  readonly current: ChartSeries;
  /** The country's numbers of the same periods, as a dashed line */
  readonly country?: ChartSeries | undefined;
  readonly target?: ChartReference | undefined;
  readonly breaks?: readonly TimeBreak[];
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
  /** Word beside a period that is not over: `ikke fullført` */
  readonly incompleteWord: string;
}

/** One period: its place along the axis, and what each line has there. */
interface TimeRow {
  readonly place: number;
  readonly label: string;
  readonly current: number | null;
  readonly previous?: number | null;
  readonly country: number | null;
}

interface TimePlotProps extends TimeChartProps {
  readonly rows: readonly TimeRow[];
  readonly layout: PlotLayout;
  readonly active: number | null;
  /** Series drawn by the caller, to be named beside their end as the others are */
  readonly previous?: ChartSeries;
  /** Behind the lines: bars, bands */
  readonly children: ReactNode;
  /** Over everything but the names: signs of what is missing */
  readonly over: ReactNode;
}

/** Value of a series at a place; null where it has none. */
export function valueAt(series: ChartSeries | undefined, index: number): number | null {
  return series?.points[index]?.value ?? null;
}

/** A reference that is hidden has no line, and so no name in the figure. */
function isUntold({ points }: ChartSeries): boolean {
  return points.every(({ value }) => value === null);
}

function labelsOf({ current, previous, country, target }: TimePlotProps) {
  return [
    labelSeries('current', current),
    ...(previous === undefined ? [] : [labelSeries('previous', previous)]),
    ...(country === undefined || isUntold(country) ? [] : [labelSeries('country', country)]),
    ...(target === undefined ? [] : [{ part: 'target', text: target.label, value: target.value } as const]),
  ];
}

/** Axes, the line of the place and that of the country, its target and its events; the rest is the caller's. */
export function TimePlot(props: TimePlotProps): ReactNode {
  const { rows, current, country, target, breaks = [], layout, active, formatTick, incompleteWord, children } = props;
  const hasValues = rows.some((row) => [row.current, row.previous ?? null, row.country].some((one) => one !== null));
  return (
    <ComposedChart
      data={rows}
      width={layout.width}
      height={layout.height}
      margin={{ top: layout.top, right: layout.width - layout.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <ZIndexLayer zIndex={underGrid}>
        <ActivePlace index={active} layout={layout} />
      </ZIndexLayer>
      {hasValues ? (
        <ZIndexLayer zIndex={underBars}>
          <GridLines layout={layout} />
        </ZIndexLayer>
      ) : null}
      <XAxis
        dataKey="place"
        scale="band"
        height={layout.height - layout.bottom}
        ticks={[...layout.labelled]}
        tick={placeTick}
        tickFormatter={(place: number) => rows[place]?.label ?? ''}
        interval={0}
        tickLine={false}
      />
      <YAxis
        width={layout.left}
        domain={[0, layout.ticks.at(-1) ?? 1]}
        ticks={hasValues ? [...layout.ticks] : []}
        tick={valueTick}
        tickFormatter={formatTick}
        interval={0}
        axisLine={false}
        tickLine={false}
      />
      {children}
      <ZIndexLayer zIndex={underLines}>
        <TargetLine target={target} layout={layout} />
      </ZIndexLayer>
      {country === undefined ? null : <SeriesLine part="country" />}
      <SeriesLine part="current" />
      <ZIndexLayer zIndex={onTop}>
        <TimeBreaks breaks={breaks} layout={layout} />
        <PossibleRanges points={current.points} layout={layout} />
        <PointMarkers points={current.points} part="current" layout={layout} />
        {props.over}
        <IncompleteWord points={current.points} layout={layout} word={incompleteWord} />
        <EndLabels labels={labelsOf(props)} layout={layout} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

function SeriesLine({ part }: { readonly part: 'current' | 'country' }): ReactNode {
  return (
    <Line
      dataKey={part}
      className={`ft-chart-${part}`}
      type="linear"
      dot={false}
      isAnimationActive={false}
      shape={lineShape}
    />
  );
}
