import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  agesFrom67,
  flowPeriodTypes,
  privateFinanced,
  publicSources,
  residenceCaveat,
  unconfirmedPrivateFinanced,
} from '../definition-parts.ts';

export const reinnleggelse30d: IndicatorDefinition = {
  id: 'reinnleggelse-30d',
  name: 'Reinnleggelse innen 30 døgn, pasienter 67 år og eldre',
  shortName: 'Reinnleggelse 30 døgn',
  group: 'reinnleggelser',
  question: 'Hvor stor andel av pasientene på 67 år og eldre blir akutt innlagt igjen innen 30 døgn?',
  numerator:
    'Opphold i nevneren som følges av en ny akutt innleggelse mer enn 8 timer og høyst 30 døgn etter utskrivning.',
  denominator:
    'Somatiske døgnopphold der pasienten var 67 år eller eldre ved innleggelsen og ble skrevet ut levende, med hele 30-døgnsvinduet innenfor skjæringsdatoen.',
  unit: '%',
  countedAs: 'reinnleggelser',
  kind: 'proportion',
  direction: 'lower-is-better',
  decimals: 1,
  followUpDays: 30,
  splits: ['alder', 'fagomrade'],
  profiles: [
    {
      id: 'ahus-67',
      name: 'Alle diagnoser, 67 år og eldre',
      description:
        'Alle somatiske døgnopphold for pasienter på 67 år og eldre, uansett diagnose. Utformet etter teksten i årsrapporten fra Ahus.',
      ages: agesFrom67,
    },
    {
      id: 'nki',
      name: 'Elleve diagnosegrupper, 67 år og eldre',
      description:
        'Etter den nasjonale kvalitetsindikatoren: bare forløp der hoveddiagnosen på det første oppholdet er i en av elleve grupper, men uten justering. Kodene er et forslag.',
      ages: agesFrom67,
    },
    {
      id: 'samhandlingsbarometer',
      name: 'Alle aldre, 1–30 dager',
      description:
        'Etter Samhandlingsbarometeret: alle aldre, regnet i datoer fra 1 til 30 dager. Forløp der pasienten dør etterpå, blir med i nevneren.',
      indicatorName: 'Reinnleggelse innen 30 dager, alle aldre',
      ages: [0, 70],
    },
    {
      id: 'skde',
      name: '67 år og eldre, under 30 dager',
      description: 'Etter koden til SKDE: som hovedtallet, men regnet i datoer, og dag 30 er ikke med.',
      ages: agesFrom67,
    },
    {
      id: 'phv',
      name: 'Psykisk helsevern',
      description:
        'Alle aldre i psykisk helsevern. Planlagte opphold og brukerstyrte senger gjør at akutt innleggelse ikke er et godt mål her. Tallet vises derfor bare når det velges.',
      indicatorName: 'Reinnleggelse innen 30 døgn i psykisk helsevern, alle aldre',
      onRequest: true,
      ages: [0, 18, 67],
    },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold'], ['reinnleggelser']],
  includes: [
    'Opphold som følger hverandre med høyst 8 timer mellom, regnes som ett forløp',
    'Akutt er innleggelsesmåte 1, 2 og 3',
    'En reinnleggelse kan selv følges av en ny reinnleggelse',
    'En pasient som fortsatt ligger inne, kan være en reinnleggelse',
  ],
  excludes: [
    'Planlagte innleggelser og tilbakeføring fra annet sykehus teller ikke som reinnleggelse',
    'Forløp der pasienten døde i sykehuset',
    'Forløp der pasienten døde innen 30 døgn uten å ha blitt innlagt igjen',
    'Utskrivninger de siste 30 døgnene før skjæringsdatoen: de er ikke fulgt opp lenge nok',
    'Rehabiliteringsopphold',
    privateFinanced,
  ],
  caveats: [
    'En reinnleggelse hører til det siste forløpet før den. Måneden er måneden pasienten ble skrevet ut fra dette forløpet.',
    'Bare innleggelser i filene kan finnes. Et uttrekk fra ett helseforetak undervurderer derfor andelen.',
    'Tallet skal ikke sammenlignes med den nasjonale kvalitetsindikatoren, som gjelder elleve diagnosegrupper og er justert for alder, kjønn og diagnose.',
    'Har filene bare datoer, regnes 1–30 dager mellom utskrivning og innleggelse, og samme dag er samme forløp.',
    'Et område kan ha høy andel og lang eller kort liggetid uten at det ene skyldes det andre.',
    residenceCaveat,
  ],
  unconfirmed: [
    'Ahus oppgir ikke hvilke diagnoser eller hvilken regel som ligger bak figuren sin. Alle diagnoser og grensene 8 timer og 30 døgn er vår tolkning.',
    'At forløp der pasienten dør innen 30 døgn uten reinnleggelse holdes utenfor, er ikke bekreftet.',
    'Diagnosekodene bak de elleve gruppene i profilen for den nasjonale kvalitetsindikatoren er et forslag og er ikke bekreftet.',
    unconfirmedPrivateFinanced,
  ],
  references: [
    publicSources.ahusReport,
    publicSources.readmissionElderly,
    publicSources.readmissionReport,
    publicSources.dischargeReport,
  ],
  ...accountability,
};
