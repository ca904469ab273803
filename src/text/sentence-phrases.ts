import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { formatValueWithUnit } from './format-value.ts';

/** How one indicator is spoken of. Values come in already printed, with per cent but without unit. */
export interface Phrase {
  /** After the period: `var det i snitt 21,3 overliggere per døgn` */
  readonly statement: (value: string) => string;
  /** After the comma: `2,1 færre` */
  readonly more: (amount: string) => string;
  readonly fewer: (amount: string) => string;
  /** Subject of the short form: `Flere overliggere` */
  readonly shortMore: string;
  readonly shortFewer: string;
}

/** The words put after an amount that grew or shrank: many things, or a size of one thing. */
const things = { more: (amount: string) => `${amount} flere`, fewer: (amount: string) => `${amount} færre` };
const share = { more: (amount: string) => `${amount} høyere`, fewer: (amount: string) => `${amount} lavere` };
const shareShort = { shortMore: 'Høyere andel', shortFewer: 'Lavere andel' };

const sectors: Readonly<Record<string, string>> = { phv: ' i psykisk helsevern', tsb: ' i rusbehandling' };
const directions: Readonly<Record<string, string>> = {
  inn: ' til sykehuset',
  ut: ' fra sykehuset',
  begge: ' til og fra sykehuset',
};
const teamStatuses: Readonly<Record<string, string>> = {
  '-': 'i gang',
  drift: 'i drift',
  prosjekt: 'i prosjekt',
  forprosjekt: 'i forprosjekt',
};

/** Phrases of the catalogue, by indicator; the profile decides a word here and there. */
const phrases: Readonly<Record<string, (profile: string) => Phrase>> = {
  'overliggere-per-dogn': (profile) => ({
    statement: (value) => `var det i snitt ${value} overliggere per døgn${sectors[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere overliggere',
    shortFewer: 'Færre overliggere',
  }),
  overliggerdogn: (profile) => ({
    statement: (value) => `var det ${value} overliggerdøgn${sectors[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere overliggerdøgn',
    shortFewer: 'Færre overliggerdøgn',
  }),
  'overliggerdogn-per-1000': (profile) => ({
    statement: (value) => `var det ${value} overliggerdøgn per 1\u00a0000 innbyggere${sectors[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere overliggerdøgn per innbygger',
    shortFewer: 'Færre overliggerdøgn per innbygger',
  }),
  'liggetid-etter-meldt': (profile) => ({
    statement: (value) =>
      `lå overliggerne${sectors[profile] ?? ''} i snitt ${value} døgn etter at de var meldt utskrivningsklare`,
    more: (amount) => `${amount} døgn lenger`,
    fewer: (amount) => `${amount} døgn kortere`,
    shortMore: 'Lengre liggetid',
    shortFewer: 'Kortere liggetid',
  }),
  'reinnleggelse-30d': () => ({
    statement: (value) =>
      `ble ${value} av oppholdene til pasienter på 67 år og eldre fulgt av en ny akutt innleggelse innen 30 døgn`,
    ...share,
    ...shareShort,
  }),
  'innleggelsesrapport-andel': () => ({
    statement: (value) =>
      `fikk sykehuset rapport fra kommunen ved ${value} av innleggelsene av pasienter med kommunale tjenester`,
    ...share,
    ...shareShort,
  }),
  'helseopplysning-24t': (profile) => ({
    statement: (value) =>
      profile === 'sendte'
        ? `ble første helseopplysning sendt innen 24 timer ved ${value} av innleggelsene der en ble sendt`
        : `ble første helseopplysning sendt innen 24 timer ved ${value} av innleggelsene av pasienter med kommunale tjenester`,
    ...share,
    ...shareShort,
  }),
  dialogmeldinger: (profile) => ({
    statement: (value) => `ble det sendt ${value} dialogmeldinger${directions[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere dialogmeldinger',
    shortFewer: 'Færre dialogmeldinger',
  }),
  'fact-team': (profile) => ({
    statement: (value) => `var det ${value} FACT- og ACT-team ${teamStatuses[profile] ?? ''}`.trimEnd(),
    ...things,
    shortMore: 'Flere team',
    shortFewer: 'Færre team',
  }),
  'fact-dekning': () => ({
    statement: (value) => `bodde ${value} av de voksne der det finnes et FACT- eller ACT-team`,
    ...share,
    shortMore: 'Høyere dekning',
    shortFewer: 'Lavere dekning',
  }),
};

/** How any indicator can be spoken of: by its name and unit. `value` is the number itself, since the unit agrees with it. */
function plainPhrase(definition: IndicatorDefinition, value: number): Phrase {
  return {
    statement: () => `var ${definition.shortName} ${formatValueWithUnit(definition, value)}`,
    ...share,
    shortMore: 'Høyere',
    shortFewer: 'Lavere',
  };
}

/** The phrase of an indicator, its own where it has one. */
export function phraseOf(definition: IndicatorDefinition, profile: string, value: number): Phrase {
  return phrases[definition.id]?.(profile) ?? plainPhrase(definition, value);
}
