import type { ReactNode } from 'react';
import type { ChartPoint } from '../../src/charts/chart-point.ts';
import { TrendChart, type TrendChartProps } from '../../src/charts/trend-chart.tsx';
import { formatSample, months, type Sample, samplePoint, withInterval } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

function monthly(samples: readonly Sample[], half = 1.6): readonly ChartPoint[] {
  return samples.map((sample, index) => {
    const label = `${months[index % 12]} ${23 + Math.floor(index / 12)}`;
    return withInterval(samplePoint(label, sample), half);
  });
}

function wave(count: number, middle: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => middle + 3 * Math.sin(index / 2) + Math.sin(index * 1.7));
}

function trendFigure(points: readonly ChartPoint[], props: Partial<TrendChartProps> = {}): ReactNode {
  return (
    <TrendChart
      title="Reinnleggelse innen 30 døgn, Ahus"
      subtitle="Prosent av utskrivninger, 67 år og eldre"
      footer={['Kilde: opphold', 'foreløpige tall', 'syntetisk']}
      current={{ label: 'Ahus', points }}
      formatTick={formatSample}
      incompleteWord="ikke fullført"
      description="Linje gjennom 36 måneder med 95 %-intervall."
      hint="Bruk piltastene for å gå fra periode til periode."
      {...props}
    />
  );
}

const gap = monthly([14, 15, 16, 'missing', 'missing', 14, 13, 'suppressed', 12, 'suppressed', 15, [16, 'incomplete']]);
const quarters = [15.2, 16.1, 14.8, 15.9].map((value, index) =>
  withInterval(samplePoint(`${index + 1}. kv. 2025`, value), 1.1),
);

export const trendSpecimens: readonly Specimen[] = [
  {
    id: 'trend-normal',
    figure: trendFigure(monthly(wave(36, 16)), {
      country: { label: 'Hele landet', points: monthly(wave(36, 15).map((value) => 0.3 * value + 10)) },
      target: { value: 12, label: 'Mål 12 %' },
      breaks: [{ before: 14, label: 'Nytt journalsystem' }],
    }),
  },
  { id: 'trend-gap', figure: trendFigure(gap, { breaks: [{ before: 11, label: 'Ny definisjon fra desember' }] }) },
  { id: 'trend-quarters', figure: trendFigure(quarters) },
  { id: 'trend-one-point', figure: trendFigure([withInterval(samplePoint('2025', 15.4), 1.2)]) },
  { id: 'trend-empty', figure: trendFigure([]) },
  {
    id: 'trend-tiny',
    figure: trendFigure(
      monthly(
        wave(36, 16).map((value) => value / 20_000),
        0.0001,
      ),
    ),
  },
  {
    id: 'trend-huge',
    figure: trendFigure(
      monthly(
        wave(36, 16).map((value) => Math.round(value * 812_345)),
        1_200_000,
      ),
      {
        current: {
          label: 'Lofoten, Vesterålen og Salten',
          points: monthly(
            wave(36, 16).map((value) => Math.round(value * 812_345)),
            1_200_000,
          ),
        },
        country: { label: 'Hele landet', points: monthly(wave(36, 15).map((value) => Math.round(value * 799_999))) },
        target: { value: 12_000_000, label: 'Mål 12 000 000' },
      },
    ),
  },
  { id: 'trend-all-suppressed', figure: trendFigure(monthly(Array<Sample>(12).fill('suppressed'))) },
];
