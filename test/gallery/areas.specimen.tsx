import type { ReactNode } from 'react';
import type { ChartPoint } from '../../src/charts/chart-point.ts';
import type { ScaleLabels } from '../../src/charts/shade-scale.tsx';
import { ShapeMap } from '../../src/charts/shape-map.tsx';
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

function panelsFigure(
  names: readonly string[],
  sampleAt: (name: number, month: number) => Sample,
  scale = 1,
): ReactNode {
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
      reference={lineOf('Hele landet', (month) => (4 + (month % 12) / 12) * scale)}
      formatTick={formatSample}
      description="Én linje per område over tid."
      hint="Bruk piltastene."
    />
  );
}

function scaleOf(points: readonly ChartPoint[]): ScaleLabels | null {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return null;
  return { lowest: formatSample(Math.min(...values)), highest: formatSample(Math.max(...values)) };
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
      subtitle="Døgn per 1 000 innbyggere. Fargen går fra lavest til høyest verdi."
      footer={footer}
      tiles={tiles}
      scaleLabels={scaleOf(tiles)}
      description="Én rute per område."
      hint="Bruk piltastene."
    />
  );
}

/** Areas side by side that share their borders, seven in a row; every fifth has an island. */
function shapeFigure(names: readonly string[], sampleAt: (index: number) => Sample): ReactNode {
  const areas = names.map((name, index) => {
    const [x, y] = [(index % 7) * 300, Math.floor(index / 7) * 260];
    const bend = (at: number): number => ((at * 37) % 80) - 40;
    const [left, right] = [bend(index), bend(index + 1)];
    const land = [x + left, y, x + 300 + right, y, x + 300 + right, y + 260, x + left, y + 260];
    const island = [x + 120, y + 40, x + 150, y + 40, x + 150, y + 70, x + 120, y + 70];
    const komnr = String(1000 + index);
    return {
      ...samplePoint(name, sampleAt(index)),
      shape: { komnr, rings: index % 5 === 0 ? [land, island] : [land] },
      emphasised: false,
    };
  });
  return (
    <ShapeMap
      title="Overliggerdøgn per 1 000 innbyggere, kommunene, 2025"
      subtitle="Døgn per 1 000 innbyggere. Fargen går fra lavest til høyest verdi."
      footer={[...footer, 'Grenser: kommuner.geojson']}
      areas={areas}
      scaleLabels={scaleOf(areas)}
      description="Én flate per kommune."
      hint="Bruk piltastene."
    />
  );
}

const longNames = Array.from({ length: 43 }, (_, index) =>
  index % 4 === 1 ? `Lofoten, Vesterålen og Salten ${index}` : `Kommune ${index}`,
);
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
  { id: 'panels-empty', figure: panelsFigure([], wave) },
  { id: 'panels-one-point', figure: panelsFigure(['Ahus'], (_, month) => (month === 20 ? 4.2 : null)) },
  { id: 'panels-forty-three', figure: panelsFigure(longNames, wave) },
  {
    id: 'panels-huge',
    figure: panelsFigure(helsefellesskap.slice(0, 4), (place, month) => wave(place, month) * 3e6, 3e6),
  },
  {
    id: 'panels-tiny',
    figure: panelsFigure(helsefellesskap.slice(0, 4), (place, month) => wave(place, month) / 10_000, 1e-4),
  },
  { id: 'map-tiny', figure: mapFigure((index) => 0.002 + index * 0.0007) },
  { id: 'map-empty', figure: mapFigure(() => null) },
  { id: 'map-one', figure: mapFigure((index) => (index === 4 ? 3 : 'missing')) },
  { id: 'map-huge', figure: mapFigure((index) => 12_000_000 + index * 3_000_000) },
  { id: 'shapes-forty-three', figure: shapeFigure(longNames, (index) => 2 + ((index * 7) % 19) * 0.4) },
  { id: 'shapes-suppressed', figure: shapeFigure(longNames.slice(0, 12), () => 'suppressed') },
  {
    id: 'shapes-gap',
    figure: shapeFigure(longNames.slice(0, 12), (index) => (index % 3 === 1 ? 'missing' : 2 + index * 0.4)),
  },
  { id: 'shapes-empty', figure: shapeFigure([], () => 3) },
  { id: 'shapes-tiny', figure: shapeFigure(longNames.slice(0, 6), (index) => 0.002 + index * 0.0007) },
  { id: 'shapes-one', figure: shapeFigure(['Ahus'], () => 3) },
  { id: 'shapes-huge', figure: shapeFigure(longNames.slice(0, 6), (index) => 12_000_000 + index * 3_000_000) },
];
