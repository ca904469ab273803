import type { ReactNode } from 'react';
import { areaSpecimens } from './areas.specimen.tsx';
import { intervalBarSpecimens } from './interval-bars.specimen.tsx';
import { matrixSpecimens } from './matrix.specimen.tsx';
import { processSpecimens } from './process.specimen.tsx';
import { profileSpecimens } from './profile.specimen.tsx';
import { sparklineSpecimens } from './sparkline.specimen.tsx';
import { surfaceSpecimens } from './surface.specimen.tsx';
import { trendSpecimens } from './trend.specimen.tsx';
import { yearSpecimens } from './year-over-year.specimen.tsx';

export interface Specimen {
  readonly id: string;
  readonly figure: ReactNode;
}

/** Every figure in every state worth looking at. */
export const specimens: readonly Specimen[] = [
  ...matrixSpecimens,
  ...profileSpecimens,
  ...yearSpecimens,
  ...trendSpecimens,
  ...processSpecimens,
  ...intervalBarSpecimens,
  ...surfaceSpecimens,
  ...areaSpecimens,
  ...sparklineSpecimens,
];
