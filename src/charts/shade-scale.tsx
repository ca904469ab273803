import type { ReactNode } from 'react';
import { fontSize } from './plot-layout.ts';
import { estimateTextWidth } from './text-width.ts';
import { shades } from './value-shade.ts';

/** Words at the two ends of the scale: lowest and highest value. */
export interface ScaleLabels {
  readonly lowest: string;
  readonly highest: string;
}

interface ShadeScaleProps {
  readonly labels: ScaleLabels;
  readonly left: number;
  readonly top: number;
}

const side = 26;

/** The shades of a map from its lowest to its highest value. */
export function ShadeScale({ labels, left, top }: ShadeScaleProps): ReactNode {
  const right = left + shades * side;
  const width = (label: string): number => estimateTextWidth(label, fontSize.tick);
  const isTight = width(labels.lowest) + width(labels.highest) + 8 > shades * side;
  return (
    <g className="ft-tiles-scale">
      {Array.from({ length: shades }, (_, shade) => shade).map((shade) => (
        <g key={shade} data-shade={shade}>
          <rect x={left + shade * side} y={top} width={side} height={12} />
        </g>
      ))}
      <text x={left} y={top + 27}>
        {labels.lowest}
      </text>
      {isTight ? (
        <text x={right} y={top + 10} dx={8}>
          {labels.highest}
        </text>
      ) : (
        <text x={right} y={top + 27} textAnchor="end">
          {labels.highest}
        </text>
      )}
    </g>
  );
}
