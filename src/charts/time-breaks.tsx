import type { ReactNode } from 'react';
import { fontSize, type PlotLayout } from './plot-layout.ts';
import { estimateTextWidth, fitText } from './text-width.ts';

/** An event after which numbers may not be like those before. */
export interface TimeBreak {
  /** Index of the first point after it */
  readonly before: number;
  /** `Nytt journalsystem` */
  readonly label: string;
}

interface TimeBreaksProps {
  readonly breaks: readonly TimeBreak[];
  readonly layout: PlotLayout;
}

/** Thin vertical lines between two periods, each with its word above the plot on the side with room. */
export function TimeBreaks({ breaks, layout }: TimeBreaksProps): ReactNode {
  return breaks.map(({ before, label }) => {
    const centre = layout.centres[before];
    if (centre === undefined) return null;
    const x = centre - layout.band / 2;
    const fitsRight = x + estimateTextWidth(label, fontSize.tick) <= layout.width;
    const room = fitsRight ? layout.width - x : x;
    return (
      <g key={before}>
        <line className="ft-chart-break-line" x1={x} x2={x} y1={layout.top - 20} y2={layout.bottom} />
        <text x={fitsRight ? x + 5 : x - 5} y={layout.top - 12} textAnchor={fitsRight ? 'start' : 'end'}>
          {fitText(label, room, fontSize.tick)}
        </text>
      </g>
    );
  });
}
