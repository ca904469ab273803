import type { ReactNode } from 'react';
import { Bar, type BarShapeProps } from 'recharts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartPoint, ChartSeries } from './chart-point.ts';
import type { PlotLayout } from './plot-layout.ts';
import { MissingSigns } from './plot-marks.tsx';
import type { TipLine } from './point-reader.tsx';
import { type TimeChartProps, TimePlot, valueAt } from './time-plot.tsx';
import { layOutTimePlot, PlotReader } from './time-reader.tsx';
import './plot.css';

/** `current` holds January–December of the year in question. */
export interface YearOverYearChartProps extends TimeChartProps {
  /** The same months a year earlier, as bars */
  readonly previous: ChartSeries;
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
  const layout = layOutTimePlot(props, { width, labelled: props.previous, room: [] });
  return (
    <PlotReader figure={props} layout={layout} linesOf={(index) => linesAt(props, index)}>
      {(active) => <Drawing {...props} layout={layout} active={active} />}
    </PlotReader>
  );
}

interface DrawingProps extends YearOverYearChartProps {
  readonly layout: PlotLayout;
  readonly active: number | null;
}

function Drawing(props: DrawingProps): ReactNode {
  const { current, previous, country, layout } = props;
  const rows = previous.points.map(({ label }, index) => ({
    place: index,
    label,
    current: valueAt(current, index),
    previous: valueAt(previous, index),
    country: valueAt(country, index),
  }));
  const missing = (
    <>
      <MissingSigns points={previous.points} part="previous" layout={layout} />
      <MissingSigns points={current.points} part="current" layout={layout} bars={previous.points} />
    </>
  );
  return (
    <TimePlot {...props} rows={rows} over={missing}>
      <Bar
        dataKey="previous"
        barSize={layout.barWidth}
        isAnimationActive={false}
        shape={(bar: BarShapeProps) => <YearBar bar={bar} mark={previous.points[bar.index]?.mark} />}
      />
    </TimePlot>
  );
}

function YearBar({ bar, mark }: { readonly bar: BarShapeProps; readonly mark: ChartPoint['mark'] }): ReactNode {
  const { x, y, width, height } = bar;
  return (
    <rect className="ft-chart-bar" x={x} y={y} width={width} height={height} data-hollow={mark === 'incomplete'} />
  );
}
