import type { IndicatorDefinition, IndicatorProfile } from '../domain/indicator-definition.ts';
import type { PeriodType } from '../domain/observation.ts';

/** Parts that several definitions share word for word, so that the same rule is always told the same way. */

/** Numbers that add up over time: every period, the rolling ones included. */
export const flowPeriodTypes = [
  'month',
  'quarter',
  'tertial',
  'half-year',
  'year',
  'rolling-12',
  'rolling-36',
  'year-to-date',
] as const satisfies readonly PeriodType[];

/** Numbers that hold at one day: a rolling period would say nothing more than its last day. */
export const stockPeriodTypes = [
  'month',
  'quarter',
  'tertial',
  'half-year',
  'year',
] as const satisfies readonly PeriodType[];

/** Roles, not people. Proposed until the helsefellesskap has appointed someone. */
export const accountability = {
  owner: 'Forum styringsdata samhandling (foreslått)',
  checker: 'Analyseavdelingen ved helseforetaket (foreslått)',
  reviewBy: '2027-06-30',
} as const;

/** First ages of the groups of an indicator about all ages. */
const agesOfAll: readonly number[] = [0, 18, 50, 67, 80, 90];

/** Somatic care is the main profile; the other sectors are shown apart and never added to it. */
export const sectorProfiles = [
  {
    id: '-',
    name: 'Somatikk',
    description: 'Døgnopphold i somatikken. Dette er hovedtallet.',
    ages: agesOfAll,
  },
  {
    id: 'phv',
    name: 'Psykisk helsevern',
    description: 'Døgnopphold i psykisk helsevern. Vises for seg og legges aldri sammen med somatikk.',
    ages: agesOfAll,
  },
  {
    id: 'tsb',
    name: 'Rusbehandling (TSB)',
    description:
      'Døgnopphold i tverrfaglig spesialisert rusbehandling. Vises for seg og legges aldri sammen med somatikk.',
    ages: agesOfAll,
  },
] as const satisfies readonly [IndicatorProfile, ...IndicatorProfile[]];

/** What every number of nights of patients ready for discharge has in common. */
export const nightsOfReadyPatients = {
  group: 'utskrivningsklare',
  profiles: sectorProfiles,
  corrected: true,
  personBased: true,
  clustered: true,
  periodTypes: flowPeriodTypes,
} as const;

/** What every number of acute admissions of the elderly for one cause has in common. */
export const acuteAdmissionsFrom67 = {
  group: 'plan',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'innleggelser',
  countedAs: 'innleggelser',
  kind: 'count',
  standardised: { from: 67 },
  direction: 'lower-is-better',
  decimals: 0,
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold']],
  includes: ['Innleggelsesmåte 1, 2 og 3', 'Måneden er måneden pasienten ble lagt inn'],
} as const satisfies Partial<IndicatorDefinition>;

/** First ages of the groups of an indicator about people of 67 and over, as in adjustment for age. */
export const agesFrom67: readonly number[] = [67, 75, 80, 85, 90];

export const residenceCaveat =
  'Kommunen er bostedskommunen som står på oppholdet, med dagens kommuneinndeling for alle år. Ukjent bosted telles bare på nivåene hele datasettet og enhet.';

export const populationCaveat = 'Antallet følger folketallet og alderen. Sammenlign et område med seg selv over tid.';

export const outOfSightCaveat =
  'Tallene viser bare det filene inneholder. Opphold ved andre sykehus er ikke med når uttrekket kommer fra ett helseforetak.';

export const freshnessCaveat =
  'Ferske tall er foreløpige: de er ikke rettet for feilregistreringer og innvilgede innsigelser før rettelsene er lest inn.';

export const privateFinanced = 'Privatfinansierte opphold: betalerkode (debitor) 30 og 60';

export const unconfirmedPrivateFinanced =
  'At betalerkodene 30 og 60 er de privatfinansierte oppholdene, er ikke bekreftet.';

export const midnightUnconfirmed =
  'At døgn telles som midnatter, og ikke som kalenderdager eller klokketimer, er ikke bekreftet av helseforetaket.';

export const correctedNights = 'Netto: netter som er rettet bort med innvilget rettelse';

export const movedNights = 'Netto: netter som er flyttet med innvilget rettelse, telles i den nye kommunen';

export const oneNightPerPatient =
  'En pasient telles én gang per natt, i kommunen til oppholdet med siste innleggelse, også ved overføring mellom to enheter eller sykehus. På nivået enhet telles hvert opphold.';

/** Nights that no number of nights in hospital after readiness counts. */
export const uncountedNights = [
  'Utskrivning samme dag som meldingen: ingen natt, altså null døgn',
  'Netter mellom avmelding og ny melding',
] as const;

/** Which nights a kommune is to pay for, and which not: alike for the nights and for their price. */
export const paymentRules = {
  includes: [
    'Netter etter at kommunen er varslet om utskrivningsklar pasient, så lenge kommunen ikke har svart at den kan ta imot',
    'Kommunen er oppholdskommunen. Mangler den eller er ukjent, brukes bostedskommunen',
    'Er første varsel om innlagt pasient sendt senere enn 24 timer etter innleggelsen, regnes netter fra 24 timer etter varselet',
    'Netter regnes til den datoen natten begynner',
    movedNights,
  ],
  excludes: [
    'Netter der kommunens siste svar før midnatt var at den kan ta imot',
    'Netter mellom avmelding og ny melding',
    privateFinanced,
    'Netto: netter som er rettet bort med innvilget rettelse eller innvilget innsigelse',
  ],
  unconfirmed: [
    'At betalingsdøgn telles som midnatter, uten fratrekk for første eller siste dag, er ikke bekreftet.',
    'At manglende epikrise alene ikke opphever betalingsplikten her, er en forenkling som ikke er bekreftet.',
    'At opphold uten registrert varsel om innlagt pasient regnes som varslet i tide, er ikke bekreftet.',
    unconfirmedPrivateFinanced,
  ],
} as const;

/** Public sources with their addresses, each written once. */
export const publicSources = {
  paymentScheme:
    'Helsedirektoratet: Utskrivningsklare pasienter (betalingsordningen). helsedirektoratet.no/tema/finansiering/andre-finansieringsordninger/utskrivningsklare-pasienter',
  samdata:
    'Helsedirektoratet, Samdata: Utskrivningsklare pasienter i somatikken etter bostedskommune. helsedirektoratet.no/statistikk/samdata-spesialisthelsetjenesten/utskrivningsklare-pasienter-somatikk-bostedskommune',
  dischargeReport:
    'Helsedirektoratet: Utskrivningsklare pasienter – utvikling og variasjon, datagrunnlag og definisjoner. helsedirektoratet.no/rapporter (2022)',
  lengthOfStay: 'Statistisk sentralbyrå: variabelen liggedager. ssb.no (vardok 2561)',
  deregistrationLetter:
    'Helse- og omsorgsdepartementet: Betalingsplikt ved avmelding av utskrivningsklare pasienter. regjeringen.no (id682786)',
  ahusReport: 'Akershus universitetssykehus: Helsefellesskapets årsrapport 2025, kapittel 7',
  readmissionElderly:
    'Folkehelseinstituttet: Reinnleggelser av eldre innen 30 dager (nasjonal kvalitetsindikator). ressursportal.no/reinnleggelser-av-eldre-innen-30-dager-nki-k',
  readmissionReport:
    'Kunnskapssenteret: Readmission in Norwegian hospitals. fhi.no/en/publ/2012/readmission-in-norwegian-hospitals',
  careMessages: 'Direktoratet for e-helse: standarder for pleie- og omsorgsmeldinger (HIS 80704). ehelse.no',
  digitalCollaboration:
    'Sykehuset Østfold: Digital samhandling. sykehuset-ostfold.no/helsefaglig/samhandling/digital-samhandling',
  municipalServices:
    'Helsedirektoratet: Kommunale helse- og omsorgstjenester 2021 (tjenestekoder). helsedirektoratet.no/rapporter/kommunale-helse-og-omsorgstjenester-2021',
  dialogCodes: 'HL7 Norge: kodeverk 8279, meldingstyper for forespørsel og svar. github.com/HL7Norway/kodeverk',
  factHistory: 'NAPHA: ACT- og FACT-team i Norge. napha.no/content/23992',
  factCatchment: 'NAPHA: FACT-team, bemanning og opptaksområde. napha.no/content/21842',
  population: 'Statistisk sentralbyrå: tabell 07459, befolkning etter kommune, kjønn og alder. ssb.no (CC BY 4.0)',
} as const;
