import type { ReactNode } from 'react';
import { type IntervalBar, IntervalBars, type IntervalBarsProps } from '../../src/charts/interval-bars.tsx';
import { formatSample, type Sample, samplePoint, withInterval } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

export const helsefellesskap = [
  'Agder',
  'Ahus',
  'Bergen',
  'Finnmark',
  'Fonna',
  'Helgeland',
  'Innlandet',
  'Lofoten, Vesterålen og Salten',
  'Møre og Romsdal',
  'Nordre Trøndelag',
  'Oslo',
  'Sogn og Fjordane',
  'Sør-Rogaland',
  'St. Olav',
  'Telemark',
  'Troms og Ofoten',
  'Vestfold',
  'Vestre Viken',
  'Østfold',
] as const;

function bars(names: readonly string[], sampleOf: (index: number) => Sample, half: number): readonly IntervalBar[] {
  return names.map((name, index) => ({
    ...withInterval(samplePoint(name, sampleOf(index)), half),
    emphasised: name === 'Ahus',
  }));
}

function barsFigure(rows: readonly IntervalBar[], props: Partial<IntervalBarsProps> = {}): ReactNode {
  return (
    <IntervalBars
      title="Overliggerdøgn per 1 000 innbyggere, 4. kvartal 2025"
      subtitle="Døgn per 1 000 innbyggere, med 95 %-intervall"
      footer={['Kilde: opphold og hendelser', 'foreløpige tall', 'syntetisk']}
      rows={rows}
      reference={{ value: 5.7, label: 'Hele landet 5,7' }}
      formatTick={formatSample}
      description="Én søyle for hvert helsefellesskap, med landet som linje."
      hint="Bruk piltastene for å gå fra rad til rad."
      {...props}
    />
  );
}

const kommuner = Array.from({ length: 40 }, (_, index) =>
  index % 7 === 3
    ? `Møre og Romsdal ${index}`
    : index % 11 === 5
      ? 'Lofoten, Vesterålen og Salten'
      : `Kommune ${index}`,
);

export const intervalBarSpecimens: readonly Specimen[] = [
  { id: 'bars-nineteen', figure: barsFigure(bars(helsefellesskap, (index) => 3 + ((index * 7) % 9) * 0.63, 0.7)) },
  {
    id: 'bars-forty',
    figure: barsFigure(
      bars(
        kommuner,
        (index) => (index % 5 === 2 ? 'suppressed' : index % 13 === 4 ? 'missing' : 2 + ((index * 11) % 17)),
        1.8,
      ),
      { reference: { value: 9.4, label: 'Helsefellesskapet 9,4' } },
    ),
  },
  { id: 'bars-one', figure: barsFigure(bars(['Ahus'], () => 5.2, 0.8)) },
  {
    id: 'bars-all-suppressed',
    figure: barsFigure(
      bars(helsefellesskap.slice(0, 5), () => 'suppressed', 0),
      { reference: undefined },
    ),
  },
  {
    id: 'bars-tiny',
    figure: barsFigure(
      bars(helsefellesskap.slice(0, 6), (index) => 0.0012 + index * 0.0003, 0.0004),
      {
        reference: { value: 0.0015, label: 'Hele landet 0,0015' },
      },
    ),
  },
  {
    id: 'bars-gap',
    figure: barsFigure(
      bars(helsefellesskap.slice(0, 8), (index) => (index % 3 === 1 ? 'missing' : 3 + index * 0.5), 0.7),
    ),
  },
  { id: 'bars-empty', figure: barsFigure([], { reference: undefined }) },
  {
    id: 'bars-huge',
    figure: barsFigure(
      bars(helsefellesskap.slice(0, 6), (index) => 12_345_678 + index * 3_456_789, 4_000_000),
      { reference: { value: 20_000_000, label: 'Hele landet 20 000 000' } },
    ),
  },
  {
    id: 'bars-standardised',
    figure: barsFigure(
      bars(helsefellesskap, (index) => 3 + ((index * 7) % 9) * 0.63, 0.7).map((row, index) => ({
        ...row,
        beside: (row.value ?? 0) * (0.85 + (index % 4) * 0.12),
        ...(index === 7 ? { verdict: 'worse' as const } : {}),
      })),
    ),
  },
];
