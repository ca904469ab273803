import type { ReactNode } from 'react';
import { YearOverYearChart, type YearOverYearChartProps } from '../../src/charts/year-over-year-chart.tsx';
import { formatSample, type Sample, sampleSeries } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

export const lastYear = [62.1, 48.3, 55.7, 51.2, 47.9, 44.0, 39.5, 42.3, 46.8, 50.4, 41.1, 58.9];
export const thisYear = [54.2, 52.6, 49.1, 46.3, 43.8, 38.2, 33.9, 37.7, 41.5, 44.9, 47.2, 51.3];
const country = [48, 47.2, 46.1, 45.5, 44.8, 43.2, 40.1, 41.5, 43.9, 45.2, 46.0, 47.1];

function yearFigure(
  current: readonly Sample[],
  previous: readonly Sample[],
  props: Partial<YearOverYearChartProps> = {},
): ReactNode {
  return (
    <YearOverYearChart
      title="Overliggere i snitt per døgn, Ahus"
      subtitle="Pasienter per døgn, januar–desember 2025 mot 2024"
      sentence="I 2025 lå færre utskrivningsklare pasienter over enn i 2024 i alle måneder unntatt februar og november."
      footer={['Kilde: opphold og hendelser', 'foreløpige tall', 'data til og med 31.12.2025', 'syntetisk']}
      current={sampleSeries('2025', current)}
      previous={sampleSeries('2024', previous)}
      formatTick={formatSample}
      incompleteWord="ikke fullført"
      description="Linje for 2025 over søyler for 2024, måned for måned."
      hint="Bruk piltastene for å gå fra måned til måned."
      {...props}
    />
  );
}

export const yearSpecimens: readonly Specimen[] = [
  {
    id: 'year-normal',
    figure: yearFigure(thisYear, lastYear, {
      country: sampleSeries('Hele landet', country),
      target: { value: 40, label: 'Mål 40' },
    }),
  },
  {
    id: 'year-incomplete',
    figure: yearFigure(
      [54.2, 52.6, 49.1, 46.3, [43.8, 'incomplete'], null, null, null, null, null, null, null],
      lastYear,
    ),
  },
  {
    id: 'year-gap',
    figure: yearFigure(
      [54.2, 52.6, 'suppressed', 46.3, 'missing', 38.2, 33.9, 37.7, 'suppressed', 44.9, 47.2, 51.3],
      [62.1, 48.3, 55.7, 'suppressed', 'missing', 44, 39.5, 42.3, 46.8, 50.4, 41.1, 'suppressed'],
    ),
  },
  { id: 'year-one-point', figure: yearFigure([54.2, null, null], [62.1, null, null]) },
  { id: 'year-empty', figure: yearFigure([], []) },
  {
    id: 'year-all-suppressed',
    figure: yearFigure(Array<Sample>(12).fill('suppressed'), Array<Sample>(12).fill('suppressed')),
  },
  {
    id: 'year-tiny',
    figure: yearFigure(
      thisYear.map((value) => value / 10_000),
      lastYear.map((value) => value / 10_000),
    ),
  },
  {
    id: 'year-zero',
    figure: yearFigure(Array<Sample>(12).fill(0), Array<Sample>(12).fill(0)),
  },
  {
    id: 'year-huge',
    figure: yearFigure(
      thisYear.map((value) => Math.round(value * 31_234)),
      lastYear.map((value) => Math.round(value * 31_234)),
      {
        title: 'Dialogmeldinger til og fra sykehuset, Lofoten, Vesterålen og Salten helsefellesskap',
        country: sampleSeries(
          'Hele landet',
          thisYear.map((value) => Math.round(value * 31_000)),
        ),
        target: { value: 900_000, label: 'Mål 900 000' },
      },
    ),
  },
];
