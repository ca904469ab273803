import type { ChartPoint, ChartSeries, PointMark } from '../../src/charts/chart-point.ts';
import { signs } from '../../src/text/signs.ts';

export const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'] as const;

/** A number, a mark without a number, a number of a time that is not over, or nothing yet. */
export type Sample = number | PointMark | readonly [number, 'incomplete'] | null;

const number = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 3 });
const tiny = new Intl.NumberFormat('nb-NO', { maximumSignificantDigits: 2 });

export function formatSample(value: number): string {
  return (Math.abs(value) < 0.1 ? tiny : number).format(value);
}

const signOf = { suppressed: signs.suppressed, missing: signs.missing, 'not-meaningful': signs.notMeaningful } as const;

export function samplePoint(label: string, sample: Sample, name = label): ChartPoint {
  if (sample === null) return { label, value: null, text: '' };
  if (typeof sample === 'number')
    return { label, value: sample, valueText: formatSample(sample), text: `${name}: ${formatSample(sample)}` };
  if (typeof sample !== 'string') {
    return { label, value: sample[0], mark: sample[1], text: `${name}: ${formatSample(sample[0])} (ikke fullført)` };
  }
  const sign = sample === 'incomplete' ? '' : signOf[sample];
  return { label, value: null, mark: sample, valueText: sign, text: `${name}: ${sign}` };
}

export function sampleSeries(label: string, samples: readonly Sample[]): ChartSeries {
  const points = samples.map((sample, index) =>
    samplePoint(months[index % 12] ?? '', sample, `${months[index % 12]} ${label}`),
  );
  return { label, points };
}

/** The point with an interval of so much to each side. */
export function withInterval(point: ChartPoint, half: number): ChartPoint {
  if (point.value === null) return point;
  return { ...point, lower: Math.max(0, point.value - half), upper: point.value + half };
}
