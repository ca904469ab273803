import { describe, expect, it } from 'vitest';
import { judgeChange } from '../../../src/domain/verdict.ts';
import { tellMeaning } from '../../../src/features/indicator/tell-meaning.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

function meaning(indicator: string, now: object, then: object): readonly string[] {
  const definition = definitionOf(indicator);
  const of = { indicator, periodType: 'year', state: 'measured' } as const;
  const current = sampleObservation({ ...of, period: '2025', ...now });
  const previous = sampleObservation({ ...of, period: '2024', ...then });
  const judgement = judgeChange({ current, previous, ...definition });
  return tellMeaning(definition, { current, previous, judgement }).map((text) => text.replaceAll('\u00a0', ' '));
}

describe('what a change means', () => {
  it('is told in patients for a share, with its interval', () => {
    const now = { value: 0.3, lower: 0.27, upper: 0.33, numerator: 300, denominator: 1000 };
    const then = { value: 0.2, lower: 0.17, upper: 0.23, numerator: 200, denominator: 1000 };
    // 0,1 ± √(0,03² + 0,03²) of 1 000
    expect(meaning('reinnleggelse-30d', now, then)).toEqual([
      'Regnet av 1 000 betyr det 100 flere reinnleggelser (95 %-intervall 58–142).',
    ]);
  });

  it('is told in kroner for nights that are paid for, at the price of the year', () => {
    const [sentence] = meaning(
      'betalingsdogn',
      { value: 1000, lower: 900, upper: 1100, numerator: 1000, denominator: null },
      { value: 500, lower: 450, upper: 550, numerator: 500, denominator: null },
    );
    expect(sentence).toMatch(/^Med døgnprisen i 2025 \([\d ]+ kr\) er det [\d ]+ kroner mer \(95 %-intervall /);
  });

  it('is not told of what may be noise', () => {
    const share = { value: 0.3, lower: 0.2, upper: 0.4, numerator: 30, denominator: 100 };
    expect(meaning('reinnleggelse-30d', share, { ...share, value: 0.29, lower: 0.19, upper: 0.39 })).toEqual([]);
  });
});
