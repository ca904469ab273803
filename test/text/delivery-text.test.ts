import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { formatChangeLine, formatSeriesName } from '../../src/text/delivery-change-text.ts';
import { deliveryText } from '../../src/text/delivery-text.ts';

const none = { 'changed-a-lot': 0, gone: 0, new: 0, changed: 0 };

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('what a newer delivery changes, in words', () => {
  it.each([
    [0, none, 'Det er ingen tall å sammenligne.'],
    [1200, none, 'Ingen av 1 200 tall er endret.'],
    [10, { ...none, new: 4 }, 'Av 10 tall er 4 nye. 6 er som før.'],
    [10, { ...none, new: 1 }, 'Av 10 tall er 1 nytt. 9 er som før.'],
    [7, { 'changed-a-lot': 1, gone: 2, new: 3, changed: 1 }, 'Av 7 tall er 1 endret mye, 1 endret, 3 nye og 2 borte.'],
  ])('%d compared', (compared, counts, sentence) => {
    expect(plain(deliveryText.summary({ compared, counts, indicators: [], biggest: [] }))).toBe(sentence);
  });

  it('tells the thresholds of a great change', () => {
    expect(plain(deliveryText.rule())).toContain(
      'minst 10 %, telleren er minst 10 og nevneren i andeler og snitt minst 30',
    );
  });

  it('tells one change on a line, and a number that is gone by the sign for missing', () => {
    const change = {
      grade: 'changed-a-lot',
      indicator: 'overliggerdogn',
      profile: '-',
      variant: 'net',
      level: 'kommune',
      unit: '3205',
      periodType: 'month',
      period: '2025-01',
      before: 100,
      after: 200,
      numeratorBefore: 100,
      numeratorAfter: 200,
      denominatorBefore: null,
      denominatorAfter: null,
      qualityBefore: 'preliminary',
    } as const;
    const line = (one: Parameters<typeof formatChangeLine>[2]): string =>
      plain(formatChangeLine(definitionOf('overliggerdogn'), 'Lillestrøm', one));
    expect(line(change)).toBe('Overliggerdøgn, Somatikk, netto, Lillestrøm, januar 2025: 100 → 200 døgn (+100 %)');
    expect(line({ ...change, after: null })).toBe('Overliggerdøgn, Somatikk, netto, Lillestrøm, januar 2025: 100 → ..');
  });

  it('names the profile where there are several', () => {
    const definition = definitionOf('dialogmeldinger');
    const [, second] = definition.profiles;
    expect(formatSeriesName(definition, { profile: second?.id ?? '', variant: '-' })).toContain(second?.name ?? '?');
  });

  it('tells of a delivery only what is known', () => {
    const line = deliveryText.told.line;
    expect(line({ source: '', cut: null, quality: 'preliminary' }, null)).toBe('Foreløpig');
    expect(line({ source: 'NPR', cut: null, quality: 'locked' }, '2025-03-31')).toBe(
      'NPR · data til og med 31.03.2025 · Låst',
    );
  });
});
