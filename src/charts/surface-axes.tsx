import type { ReactNode } from 'react';
import { fontSize } from './plot-layout.ts';
import type { SurfaceLayout } from './surface-layout.ts';
import { estimateTextWidth, fitText } from './text-width.ts';

export interface SurfaceAxesProps {
  readonly layout: SurfaceLayout;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** What the axes count: `Opphold`, `Andel i prosent` */
  readonly xLabel: string;
  readonly yLabel: string;
}

/** Both axes with their numbers and names. */
export function SurfaceAxes({ layout, formatX, formatY, xLabel, yLabel }: SurfaceAxesProps): ReactNode {
  const { left, right, top, bottom, width, xTicks, yTicks, xStride } = layout;
  return (
    <g className="ft-surface-axes">
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={layout.toY(tick)} y2={layout.toY(tick)} data-base={tick === yTicks[0]} />
          <text x={left - 8} y={layout.toY(tick)} dy="0.35em" textAnchor="end">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick, index) => {
        if (index % xStride !== 0) return null;
        const text = formatX(tick);
        const half = estimateTextWidth(text, fontSize.tick) / 2;
        return (
          <text key={tick} x={Math.min(layout.toX(tick), width - half)} y={bottom + 17} textAnchor="middle">
            {text}
          </text>
        );
      })}
      <text className="ft-surface-name" x={0} y={top - 14}>
        {fitText(yLabel, width, fontSize.tick)}
      </text>
      <text className="ft-surface-name" x={right} y={bottom + 37} textAnchor="end">
        {fitText(xLabel, width - 8, fontSize.tick)}
      </text>
    </g>
  );
}
