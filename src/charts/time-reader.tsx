import type { ReactNode } from 'react';
import { highestOf } from './build-ticks.ts';
import type { ReadableFigureProps } from './chart-frame.tsx';
import type { ChartSeries } from './chart-point.ts';
import { layOutPlot, type PlotLayout } from './plot-layout.ts';
import { PointReader, type TipLine } from './point-reader.tsx';
import type { TimeChartProps } from './time-plot.tsx';

interface PlotReaderProps {
  readonly figure: ReadableFigureProps;
  readonly layout: PlotLayout;
  readonly linesOf: (index: number) => readonly TipLine[];
  readonly children: (active: number | null) => ReactNode;
}

/** Lets a plot be read from period to period. */
export function PlotReader({ figure, layout, linesOf, children }: PlotReaderProps): ReactNode {
  return (
    <PointReader
      figure={figure}
      direction="horizontal"
      centres={layout.centres}
      width={layout.width}
      height={layout.height}
      linesOf={linesOf}
    >
      {children}
    </PointReader>
  );
}

interface TimePlotWishes {
  readonly width: number;
  /** The series whose places are named along the axis */
  readonly labelled: ChartSeries;
  /** More that must have room over the values */
  readonly room: readonly (number | null | undefined)[];
}

/** Lays out a plot of series through time, with room for their names and for the words of events. */
export function layOutTimePlot(
  props: TimeChartProps & { readonly previous?: ChartSeries },
  { width, labelled, room }: TimePlotWishes,
): PlotLayout {
  const { current, previous, country, target, formatTick, whole, breaks = [] } = props;
  const series = [current, previous, country].filter((one) => one !== undefined);
  const values = series.flatMap(({ points }) => points.flatMap(({ value, possible }) => [value, possible?.upper]));
  return layOutPlot({
    width,
    labels: labelled.points.map(({ label }) => label),
    highest: highestOf([...values, ...room, target?.value]),
    formatTick,
    whole,
    endLabels: [...series, ...(target === undefined ? [] : [target])].map(({ label }) => label),
    headroom: breaks.length > 0 ? 28 : 12,
  });
}
