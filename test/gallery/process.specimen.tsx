import type { ReactNode } from 'react';
import { ProcessChart, type ProcessChartPoint } from '../../src/charts/process-chart.tsx';
import { readProcess } from '../../src/domain/process-reading.ts';
import { judgeProcessMark } from '../../src/domain/verdict.ts';
import { formatSample, type Sample, samplePoint } from './sample-points.ts';
import type { Specimen } from './specimens.tsx';

function processFigure(samples: readonly Sample[], starts: readonly number[] = []): ReactNode {
  const points = samples.map((sample, index) => samplePoint(`m${index + 1}`, sample, `måned ${index + 1}`));
  const reading = readProcess(
    points.map(({ value }) => ({ value, numerator: value, denominator: null })),
    { chart: 'xmr', starts, factor: 1, highest: Number.POSITIVE_INFINITY },
  );
  const drawn = points.map((point, index): ProcessChartPoint => {
    const { centre = null, lower = null, upper = null, mark = null } = reading.points[index] ?? {};
    const verdict = judgeProcessMark(mark, 'lower-is-better');
    return { ...point, centre, limitLower: lower, limitUpper: upper, verdict };
  });
  return (
    <ProcessChart
      title="Overliggerdøgn som prosess, Ahus"
      subtitle="Døgn. XmR-diagram: streken er midten, feltet er vanlig variasjon."
      footer={['Kilde: sykehusopphold', 'Skjæringsdato 31.12.2025', 'Syntetiske data']}
      points={drawn}
      parts={reading.phases.map(({ first, last, centre }) => ({
        first,
        last,
        centre,
        label: centre === null ? '' : `Midten ${formatSample(Number(centre.toPrecision(4)))}`,
      }))}
      breaks={starts.map((before) => ({ before, label: 'Nye grenser' }))}
      formatTick={formatSample}
      description="Ett tall per måned med grenser for vanlig variasjon."
      hint="Bruk piltastene for å gå mellom punktene."
    />
  );
}

const wave = Array.from({ length: 36 }, (_, index) => 40 + ((index * 7) % 11) - (index > 28 ? 9 : 0));
const leap = wave.map((value, index) => (index === 20 ? 78 : value));

export const processSpecimens: readonly Specimen[] = [
  { id: 'process-normal', figure: processFigure(leap) },
  {
    id: 'process-new-limits',
    figure: processFigure([...wave.slice(0, 18), ...wave.slice(0, 18).map((n) => n / 2)], [18]),
  },
  {
    id: 'process-gap',
    figure: processFigure(
      wave.map((value, index) => (index > 8 && index < 12 ? 'missing' : index % 9 === 4 ? 'suppressed' : value)),
    ),
  },
  { id: 'process-short', figure: processFigure(wave.slice(0, 5)) },
  { id: 'process-run-chart', figure: processFigure(wave.slice(0, 10)) },
  { id: 'process-one-point', figure: processFigure([42]) },
  { id: 'process-all-suppressed', figure: processFigure(Array<Sample>(14).fill('suppressed')) },
  { id: 'process-empty', figure: processFigure([]) },
  { id: 'process-tiny', figure: processFigure(leap.map((value) => value / 100_000)) },
  { id: 'process-huge', figure: processFigure(leap.map((value) => value * 312_345)) },
  { id: 'process-constant', figure: processFigure(Array<Sample>(24).fill(1)) },
];
