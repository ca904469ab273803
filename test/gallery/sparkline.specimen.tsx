import { Sparkline } from '../../src/charts/sparkline.tsx';
import type { Specimen } from './specimens.tsx';
import { lastYear, thisYear } from './year-over-year.specimen.tsx';

export const sparklineSpecimens: readonly Specimen[] = [
  { id: 'spark-normal', figure: <Sparkline values={[...lastYear, ...thisYear]} label="Siste 24 måneder" /> },
  {
    id: 'spark-gap',
    figure: (
      <Sparkline
        values={[...lastYear.slice(0, 9), null, null, null, 40, null, ...thisYear.slice(2)]}
        label="Siste 24 måneder"
      />
    ),
  },
  {
    id: 'spark-one-point',
    figure: <Sparkline values={[...Array<null>(23).fill(null), 12]} label="Siste 24 måneder" />,
  },
  { id: 'spark-nothing', figure: <Sparkline values={Array<null>(24).fill(null)} label="Siste 24 måneder" /> },
  {
    id: 'spark-captions',
    figure: <Sparkline values={[...lastYear, ...thisYear]} label="Siste 24 måneder" from="jan. 24" to="des. 25" />,
  },
];
