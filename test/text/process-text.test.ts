import { describe, expect, it } from 'vitest';
import type { ProcessPhase } from '../../src/domain/process-reading.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { processSentence, seasonSentence, signalWords } from '../../src/text/process-text.ts';

const definition = definitionOf('overliggerdogn');
const phase: ProcessPhase = { first: 0, last: 11, measured: 12, method: 'xmr', centre: 15, runChart: null };
const limits = { lower: 7.02, upper: 22.98 };

describe('processSentence', () => {
  it('says how the series is read, where the limits lie, and that nothing stands out', () => {
    expect(processSentence({ definition, phase, limits, marked: [], latest: null })).toBe(
      'Midten er 15, og vanlig variasjon er 7–23 (XmR-diagram, 12 perioder). Ingen periode skiller seg fra den vanlige variasjonen.',
    );
  });

  it('names the periods outside, and says how it stands now', () => {
    const mark = { signal: 'outside', side: 'high' } as const;
    expect(
      processSentence({ definition, phase, limits, marked: [{ name: 'mars 2025', mark }], latest: mark }),
    ).toContain('Utenfor grensene: mars 2025. Den siste perioden skiller seg ut: over øvre grense.');
  });

  it('says nothing of short series, and reads eight to eleven as a run chart', () => {
    const short = { ...phase, measured: 7, method: 'none', centre: null } as const;
    expect(processSentence({ definition, phase: short, limits: null, marked: [], latest: null })).toBe(
      'Serien har 7\u00a0perioder med tall. Med færre enn 8 sies ingenting om variasjonen.',
    );
    const run = { ...phase, measured: 9, method: 'run-chart' } as const;
    expect(processSentence({ definition, phase: run, limits: null, marked: [], latest: null })).toContain(
      'løpediagram',
    );
  });
});

describe('seasonSentence', () => {
  it('tells the months that were higher, and whether it may be chance', () => {
    expect(seasonSentence({ pairs: 12, higher: 10, lower: 2, probability: 0.0386 })).toBe(
      'I 10 av de siste 12 månedene med tall i begge årene var tallet høyere enn i samme måned året før. Så skjevt blir det sjelden bare ved tilfeldigheter.',
    );
    expect(seasonSentence({ pairs: 12, higher: 5, lower: 7, probability: 0.77 })).toContain('I 7 av de siste 12');
    expect(seasonSentence({ pairs: 12, higher: 9, lower: 3, probability: 0.146 })).toContain(
      'Så skjevt kan det godt bli ved tilfeldigheter.',
    );
    expect(seasonSentence({ pairs: 5, higher: 5, lower: 0, probability: 0.06 })).toBeNull();
  });
});

describe('signalWords', () => {
  it('name the rule and the side', () => {
    expect(signalWords({ signal: 'trend', side: 'low' })).toBe('Sju på rad som faller');
    expect(signalWords({ signal: 'two-of-three', side: 'high' })).toBe('To av tre nær øvre grense');
  });
});
