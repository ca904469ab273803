import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  flowPeriodTypes,
  privateFinanced,
  publicSources,
  residenceCaveat,
  unconfirmedPrivateFinanced,
} from '../definition-parts.ts';

export const reinnleggelse30dEtterUtskrivningsklar: IndicatorDefinition = {
  id: 'reinnleggelse-30d-etter-utskrivningsklar',
  name: 'Reinnleggelse innen 30 døgn etter å ha vært utskrivningsklar',
  shortName: 'Reinnleggelse etter utskrivningsklar',
  group: 'reinnleggelser',
  question:
    'Hvor stor andel av pasientene som har vært meldt utskrivningsklare, blir akutt innlagt igjen innen 30 døgn?',
  numerator:
    'Forløp i nevneren som følges av en ny akutt innleggelse mer enn 8 timer og høyst 30 døgn etter utskrivning.',
  denominator:
    'Somatiske forløp der pasienten ble meldt utskrivningsklar og skrevet ut levende, med hele 30-døgnsvinduet innenfor skjæringsdatoen.',
  unit: '%',
  countedAs: 'reinnleggelser',
  kind: 'proportion',
  direction: 'lower-is-better',
  decimals: 1,
  followUpDays: 30,
  splits: ['alder', 'fagomrade'],
  profiles: [
    {
      id: '-',
      name: 'Alle meldt utskrivningsklare',
      description: 'Forløp med minst én melding om utskrivningsklar pasient, i alle aldre.',
      ages: [0, 18, 67, 80],
    },
    {
      id: 'overligger',
      name: 'Bare med overliggerdøgn',
      description: 'Forløp med minst ett overliggerdøgn, i alle aldre.',
      ages: [0, 18, 67, 80],
    },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold']],
  includes: [
    'Alle aldre',
    'Opphold som følger hverandre med høyst 8 timer mellom, regnes som ett forløp',
    'Akutt er innleggelsesmåte 1, 2 og 3',
    'Meldingen kan ligge i et hvilket som helst av forløpets opphold',
  ],
  excludes: [
    'Planlagte innleggelser og tilbakeføring fra annet sykehus teller ikke som reinnleggelse',
    'Forløp der pasienten døde i sykehuset, eller innen 30 døgn uten å ha blitt innlagt igjen',
    'Utskrivninger de siste 30 døgnene før skjæringsdatoen',
    'Rehabiliteringsopphold',
    privateFinanced,
  ],
  caveats: [
    'Pasienter som er meldt utskrivningsklare, er eldre og sykere enn andre. Sammenlign ikke med andelen for alle.',
    'Sykehus registrerer ulikt når pasienten reiser samme dag. Profilen med overliggerdøgn er mindre følsom for det.',
    'Bare innleggelser i filene kan finnes. Et uttrekk fra ett helseforetak undervurderer derfor andelen.',
    residenceCaveat,
  ],
  unconfirmed: [
    'At alle aldre skal være med, og at grensene er 8 timer og 30 døgn, er ikke bekreftet.',
    unconfirmedPrivateFinanced,
  ],
  references: [publicSources.dischargeReport, publicSources.readmissionElderly],
  ...accountability,
};
