import type { ReactNode } from 'react';
import { Curve, type LineDrawShapeProps } from 'recharts';

/**
 * A line as a plain path. That of recharts is measured in the document each time it is drawn, one laying out of the
 * whole page for each, to draw it bit by bit, which ours never are.
 */
export function lineShape({ className = '', type = 'linear', points = [] }: LineDrawShapeProps): ReactNode {
  return <Curve className={className} type={type} points={points} fill="none" />;
}
