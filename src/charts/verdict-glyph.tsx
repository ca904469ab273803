import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';

/** Verdicts that have a mark of their own in a drawing; the rest have none, so that only differences catch the eye. */
const shapes: Partial<Readonly<Record<Verdict, string>>> = {
  better: 'M0 -5l5 5l-5 5l-5 -5z',
  worse: 'M0 -5l5.5 9.5h-11z',
  up: 'M-1.5 5v-5h-3.5l5 -5.5l5 5.5h-3.5v5z',
  down: 'M-1.5 -5v5h-3.5l5 5.5l5 -5.5h-3.5v-5z',
};

export interface VerdictGlyphProps {
  readonly verdict: Verdict;
  readonly x: number;
  readonly y: number;
}

/** The verdict as a shape, told apart without colour: a diamond, a triangle or an arrow. */
export function VerdictGlyph({ verdict, x, y }: VerdictGlyphProps): ReactNode {
  const shape = shapes[verdict];
  if (shape === undefined) return null;
  return <path className="ft-chart-verdict" data-verdict={verdict} transform={`translate(${x} ${y})`} d={shape} />;
}
