import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface PointListProps {
  readonly heading: string;
  readonly points: readonly string[];
}

/** Points of a definition under a heading; nothing where there are none. */
export function PointList({ heading, points }: PointListProps): ReactNode {
  if (points.length === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
