import type { ReactNode } from 'react';
import type { ChartPoint } from './chart-point.ts';
import type { PlotLayout } from './plot-layout.ts';
import { fontSize } from './plot-layout.ts';
import { fitText } from './text-width.ts';

/** A stretch of time with one centre. */
export interface ProcessPart {
  readonly first: number;
  readonly last: number;
  readonly centre: number | null;
  /** Written at the end of the last stretch: `Midten 12,3` */
  readonly label: string;
}

interface BandPoint extends ChartPoint {
  readonly limitLower: number | null;
  readonly limitUpper: number | null;
}

interface ProcessBandProps {
  readonly points: readonly BandPoint[];
  readonly parts: readonly ProcessPart[];
  readonly layout: PlotLayout;
}

/** The usual variation as a field of steps, as limits that follow each point's size are, with its centre line. */
export function ProcessBand({ points, parts, layout }: ProcessBandProps): ReactNode {
  return (
    <g className="ft-process-band">
      {points.map(({ limitLower, limitUpper, label }, index) => {
        const centre = layout.centres[index];
        if (limitLower === null || limitUpper === null || centre === undefined) return null;
        const [x, top, bottom] = [centre - layout.band / 2, layout.toY(limitUpper), layout.toY(limitLower)];
        return (
          <g key={`${label} ${centre}`}>
            <rect x={x} y={top} width={layout.band} height={Math.max(0, bottom - top)} />
            <line x1={x} x2={x + layout.band} y1={top} y2={top} />
            <line x1={x} x2={x + layout.band} y1={bottom} y2={bottom} />
          </g>
        );
      })}
      {parts.map((part, number) => (
        <Centre key={part.first} part={part} layout={layout} isLast={number === parts.length - 1} />
      ))}
    </g>
  );
}

interface CentreProps {
  readonly part: ProcessPart;
  readonly layout: PlotLayout;
  readonly isLast: boolean;
}

function Centre({ part, layout, isLast }: CentreProps): ReactNode {
  const [first, last] = [layout.centres[part.first], layout.centres[part.last]];
  if (part.centre === null || first === undefined || last === undefined) return null;
  const y = layout.toY(part.centre);
  return (
    <>
      <line className="ft-process-centre" x1={first - layout.band / 2} x2={last + layout.band / 2} y1={y} y2={y} />
      {isLast ? (
        <text className="ft-process-name" x={layout.right + 8} y={y} dy="0.35em">
          {fitText(part.label, layout.width - layout.right - 10, fontSize.label)}
        </text>
      ) : null}
    </>
  );
}
