import type { PublishedObservation } from '../domain/observation.ts';
import {
  formatObservation,
  formatObservationInterval,
  formatValueWithUnit,
  type ValueFormat,
} from '../text/format-value.ts';
import { signExplanations } from '../text/signs.ts';
import { vocabulary } from '../text/vocabulary.ts';
import type { ChartPoint, PointMark } from './chart-point.ts';

/** Where a number stands on the axis, short and in full words. */
export interface PointPlace {
  readonly label: string;
  readonly name: string;
}

function markOf({ state, value, quality }: PublishedObservation): PointMark | undefined {
  if (value !== null) return quality === 'incomplete' ? 'incomplete' : undefined;
  switch (state) {
    case 'suppressed':
      return 'suppressed';
    case 'not-meaningful':
    case 'too-few':
      return 'not-meaningful';
    case 'measured':
    case 'not-reported':
      return 'missing';
  }
}

function wordsOf(definition: ValueFormat, observation: PublishedObservation): string {
  const { value, state, quality } = observation;
  if (value === null) return signExplanations[state === 'measured' ? 'not-reported' : state];
  const interval = formatObservationInterval(definition, observation);
  const limits = interval === null ? '' : `, 95 %-intervall ${interval}`;
  const unfinished = quality === 'incomplete' ? ` (${vocabulary.qualities.incomplete.toLowerCase()})` : '';
  return `${formatValueWithUnit(definition, value)}${limits}${unfinished}`;
}

/** A number of the store as a point of a chart. Never computed is no point at all: nothing is drawn, nothing read. */
export function buildObservationPoint(
  definition: ValueFormat,
  observation: PublishedObservation | null,
  { label, name }: PointPlace,
): ChartPoint {
  if (observation === null) return { label, value: null, valueText: formatObservation(definition, null), text: '' };
  const mark = markOf(observation);
  return {
    label,
    value: observation.value,
    lower: observation.lower,
    upper: observation.upper,
    ...(mark === undefined ? {} : { mark }),
    valueText: formatObservation(definition, observation),
    text: `${name}: ${wordsOf(definition, observation)}`,
  };
}
