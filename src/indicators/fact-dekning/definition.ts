import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, publicSources, stockPeriodTypes } from '../definition-parts.ts';

export const factDekning: IndicatorDefinition = {
  id: 'fact-dekning',
  name: 'Andel voksne som bor der det finnes et FACT- eller ACT-team',
  shortName: 'FACT-dekning',
  group: 'fact',
  question: 'Hvor stor andel av de voksne bor i en kommune eller bydel som er med i et FACT- eller ACT-team?',
  numerator:
    'Innbyggere på 18 år og eldre i kommuner og bydeler som er med i et team siste dag i perioden, eller på skjæringsdatoen.',
  denominator:
    'Alle innbyggere på 18 år og eldre i området 1. januar året etter. Finnes ikke det tallet, brukes det nyeste.',
  unit: '%',
  countedAs: 'innbyggere',
  kind: 'stock-coverage',
  direction: 'higher-is-better',
  decimals: 1,
  profiles: [{ id: '-', name: 'ACT og FACT', description: 'Team av typen ACT og FACT som er i prosjekt eller drift.' }],
  beside: 'ambulante-kontakter-phv',
  corrected: false,
  personBased: false,
  clustered: false,
  periodTypes: stockPeriodTypes,
  sources: [['fact_team', 'fact_team_kommune']],
  includes: [
    'Hver kommune og bydel én gang, også når flere team dekker den',
    'En bydel regnes med sitt eget folketall',
    'Når hele kommunen er med, er alle bydelene i kommunen med',
  ],
  excludes: ['FACT Ung og FACT Sikkerhet, som har egne målgrupper', 'Team i forprosjekt'],
  caveats: [
    'Dekning betyr at det finnes et team, ikke at alle som trenger det, får hjelp.',
    'Befolkningen finnes i femårsgrupper. Innbyggere på 18 og 19 år er regnet som to femdeler av gruppen 15–19 år.',
    'Folketallet per bydel finnes bare for Oslo. Andre bydeler gir ikke noe bidrag til dekningen.',
    'Når en kommune trekker seg ut, faller dekningen fra dagen etter. Tidligere perioder endres ikke.',
    'Et team kan komme i stedet for annen ambulant virksomhet, ikke i tillegg til den.',
  ],
  unconfirmed: ['At høyere dekning er målet, følger av handlingsplanen, men noe måltall er ikke bekreftet.'],
  references: [publicSources.factHistory, publicSources.factCatchment, publicSources.population],
  ...accountability,
};
