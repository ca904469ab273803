import type { ReactNode } from 'react';
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

/** The shades of a map from its lowest to its highest value. */
export function ShadeScale({ labels, left, top }: ShadeScaleProps): ReactNode {
  const side = 26;
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
      <text x={left + shades * side} y={top + 10} dx={8}>
        {labels.highest}
      </text>
    </g>
  );
}
