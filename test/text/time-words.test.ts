import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { seriesWords } from '../../src/text/time-words.ts';

describe('the words of a series', () => {
  it.each([
    ['overliggerdogn', 'quarter', 'Døgn per kvartal'],
    ['overliggerdogn', 'rolling-12', 'Døgn de siste 12 månedene'],
    ['overliggerdogn', 'year-to-date', 'Døgn hittil i år'],
    ['overliggere-per-dogn', 'month', 'Pasienter per døgn, måned for måned'],
    ['ambulante-kontakter-phv', 'tertial', 'Per 1 000 innbyggere, tertial for tertial'],
    ['reinnleggelse-30d', 'year', 'Prosent per år'],
    ['fact-team', 'half-year', 'Team ved utgangen av hvert halvår'],
  ] as const)('of %s by %s are %s', (indicator, type, words) => {
    expect(seriesWords(definitionOf(indicator), type)).toBe(words);
  });
});
