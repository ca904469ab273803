import { describe, expect, it } from 'vitest';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeChange } from '../../src/domain/verdict.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { differenceSentence } from '../../src/text/compare-sentences.ts';
import { fullSentence } from '../../src/text/sentences.ts';
import { sampleObservation } from '../observations/observation-samples.ts';

const nights = definitionOf('overliggerdogn');
const share = definitionOf('reinnleggelse-30d');

function sayNights(periodType: PublishedObservation['periodType'], now: string, then: string): string {
  const fields = { indicator: nights.id, variant: 'net', periodType } as const;
  const current = sampleObservation({ ...fields, period: now, value: 90 });
  const previous = sampleObservation({ ...fields, period: then, value: 100 });
  const judgement = judgeChange({ ...nights, current, previous });
  return fullSentence({ definition: nights, current, previous, judgement }).replaceAll('\u00a0', ' ');
}

describe('when a sentence says a number holds', () => {
  it.each([
    [
      'year-to-date',
      'YTD-2025-03-31',
      'YTD-2024-03-31',
      'Fra nyttår til mars 2025 var',
      'enn fra nyttår til mars 2024',
    ],
    [
      'rolling-12',
      'R12-2025-06',
      'R12-2024-06',
      'I de 12 månedene til juni 2025 var',
      'enn i de 12 månedene til juni 2024',
    ],
    ['half-year', '2025H1', '2024H1', 'I 1. halvår 2025 var', 'enn i 1. halvår 2024'],
  ] as const)('in a period of the type %s', (type, now, then, begins, compares) => {
    const sentence = sayNights(type, now, then);
    expect(sentence.startsWith(begins), sentence).toBe(true);
    expect(sentence).toContain(compares);
  });
});

describe('a difference between two shares', () => {
  it('is told in percentage points alone: per cent beside them would be read as the same', () => {
    const of = { indicator: share.id, periodType: 'year', period: '2025' } as const;
    const sentence = differenceSentence({
      definition: share,
      name: 'Ahus',
      observation: sampleObservation({ ...of, value: 0.2 }),
      reference: sampleObservation({ ...of, level: 'country', unit: '0', value: 0.16 }),
      referenceName: 'hele datasettet',
      judgement: { verdict: 'worse', difference: { absolute: 0.04, relative: 0.25, interval: null } },
      inCounts: null,
    });
    expect(sentence).toBe('Ahus ligger 4,0 prosentpoeng høyere enn hele datasettet.');
  });
});
