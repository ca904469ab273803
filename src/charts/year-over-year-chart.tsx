import type { ReactNode } from 'react';
import { Bar, type BarShapeProps, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { highestOf } from './build-ticks.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import type { ChartPoint, ChartReference, ChartSeries } from './chart-point.ts';
import { EndLabels, labelSeries } from './end-labels.tsx';
import { lineShape } from './line-shape.tsx';
import { GridLines, placeTick, valueTick } from './plot-axes.tsx';
import { layOutPlot, type PlotLayout } from './plot-layout.ts';
import { ActivePlace, IncompleteWord, MissingSigns, PointMarkers, TargetLine } from './plot-marks.tsx';
import { PointReader, type TipLine } from './point-reader.tsx';
import { type TimeBreak, TimeBreaks } from './time-breaks.tsx';
import './plot.css';

export interface YearOverYearChartProps extends ChartFrameProps {
  /** January–December of the year in question, as a line */
  readonly current: ChartSeries;
  /** The same months a year earlier, as bars */
  readonly previous: ChartSeries;
  /** The country's months of the year in question, as a dashed line */
  readonly country?: ChartSeries | undefined;
  readonly target?: ChartReference | undefined;
  readonly breaks?: readonly TimeBreak[];
  readonly formatTick: (value: number) => string;
  /** Word beside a month that is not over: `ikke fullført` */
  readonly incompleteWord: string;
  /** The figure in a sentence, for who cannot see it */
  readonly description: string;
  /** How months are reached by key */
  readonly hint: string;
}

/** This year as a line over last year's bars, month by month: the figure of the Ahus report. */
export function YearOverYearChart(props: YearOverYearChartProps): ReactNode {
  return <ChartFrame {...props} drawn="plot" draw={(width) => <Reader {...props} width={width} />} />;
}

function linesAt({ current, previous, country }: YearOverYearChartProps, index: number): readonly TipLine[] {
  const parts = [
    { part: 'current', series: current },
    { part: 'previous', series: previous },
    { part: 'country', series: country },
  ] as const;
  return parts.flatMap(({ part, series }) => {
    const point = series?.points[index];
    return point === undefined || point.text === '' ? [] : [{ part, text: point.text }];
  });
}

function Reader({ width, ...props }: YearOverYearChartProps & { readonly width: number }): ReactNode {
  const { current, previous, country, target, formatTick, breaks = [] } = props;
  const series = [current, previous, ...(country === undefined ? [] : [country])];
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const layout = layOutPlot({
    width,
    labels: previous.points.map(({ label }) => label),
    highest: highestOf([...values, target?.value]),
    formatTick,
    endLabels: [...series, ...(target === undefined ? [] : [target])].map(({ label }) => label),
    headroom: breaks.length > 0 ? 28 : 12,
  });
  return (
    <PointReader
      label={props.title}
      description={props.description}
      hint={props.hint}
      direction="horizontal"
      centres={layout.centres}
      width={width}
      height={layout.height}
      linesOf={(index) => linesAt(props, index)}
    >
      {(active) => <Drawing {...props} breaks={breaks} layout={layout} active={active} />}
    </PointReader>
  );
}

interface DrawingProps extends YearOverYearChartProps {
  readonly breaks: readonly TimeBreak[];
  readonly layout: PlotLayout;
  readonly active: number | null;
}

function valueAt(points: readonly ChartPoint[] | undefined, index: number): number | null {
  return points?.[index]?.value ?? null;
}

/** Above the lines and markers of recharts, which end at 1200. */
const onTop = 1500;

/** Above bars (300) and under lines (400). */
const underLines = 350;

/** Under everything of recharts but the mark of the active place. */
const underBars = -100;

function Drawing(props: DrawingProps): ReactNode {
  const { current, previous, country, target, breaks, layout, active, formatTick, incompleteWord } = props;
  const rows = previous.points.map(({ label }, index) => ({
    place: index,
    label,
    current: valueAt(current.points, index),
    previous: valueAt(previous.points, index),
    country: valueAt(country?.points, index),
  }));
  const labels = [
    labelSeries('current', current),
    labelSeries('previous', previous),
    ...(country === undefined ? [] : [labelSeries('country', country)]),
    ...(target === undefined ? [] : [{ part: 'target', text: target.label, value: target.value } as const]),
  ];
  const hasValues = rows.some((row) => row.current !== null || row.previous !== null || row.country !== null);
  return (
    <ComposedChart
      data={rows}
      width={layout.width}
      height={layout.height}
      margin={{ top: layout.top, right: layout.width - layout.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <ZIndexLayer zIndex={-150}>
        <ActivePlace index={active} layout={layout} />
      </ZIndexLayer>
      {hasValues ? (
        <ZIndexLayer zIndex={underBars}>
          <GridLines layout={layout} />
        </ZIndexLayer>
      ) : null}
      <XAxis
        dataKey="place"
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
      <Bar
        dataKey="previous"
        barSize={layout.barWidth}
        isAnimationActive={false}
        shape={(bar: BarShapeProps) => <YearBar bar={bar} mark={previous.points[bar.index]?.mark} />}
      />
      <ZIndexLayer zIndex={underLines}>
        <TargetLine target={target} layout={layout} />
      </ZIndexLayer>
      {country === undefined ? null : (
        <Line
          dataKey="country"
          className="ft-chart-country"
          type="linear"
          dot={false}
          isAnimationActive={false}
          shape={lineShape}
        />
      )}
      <Line
        dataKey="current"
        className="ft-chart-current"
        type="linear"
        dot={false}
        isAnimationActive={false}
        shape={lineShape}
      />
      <ZIndexLayer zIndex={onTop}>
        <TimeBreaks breaks={breaks} layout={layout} />
        <PointMarkers points={current.points} part="current" layout={layout} />
        <MissingSigns points={previous.points} part="previous" layout={layout} />
        <MissingSigns points={current.points} part="current" layout={layout} bars={previous.points} />
        <IncompleteWord points={current.points} layout={layout} word={incompleteWord} />
        <EndLabels labels={labels} layout={layout} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

function YearBar({ bar, mark }: { readonly bar: BarShapeProps; readonly mark: ChartPoint['mark'] }): ReactNode {
  const { x, y, width, height } = bar;
  return (
    <rect className="ft-chart-bar" x={x} y={y} width={width} height={height} data-hollow={mark === 'incomplete'} />
  );
}
