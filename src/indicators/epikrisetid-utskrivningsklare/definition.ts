import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  flowPeriodTypes,
  privateFinanced,
  publicSources,
  residenceCaveat,
  unconfirmedPrivateFinanced,
} from '../definition-parts.ts';

export const epikrisetidUtskrivningsklare: IndicatorDefinition = {
  id: 'epikrisetid-utskrivningsklare',
  name: 'Epikrise sendt i tide for utskrivningsklare pasienter',
  shortName: 'Epikrisetid, utskrivningsklare',
  group: 'meldinger',
  question: 'Hvor ofte er epikrisen sendt i tide når pasienten har vært meldt utskrivningsklar?',
  numerator: 'Opphold i nevneren der epikrisen var sendt innen fristen, regnet i datoer.',
  denominator:
    'Døgnopphold der pasienten ble meldt utskrivningsklar og skrevet ut levende, med hele fristen innenfor skjæringsdatoen.',
  unit: '%',
  countedAs: 'opphold',
  kind: 'proportion',
  direction: 'higher-is-better',
  decimals: 0,
  followUpDays: 1,
  profiles: [
    {
      id: '1-dogn',
      name: 'Innen ett døgn',
      description: 'Epikrisen er sendt senest dagen etter utskrivning. Dette er hovedtallet.',
    },
    { id: 'samme-dag', name: 'Samme dag', description: 'Epikrisen er sendt senest samme dag som utskrivningen.' },
    { id: '7-dogn', name: 'Innen sju døgn', description: 'Epikrisen er sendt senest sju dager etter utskrivning.' },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold']],
  includes: [
    'Alle sektorer',
    'Et opphold uten epikrise regnes som ikke sendt i tide',
    'En epikrise som er sendt før utskrivning, er i tide',
  ],
  excludes: ['Pasienter som døde i sykehuset', 'Opphold som ikke er fulgt så lenge som fristen', privateFinanced],
  caveats: [
    'Har filen ingen tidspunkter for epikrise, blir det ikke regnet ut noe tall.',
    'Tidspunktet sier når epikrisen ble sendt, ikke om den var dekkende eller kom fram.',
    residenceCaveat,
  ],
  unconfirmed: [
    'Nasjonal definisjon for utskrivningsklare pasienter finnes ikke. Fristene ett døgn, samme dag og sju døgn er vårt forslag.',
    unconfirmedPrivateFinanced,
  ],
  references: [publicSources.careMessages, publicSources.paymentScheme],
  ...accountability,
};
