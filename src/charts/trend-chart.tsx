import type { ReactNode } from 'react';
import { Area, ZIndexLayer } from 'recharts';
import { ChartFrame } from './chart-frame.tsx';
import { onTop } from './plot-layers.ts';
import type { PlotLayout } from './plot-layout.ts';
import { LoneIntervals, MissingSigns } from './plot-marks.tsx';
import type { TipLine } from './point-reader.tsx';
import { type TimeChartProps, TimePlot, valueAt } from './time-plot.tsx';
import { layOutTimePlot, PlotReader } from './time-reader.tsx';
import './plot.css';

export type TrendChartProps = TimeChartProps;

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
  const uppers = props.current.points.map(({ upper }) => upper);
  const layout = layOutTimePlot(props, { width, labelled: props.current, room: uppers });
  return (
    <PlotReader figure={props} layout={layout} linesOf={(index) => linesAt(props, index)}>
      {(active) => <Drawing {...props} layout={layout} active={active} />}
    </PlotReader>
  );
}

interface DrawingProps extends TrendChartProps {
  readonly layout: PlotLayout;
  readonly active: number | null;
}

function Drawing(props: DrawingProps): ReactNode {
  const { current, country, layout } = props;
  const rows = current.points.map(({ label, value, lower, upper }, index) => ({
    place: index,
    label,
    current: value,
    interval: value === null || lower == null || upper == null ? null : ([lower, upper] as const),
    country: valueAt(country, index),
  }));
  return (
    <TimePlot {...props} rows={rows} over={<MissingSigns points={current.points} part="current" layout={layout} />}>
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
      <ZIndexLayer zIndex={onTop - 1}>
        <LoneIntervals points={current.points} layout={layout} />
      </ZIndexLayer>
    </TimePlot>
  );
}
