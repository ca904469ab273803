import type { ReactNode } from 'react';
import { Area, ComposedChart, Line, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { highestOf } from './build-ticks.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import type { ChartReference, ChartSeries } from './chart-point.ts';
import { EndLabels, labelSeries } from './end-labels.tsx';
import { lineShape } from './line-shape.tsx';
import { GridLines, placeTick, valueTick } from './plot-axes.tsx';
import { layOutPlot, type PlotLayout } from './plot-layout.ts';
import { ActivePlace, IncompleteWord, LoneIntervals, MissingSigns, PointMarkers, TargetLine } from './plot-marks.tsx';
import { PointReader, type TipLine } from './point-reader.tsx';
import { type TimeBreak, TimeBreaks } from './time-breaks.tsx';
import './plot.css';

export interface TrendChartProps extends ChartFrameProps {
  /** Periods of one type, oldest first, without holes: a period without a number is a point with a mark */
  readonly current: ChartSeries;
  /** The country's numbers of the same periods */
  readonly country?: ChartSeries | undefined;
  readonly target?: ChartReference | undefined;
  readonly breaks?: readonly TimeBreak[];
  readonly formatTick: (value: number) => string;
  /** Word beside a period that is not over: `ikke fullført` */
  readonly incompleteWord: string;
  /** The figure in a sentence, for who cannot see it */
  readonly description: string;
  /** How periods are reached by key */
  readonly hint: string;
}

/** One number through time, from zero, with its 95 % interval as a light band. */
export function TrendChart(props: TrendChartProps): ReactNode {
  return <ChartFrame {...props} drawn="plot" draw={(width) => <Reader {...props} width={width} />} />;
}

function linesAt({ current, country }: TrendChartProps, index: number): readonly TipLine[] {
  const [point, countryPoint] = [current.points[index], country?.points[index]];
  return [
    ...(point === undefined ? [] : [{ part: 'current', text: point.text } as const]),
    ...(countryPoint === undefined ? [] : [{ part: 'country', text: countryPoint.text } as const]),
  ];
}

function Reader({ width, ...props }: TrendChartProps & { readonly width: number }): ReactNode {
  const { current, country, target, formatTick, breaks = [] } = props;
  const points = [...current.points, ...(country?.points ?? [])];
  const named = [current, ...(country === undefined ? [] : [country]), ...(target === undefined ? [] : [target])];
  const layout = layOutPlot({
    width,
    labels: current.points.map(({ label }) => label),
    highest: highestOf([...points.flatMap(({ value, upper }) => [value, upper]), target?.value]),
    formatTick,
    endLabels: named.map(({ label }) => label),
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

interface DrawingProps extends TrendChartProps {
  readonly breaks: readonly TimeBreak[];
  readonly layout: PlotLayout;
  readonly active: number | null;
}

/** Above the lines and markers of recharts, which end at 1200. */
const onTop = 1500;

/** Above bars (300) and under lines (400). */
const underLines = 350;

/** Under everything of recharts but the mark of the active place. */
const underBars = -100;

function Drawing(props: DrawingProps): ReactNode {
  const { current, country, target, breaks, layout, active, formatTick, incompleteWord } = props;
  const rows = current.points.map(({ label, value, lower, upper }, index) => ({
    place: index,
    label,
    value,
    interval: value === null || lower == null || upper == null ? null : ([lower, upper] as const),
    country: country?.points[index]?.value ?? null,
  }));
  const labels = [
    labelSeries('current', current),
    ...(country === undefined ? [] : [labelSeries('country', country)]),
    ...(target === undefined ? [] : [{ part: 'target', text: target.label, value: target.value } as const]),
  ];
  const hasValues = rows.some(({ value, country: other }) => value !== null || other !== null);
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
      {rows.length < 2 ? null : (
        <Area
          dataKey="interval"
          className="ft-chart-area"
          type="linear"
          dot={false}
          isAnimationActive={false}
          stroke="none"
        />
      )}
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
        dataKey="value"
        className="ft-chart-current"
        type="linear"
        dot={false}
        isAnimationActive={false}
        shape={lineShape}
      />
      <ZIndexLayer zIndex={onTop}>
        <TimeBreaks breaks={breaks} layout={layout} />
        <LoneIntervals points={current.points} layout={layout} />
        <PointMarkers points={current.points} part="current" layout={layout} />
        <MissingSigns points={current.points} part="current" layout={layout} />
        <IncompleteWord points={current.points} layout={layout} word={incompleteWord} />
        <EndLabels labels={labels} layout={layout} />
      </ZIndexLayer>
    </ComposedChart>
  );
}
