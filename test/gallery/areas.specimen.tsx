import type { ReactNode } from 'react';
import type { ChartPoint } from '../../src/charts/chart-point.ts';
import { SmallMultiples } from '../../src/charts/small-multiples.tsx';
import { TileMap } from '../../src/charts/tile-map.tsx';
import { geography } from '../../src/reference/geography-facts.ts';
import { helsefellesskap } from './interval-bars.specimen.tsx';
import { formatSample, type Sample, samplePoint } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

const footer = ['Kilde: sykehusopphold', 'Status: foreløpig', 'Skjæringsdato 31.12.2025', 'Syntetiske data'];
const months = Array.from({ length: 36 }, (_, index) => `måned ${index + 1}`);

function lineOf(name: string, sampleAt: (month: number) => Sample): readonly ChartPoint[] {
  return months.map((month, index) => samplePoint(`${name}, ${month}`, sampleAt(index)));
}

function panelsFigure(names: readonly string[], sampleAt: (name: number, month: number) => Sample): ReactNode {
  return (
    <SmallMultiples
      title="Overliggerdøgn per 1 000 innbyggere over tid"
      subtitle="Døgn per 1 000 innbyggere, samme skala i alle ruter"
      footer={footer}
      panels={names.map((label, index) => ({
        label,
        emphasised: label === 'Ahus',
        points: lineOf(label, (month) => sampleAt(index, month)),
      }))}
      reference={lineOf('Hele landet', (month) => 4 + (month % 12) / 12)}
      formatTick={formatSample}
      description="Én linje per område over tid."
      hint="Bruk piltastene."
    />
  );
}

function mapFigure(sampleAt: (index: number) => Sample): ReactNode {
  const tiles = [...geography.helsefellesskap]
    .sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)
    .map(({ shortName, tile }, index) => ({
      ...samplePoint(tile.label, sampleAt(index)),
      column: tile.column,
      row: tile.row,
      emphasised: shortName === 'Ahus',
    }));
  return (
    <TileMap
      title="Overliggerdøgn per 1 000 innbyggere, 2025"
      subtitle="Døgn per 1 000 innbyggere. Mørkere rute er høyere verdi."
      footer={footer}
      tiles={tiles}
      scaleLabels={{ lowest: '2,0', highest: '9,4' }}
      description="Én rute per område."
      hint="Bruk piltastene."
    />
  );
}

const wave = (place: number, month: number): number => 4 + Math.sin((month + place * 3) / 4) * 2 + (place % 4);

export const areaSpecimens: readonly Specimen[] = [
  { id: 'panels-nineteen', figure: panelsFigure(helsefellesskap, wave) },
  {
    id: 'panels-gap',
    figure: panelsFigure(helsefellesskap.slice(0, 6), (place, month) =>
      month > 10 && month < 16 ? 'missing' : wave(place, month),
    ),
  },
  { id: 'panels-suppressed', figure: panelsFigure(helsefellesskap.slice(0, 4), () => 'suppressed') },
  { id: 'map-nineteen', figure: mapFigure((index) => 2 + ((index * 7) % 19) * 0.4) },
  { id: 'map-suppressed', figure: mapFigure((index) => (index % 3 === 0 ? 'suppressed' : 3)) },
];
