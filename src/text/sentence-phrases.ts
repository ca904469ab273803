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

const old = 'oppholdene til pasienter på 67 år og eldre';
const readmitted: Readonly<Record<string, string>> = {
  'ahus-67': old,
  nki: `${old} i elleve diagnosegrupper`,
  samhandlingsbarometer: 'oppholdene til pasienter i alle aldre',
  skde: old,
  phv: 'oppholdene i psykisk helsevern',
};
const deadlines: Readonly<Record<string, string>> = {
  '1-dogn': 'innen ett døgn',
  'samme-dag': 'samme dag',
  '7-dogn': 'innen sju døgn',
};
const groupWords: Readonly<Record<string, string>> = {
  'barn-og-unge': 'barn og unge',
  'skropelige-eldre': 'skrøpelige eldre',
  'psykisk-rus': 'pasienter med alvorlig psykisk lidelse og rus',
  'flere-kroniske': 'pasienter med flere kroniske lidelser',
};
/** The noun that agrees with a printed count: one of it, or many. */
function counted(value: string, one: string, many: string): string {
  return `${value} ${value === '1' ? one : many}`;
}

const reporters: Readonly<Record<string, string>> = { inn: ' av kommunene', ut: ' av helseforetaket' };

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
  'reinnleggelse-30d': (profile) => ({
    statement: (value) => `ble ${value} av ${readmitted[profile]} fulgt av en ny akutt innleggelse innen 30 døgn`,
    ...share,
    ...shareShort,
  }),
  'reinnleggelse-30d-etter-utskrivningsklar': (profile) => ({
    statement: (value) =>
      `ble ${value} av oppholdene ${profile === 'overligger' ? 'med overliggerdøgn' : 'der pasienten var meldt utskrivningsklar,'} fulgt av en ny akutt innleggelse innen 30 døgn`,
    ...share,
    ...shareShort,
  }),
  'utskrivningsklare-pasienter': (profile) => ({
    statement: (value) =>
      `ble ${counted(value, 'pasient meldt utskrivningsklar', 'pasienter meldt utskrivningsklare')}${sectors[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere pasienter',
    shortFewer: 'Færre pasienter',
  }),
  betalingsdogn: (profile) => ({
    statement: (value) => `var det ${value} betalingsdøgn${sectors[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere betalingsdøgn',
    shortFewer: 'Færre betalingsdøgn',
  }),
  'betalingsdogn-kroner': (profile) => ({
    statement: (value) => `kostet betalingsdøgnene${sectors[profile] ?? ''} ${value} kroner`,
    more: (amount) => `${amount} kroner mer`,
    fewer: (amount) => `${amount} kroner mindre`,
    shortMore: 'Høyere sum',
    shortFewer: 'Lavere sum',
  }),
  'epikrisetid-utskrivningsklare': (profile) => ({
    statement: (value) => `var epikrisen sendt ${deadlines[profile]} for ${value} av de utskrivningsklare pasientene`,
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
    statement: (value) =>
      `ble det sendt ${counted(value, 'dialogmelding', 'dialogmeldinger')}${directions[profile] ?? ''}`,
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
  'fact-pasienter-per-10000': () => ({
    statement: (value) => `hadde FACT- og ACT-teamene ${value} aktive pasienter per 10\u00a0000 voksne`,
    ...things,
    shortMore: 'Flere pasienter',
    shortFewer: 'Færre pasienter',
  }),
  'fact-pasienter-per-arsverk': () => ({
    statement: (value) => `hadde FACT- og ACT-teamene ${value} aktive pasienter per besatte årsverk`,
    ...things,
    shortMore: 'Flere pasienter per årsverk',
    shortFewer: 'Færre pasienter per årsverk',
  }),
  'fact-fidelity': (profile) => ({
    statement: (value) =>
      `hadde teamene i snitt ${value} i modelltrohet på skalaen ${profile === '2010N23' ? 'FACTs 2010' : 'FACT 2017R'}`,
    ...share,
    shortMore: 'Høyere modelltrohet',
    shortFewer: 'Lavere modelltrohet',
  }),
  'ambulante-kontakter-phv': () => ({
    statement: (value) => `var det ${value} polikliniske kontakter i psykisk helsevern per 1\u00a0000 innbyggere`,
    ...things,
    shortMore: 'Flere kontakter',
    shortFewer: 'Færre kontakter',
  }),
  'alvorlig-psykisk-lidelse': () => ({
    statement: (value) => `hadde ${value} av de voksne kontakt med psykisk helsevern for en alvorlig psykisk lidelse`,
    ...share,
    ...shareShort,
  }),
  samhandlingsavvik: (profile) => ({
    statement: (value) => `ble det meldt ${value} samhandlingsavvik${reporters[profile] ?? ''}`,
    ...things,
    shortMore: 'Flere meldte avvik',
    shortFewer: 'Færre meldte avvik',
  }),
  'dho-aktive-per-1000': () => ({
    statement: (value) => `var det ${value} aktive i digital hjemmeoppfølging per 1\u00a0000 innbyggere`,
    ...things,
    shortMore: 'Flere aktive',
    shortFewer: 'Færre aktive',
  }),
  'stormottakere-andel-liggedogn': (profile) => ({
    statement: (value) =>
      `gikk ${value} av liggedøgnene til ${profile === 'topp-10' ? 'tidelen av pasientene med flest døgn' : 'pasienter med minst fire akutte opphold'}`,
    ...share,
    ...shareShort,
  }),
  'prioriterte-grupper': (profile) => ({
    statement: (value) => {
      const words = groupWords[profile];
      return words === undefined
        ? `hørte ${counted(value, 'pasient', 'pasienter')} til begge de prioriterte gruppene`
        : `hadde ${counted(value, `i gruppen ${words}`, words)} kontakt med sykehuset`;
    },
    ...things,
    shortMore: 'Flere pasienter',
    shortFewer: 'Færre pasienter',
  }),
  'hoftebrudd-67': () => ({
    statement: (value) =>
      `var det ${counted(value, 'akutt innleggelse', 'akutte innleggelser')} for hoftebrudd blant dem på 67 år og eldre`,
    ...things,
    shortMore: 'Flere hoftebrudd',
    shortFewer: 'Færre hoftebrudd',
  }),
  'fallskade-67': () => ({
    statement: (value) =>
      `var det ${counted(value, 'akutt innleggelse', 'akutte innleggelser')} etter fall blant dem på 67 år og eldre`,
    ...things,
    shortMore: 'Flere fallskader',
    shortFewer: 'Færre fallskader',
  }),
};

/** How any indicator can be spoken of: by its name and unit. `value` is the number itself, since the unit agrees with it. */
function plainPhrase(definition: IndicatorDefinition, value: number): Phrase {
  return {
    statement: () => `var «${definition.shortName}» ${formatValueWithUnit(definition, value)}`,
    ...share,
    shortMore: 'Høyere',
    shortFewer: 'Lavere',
  };
}

/** The phrase of an indicator, its own where it has one. */
export function phraseOf(definition: IndicatorDefinition, profile: string, value: number): Phrase {
  return phrases[definition.id]?.(profile) ?? plainPhrase(definition, value);
}
