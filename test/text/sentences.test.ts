import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../src/domain/indicator-definition.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeChange } from '../../src/domain/verdict.ts';
import { catalogue, definitionOf } from '../../src/indicators/catalogue.ts';
import { fullSentence, type SentenceInput, shortSentence } from '../../src/text/sentences.ts';

const base: PublishedObservation = {
  indicator: 'overliggere-per-dogn',
  profile: '-',
  variant: 'net',
  level: 'helsefellesskap',
  unit: 'H13',
  periodType: 'year',
  period: '2025',
  numerator: 7775,
  denominator: 365,
  value: 21.3,
  lower: 20.4,
  upper: 22.2,
  state: 'measured',
  rule: null,
  quality: 'adjusted',
};

/** An observation of the year before: lower numbers of days, wide enough intervals to be told apart. */
const before: PublishedObservation = { ...base, period: '2024', value: 23.4, lower: 22.5, upper: 24.3 };

function input(
  current: PublishedObservation,
  previous: PublishedObservation | null,
  definition: IndicatorDefinition = definitionOf(current.indicator),
): SentenceInput {
  const judgement = judgeChange({ ...definition, current, previous });
  return { definition, current, previous, judgement };
}

/** No-break spaces shown as ordinary ones, so that the sentences can be read. */
function say(current: PublishedObservation, previous: PublishedObservation | null): string {
  return fullSentence(input(current, previous)).replaceAll('\u00a0', ' ');
}

function sayShort(current: PublishedObservation, previous: PublishedObservation | null): string {
  return shortSentence(input(current, previous)).replaceAll('\u00a0', ' ');
}

describe('a sentence about a change', () => {
  it('tells value, difference, relative change and whether it is more than chance', () => {
    expect(say(base, before)).toBe(
      'I 2025 var det i snitt 21,3 overliggere per døgn, 2,1 færre (−9 %) enn i 2024. Endringen er større enn tilfeldig variasjon.',
    );
    expect(sayShort(base, before)).toBe('Færre overliggere enn året før.');
  });

  it.each([
    ['utskrivningsklare-pasienter', '-', 'ble 1 pasient meldt utskrivningsklar.'],
    ['dialogmeldinger', 'inn', 'ble det sendt 1 dialogmelding til sykehuset.'],
    ['hoftebrudd-67', '-', 'var det 1 akutt innleggelse for hoftebrudd blant dem på 67 år og eldre.'],
    ['prioriterte-grupper', 'skropelige-eldre', 'hadde 1 i gruppen skrøpelige eldre kontakt med sykehuset.'],
  ])('speaks of one of %s in the singular', (indicator, profile, words) => {
    expect(say({ ...base, indicator, profile, value: 1 }, null)).toContain(`I 2025 ${words}`);
    expect(say({ ...base, indicator, profile, value: 12 }, null)).not.toContain(words.replace('1', '12'));
  });

  it('says when the change is within chance', () => {
    const wide = { ...before, value: 21.9, lower: 20.9, upper: 22.9 };
    expect(say(base, wide)).toBe(
      'I 2025 var det i snitt 21,3 overliggere per døgn, 0,6 færre (−3 %) enn i 2024. Endringen er ikke større enn tilfeldig variasjon.',
    );
    expect(sayShort(base, wide)).toBe('Færre overliggere enn året før, men innenfor tilfeldig variasjon.');
  });

  it('says when nobody knows about chance', () => {
    const bare = { lower: null, upper: null };
    expect(say({ ...base, ...bare }, { ...before, ...bare })).toBe(
      'I 2025 var det i snitt 21,3 overliggere per døgn, 2,1 færre (−9 %) enn i 2024. Det er ikke beregnet om endringen er større enn tilfeldig variasjon.',
    );
    expect(sayShort({ ...base, ...bare }, { ...before, ...bare })).toBe(
      'Færre overliggere enn året før. Usikkert om det er tilfeldig.',
    );
  });

  it('never calls a number higher that looks the same in print', () => {
    const same = { ...before, value: 21.34 };
    expect(say(base, same)).toBe('I 2025 var det i snitt 21,3 overliggere per døgn, tilnærmet likt som i 2024.');
    expect(sayShort(base, same)).toBe('Tilnærmet likt året før.');
  });

  it('says litt where the two print differently but their difference prints as zero', () => {
    expect(say({ ...base, value: 21.26 }, { ...before, value: 21.24, lower: 20.9, upper: 21.9 })).toBe(
      'I 2025 var det i snitt 21,3 overliggere per døgn, litt flere enn i 2024. Endringen er ikke større enn tilfeldig variasjon.',
    );
  });

  it('counts shares in percentage points', () => {
    const plo = { ...base, indicator: 'innleggelsesrapport-andel', variant: '-' as const, denominator: 20_000 };
    const now = { ...plo, value: 0.63, lower: 0.623, upper: 0.637 };
    const then = { ...plo, period: '2024', value: 0.62, lower: 0.614, upper: 0.626 };
    expect(say(now, then)).toBe(
      'I 2025 fikk sykehuset rapport fra kommunen ved 63 % av innleggelsene av pasienter med kommunale tjenester, 1 prosentpoeng høyere enn i 2024. Endringen er større enn tilfeldig variasjon.',
    );
    expect(sayShort(now, then)).toBe('Høyere andel enn året før.');
  });

  it('speaks of lengths of stay as longer and shorter', () => {
    const stay = { ...base, indicator: 'liggetid-etter-meldt', denominator: 2000 };
    const now = { ...stay, value: 3.1, lower: 3.0, upper: 3.2 };
    const then = { ...stay, period: '2024', value: 3.6, lower: 3.5, upper: 3.7 };
    expect(say(now, then)).toBe(
      'I 2025 lå overliggerne i snitt 3,1 døgn etter at de var meldt utskrivningsklare, 0,5 døgn kortere (−14 %) enn i 2024. Endringen er større enn tilfeldig variasjon.',
    );
  });

  it('says nothing of chance for neutral counts without intervals, nor of good and bad', () => {
    const dialog = {
      ...base,
      indicator: 'dialogmeldinger',
      profile: 'begge',
      variant: '-' as const,
      lower: null,
      upper: null,
    };
    expect(say({ ...dialog, value: 12_200 }, { ...dialog, period: '2024', value: 10_000 })).toBe(
      'I 2025 ble det sendt 12 200 dialogmeldinger til og fra sykehuset, 2 200 flere (+22 %) enn i 2024.',
    );
  });

  it('dates stocks at the end of the period', () => {
    const team = {
      ...base,
      indicator: 'fact-team',
      variant: '-' as const,
      lower: null,
      upper: null,
      denominator: null,
    };
    const quarter = { ...team, periodType: 'quarter' as const };
    expect(say({ ...quarter, period: '2025Q1', value: 6 }, { ...quarter, period: '2024Q1', value: 5 })).toBe(
      'Ved utgangen av 1. kvartal 2025 var det 6 FACT- og ACT-team i gang, 1 flere (+20 %) enn ved utgangen av 1. kvartal 2024.',
    );
  });

  it('names rolling periods by their end', () => {
    const rolling = { periodType: 'rolling-12' as const };
    expect(
      say({ ...base, ...rolling, period: 'R12-2025-06' }, { ...before, ...rolling, period: 'R12-2024-06' }),
    ).toMatch(/^I de 12 månedene til juni 2025 var det .* enn i de 12 månedene til juni 2024\./);
  });
});

describe('a sentence without a comparison', () => {
  it.each([
    ['suppressed', 'Tallet for 2025 er skjult av hensyn til personvernet.', 'Skjult: personvern.'],
    ['not-reported', 'Det finnes ikke data for 2025.', 'Ingen data.'],
    ['not-meaningful', 'Tallet for 2025 kan ikke regnes ut, fordi det ikke er noe å dele på.', 'Kan ikke regnes ut.'],
    ['too-few', 'Det er for få hendelser i 2025 til å vise et tall.', 'For få hendelser.'],
  ] as const)('says why the number is not there when it is %s', (state, long, short) => {
    const missing = { ...base, value: null, lower: null, upper: null, state };
    expect(say(missing, before)).toBe(long);
    expect(sayShort(missing, before)).toBe(short);
  });

  it('says that a team reaches beyond the region', () => {
    const team = { ...base, indicator: 'fact-pasienter-per-10000', variant: '-', level: 'region' } as const;
    const missing = {
      ...team,
      unit: 'H13-lsf-follo',
      value: null,
      lower: null,
      upper: null,
      state: 'not-meaningful',
    } as const;
    expect(say(missing, null)).toBe(
      'Tallet for 2025 kan ikke regnes ut: et team dekker også kommuner utenfor regionen, og filen sier ikke hvor pasientene bor.',
    );
  });

  const statement = 'I 2025 var det i snitt 21,3 overliggere per døgn.';
  const hidden = { ...before, value: null, lower: null, upper: null, state: 'suppressed' as const };
  it.each([
    [
      'there is no year before',
      base,
      null,
      'Det finnes ikke tall fra året før å sammenligne med.',
      'Ingen tall fra året før.',
    ],
    [
      'the year before is hidden',
      base,
      hidden,
      'Tallet for 2024 er skjult av hensyn til personvernet.',
      'Tallet fra året før er skjult.',
    ],
    [
      'the definition is another',
      base,
      { ...before, profile: 'phv' },
      'Tallene kan ikke sammenlignes med året før.',
      'Kan ikke sammenlignes med året før.',
    ],
  ])('keeps the number and says why when %s', (_why, current, previous, long, short) => {
    expect(say(current, previous)).toBe(`${statement} ${long}`);
    expect(sayShort(current, previous)).toBe(short);
  });

  it('does not compare shares of fewer than thirty', () => {
    const few = { ...base, indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-' as const, denominator: 20 };
    const now = { ...few, value: 0.15, lower: 0.05, upper: 0.36 };
    expect(say(now, { ...now, period: '2024' })).toMatch(/Tallene er for små til å sammenlignes med året før\.$/);
    expect(sayShort(now, { ...now, period: '2024' })).toBe('For små tall til å sammenligne.');
  });

  it('does not lay a sum over half a year beside a whole one', () => {
    const sum = { ...base, indicator: 'overliggerdogn', denominator: null, value: 3000, lower: null, upper: null };
    const half = { ...sum, quality: 'incomplete' as const };
    expect(say(half, { ...sum, period: '2024', value: 7000 }).replaceAll('\u00a0', ' ')).toBe(
      'I 2025 var det 3 000 overliggerdøgn. Tallet er ikke fullført: dataene dekker ikke hele perioden, eller avsenderen har ikke oppgitt alt. Det kan ikke sammenlignes med året før.',
    );
    expect(sayShort(half, { ...sum, period: '2024', value: 7000 })).toBe('Tallet er ikke fullført.');
    expect(say(sum, { ...sum, period: '2024', quality: 'incomplete' })).toMatch(
      /Tallet for 2024 er ikke fullført: dataene dekker ikke hele perioden, eller avsenderen har ikke oppgitt alt\. De to kan ikke sammenlignes\.$/,
    );
  });
});

describe('every indicator of the catalogue', () => {
  it.each(catalogue.flatMap((definition) => definition.profiles.map(({ id }) => [definition.id, id] as const)))(
    '%s, profile %s, has a phrase of its own',
    (indicator, profile) => {
      const definition = definitionOf(indicator);
      const current = { ...base, indicator, profile, value: 0.5, denominator: 1000 };
      const sentence = fullSentence(input(current, null, definition));
      expect(sentence).toMatch(/^(I|Ved utgangen av) 2025 \p{L}+ .+\. Det finnes ikke tall fra året før/u);
      expect(sentence).not.toContain(`var ${definition.shortName}`);
    },
  );

  it('and one without a phrase is spoken of by name and unit', () => {
    const own: IndicatorDefinition = {
      ...definitionOf('overliggerdogn'),
      id: 'egen',
      shortName: 'Samtaler',
      unit: 'samtaler',
    };
    expect(fullSentence(input({ ...base, indicator: 'egen', value: 12 }, null, own))).toMatch(
      /^I 2025 var «Samtaler» 12\u00a0samtaler\./,
    );
  });
});
