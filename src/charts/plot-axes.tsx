import type { ReactNode } from 'react';
import type { XAxisTickContentProps, YAxisTickContentProps } from 'recharts';
import type { PlotLayout } from './plot-layout.ts';

/** How far the letters of a tick stand below the place they belong to, in their own size. */
const drops = { place: '0.71em', value: '0.355em' } as const;

/**
 * Ticks as plain texts: recharts' own are measured in the document, one laying out of the whole page for each, to find
 * the room that `layOutPlot` has already made.
 */
export function placeTick({ x, y, payload, tickFormatter, index }: XAxisTickContentProps): ReactNode {
  return (
    <text className="ft-chart-tick" x={x} y={y} dy={drops.place} textAnchor="middle">
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}

export function valueTick({ x, y, payload, tickFormatter, index }: YAxisTickContentProps): ReactNode {
  return (
    <text className="ft-chart-tick" x={x} y={y} dy={drops.value} textAnchor="end">
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}

/** One line for each tick of the values, behind everything. */
export function GridLines({ layout }: { readonly layout: PlotLayout }): ReactNode {
  return (
    <g className="ft-chart-grid">
      {layout.ticks.map((tick) => {
        const y = layout.toY(tick);
        return <line key={tick} x1={layout.left} x2={layout.right} y1={y} y2={y} />;
      })}
    </g>
  );
}
