import { expect, it } from 'vitest';
import { kindWords, sourceWords } from '../../src/text/source-words.ts';

it('names kinds of files inside a sentence and leaves acronyms alone', () => {
  expect(kindWords(['opphold', 'plo'])).toBe('sykehusopphold og PLO-meldinger');
  expect(kindWords(['fact_team', 'fact_team_kommune'])).toBe('FACT-team og kommuner i FACT-team');
});

it('tells every way to an indicator', () => {
  expect(sourceWords([['opphold', 'plo'], ['plo_andel']])).toBe(
    'sykehusopphold og PLO-meldinger, eller PLO-andeler (ferdig talt)',
  );
});
