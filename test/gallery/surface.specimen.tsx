import type { ReactNode } from 'react';
import { FunnelChart } from '../../src/charts/funnel-chart.tsx';
import { ScatterChart } from '../../src/charts/scatter-chart.tsx';
import type { SurfacePoint } from '../../src/charts/surface-points.tsx';
import { createFunnel } from '../../src/domain/funnel.ts';
import { helsefellesskap } from './interval-bars.specimen.tsx';
import { formatSample } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

const footer = ['Kilde: sykehusopphold', 'Status: foreløpig', 'Skjæringsdato 31.12.2025', 'Syntetiske data'];

function pointsOf(names: readonly string[], valueAt: (index: number) => number, scale = 1): readonly SurfacePoint[] {
  return names.map((label, index) => ({
    label,
    x: (120 + ((index * 97) % 19) * 60) * scale,
    y: valueAt(index),
    standing: index === 4 ? 'marked' : index === 9 ? 'noted' : 'plain',
    emphasised: label === 'Ahus',
    text: `${label}: ${formatSample(valueAt(index))}`,
  }));
}

function funnelFigure(points: readonly SurfacePoint[]): ReactNode {
  const funnel = createFunnel(points.map(({ x, y }) => ({ numerator: (x * y) / 100, denominator: x })));
  const sizes = points.map(({ x }) => x);
  const [first, last] = [Math.min(...sizes) * 0.6, Math.max(...sizes) * 1.04];
  const steps =
    funnel === null
      ? []
      : Array.from({ length: 40 }, (_, index) => {
          const size = first * (last / first) ** (index / 39);
          const percent = ({ lower, upper }: { lower: number; upper: number }) => ({
            lower: lower * 100,
            upper: upper * 100,
          });
          return {
            size,
            warning: percent(funnel.warningLimits(size)),
            action: percent(funnel.actionLimits(size)),
          };
        });
  return (
    <FunnelChart
      title="Reinnleggelse innen 30 døgn etter størrelse, 2025"
      subtitle="Prosent. Hvert punkt er ett område."
      footer={footer}
      points={points}
      steps={steps}
      centre={
        funnel === null
          ? null
          : { value: funnel.centre * 100, label: `Alle samlet ${formatSample(funnel.centre * 100)}` }
      }
      formatX={formatSample}
      formatY={formatSample}
      xLabel="Antall i nevneren"
      yLabel="Prosent"
      limitLabels={{ warning: '95 %', action: '99,8 %' }}
      description="Ett punkt per område etter størrelse, med grenser."
      hint="Bruk piltastene for å gå mellom punktene."
      howToRead={['Små områder svinger mer enn store ved rene tilfeldigheter.']}
    />
  );
}

function scatterFigure(points: readonly SurfacePoint[]): ReactNode {
  return (
    <ScatterChart
      title="Overliggerdøgn per 1 000 og reinnleggelse, 2025"
      subtitle="Ett punkt per område, én indikator langs hver akse."
      footer={footer}
      points={points}
      formatX={formatSample}
      formatY={formatSample}
      xLabel="Overliggerdøgn per 1 000, døgn per 1 000 innbyggere"
      yLabel="Reinnleggelse 30 døgn, %"
      warning="Sammenhengen gjelder områder, ikke pasienter. At to tall følger hverandre mellom områder, viser ikke at det ene er årsak til det andre."
      description="Ett punkt per område."
      hint="Bruk piltastene for å gå mellom punktene."
    />
  );
}

const valueAt = (index: number): number => 14 + ((index * 5) % 7) + (index === 4 ? 14 : 0);
const kommuner = Array.from({ length: 43 }, (_, index) =>
  index % 6 === 1 ? `Lofoten, Vesterålen og Salten ${index}` : `Kommune ${index}`,
);

export const surfaceSpecimens: readonly Specimen[] = [
  { id: 'funnel-nineteen', figure: funnelFigure(pointsOf(helsefellesskap, valueAt)) },
  { id: 'funnel-one', figure: funnelFigure(pointsOf(['Ahus'], valueAt)) },
  { id: 'funnel-empty', figure: funnelFigure([]) },
  { id: 'funnel-forty-three', figure: funnelFigure(pointsOf(kommuner, valueAt)) },
  { id: 'funnel-tiny', figure: funnelFigure(pointsOf(helsefellesskap, (index) => 0.02 + (index % 5) * 0.004, 900)) },
  { id: 'scatter-nineteen', figure: scatterFigure(pointsOf(helsefellesskap, valueAt)) },
  { id: 'scatter-one', figure: scatterFigure(pointsOf(['Ahus'], valueAt)) },
  { id: 'funnel-huge', figure: funnelFigure(pointsOf(helsefellesskap, valueAt, 40_000)) },
  { id: 'scatter-empty', figure: scatterFigure([]) },
  { id: 'scatter-tiny', figure: scatterFigure(pointsOf(helsefellesskap, (index) => valueAt(index) / 10_000, 1e-6)) },
  { id: 'scatter-huge', figure: scatterFigure(pointsOf(helsefellesskap, (index) => valueAt(index) * 1e6, 40_000)) },
  { id: 'scatter-forty-three', figure: scatterFigure(pointsOf(kommuner, valueAt)) },
];
