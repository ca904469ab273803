import type { ReactNode } from 'react';
import type { ReadableFigureProps } from './chart-frame.tsx';
import type { ChartPoint } from './chart-point.ts';
import { type PointPlace, PointReader } from './point-reader.tsx';
import { type ScaleLabels, ShadeScale } from './shade-scale.tsx';
import { shadeOf } from './value-shade.ts';

export interface MapFigureProps extends ReadableFigureProps {
  readonly scaleLabels: ScaleLabels | null;
}

interface MapReaderProps {
  readonly figure: MapFigureProps;
  readonly points: readonly ChartPoint[];
  /** Where each point is read, in pixels */
  readonly places: readonly PointPlace[];
  readonly indexAt?: (place: PointPlace) => number | null;
  readonly width: number;
  /** Height of the map itself; the scale stands under it */
  readonly height: number;
  /** Where the scale begins */
  readonly left: number;
  readonly narrow?: boolean;
  /** The map, given the point being read and the shade of each */
  readonly children: (active: number | null, shades: readonly (number | null)[]) => ReactNode;
}

/** Room for the scale, its words and some air. */
const scaleHeight = 44;

/** A map that is read area by area, darker with a higher value, with its scale below. */
export function MapReader(props: MapReaderProps): ReactNode {
  const { figure, points, places, indexAt, width, left, narrow, children } = props;
  const { scaleLabels } = figure;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const shades = points.map(({ value }) => shadeOf(value, lowest, highest));
  const height = props.height + (scaleLabels === null ? 0 : scaleHeight);
  return (
    <PointReader
      figure={figure}
      direction="vertical"
      centres={places.map(({ y }) => y)}
      places={places}
      {...(indexAt === undefined ? {} : { indexAt })}
      width={width}
      height={height}
      linesOf={(index) => points.slice(index, index + 1).map(({ text }) => ({ part: 'current', text }))}
    >
      {(active) => (
        <svg className="ft-tiles" data-narrow={narrow} width={width} height={height} aria-hidden="true">
          {children(active, shades)}
          {scaleLabels === null || values.length === 0 ? null : (
            <ShadeScale labels={scaleLabels} left={left} top={props.height + 12} />
          )}
        </svg>
      )}
    </PointReader>
  );
}
