import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, stockPeriodTypes } from '../definition-parts.ts';

export const factFidelity: IndicatorDefinition = {
  id: 'fact-fidelity',
  name: 'Modelltrohet i FACT- og ACT-team',
  shortName: 'Modelltrohet, FACT',
  group: 'fact',
  question: 'Hvor nær følger teamene modellen, etter den siste målingen av hvert team?',
  numerator: 'Skår i den siste målingen av hvert team til og med periodens siste dag, lagt sammen.',
  denominator: 'Team som er målt på skalaen.',
  unit: 'skår',
  countedAs: 'skår',
  kind: 'stock-mean',
  direction: 'neutral',
  decimals: 1,
  levels: ['country', 'rhf', 'helsefellesskap', 'region'],
  profiles: [
    { id: '2010N23', name: 'FACTs 2010', description: 'Skalaen fra 2010 i norsk revisjon fra 2023.' },
    { id: '2017RN23', name: 'FACT 2017R', description: 'Skalaen fra 2017 for etablerte team, norsk versjon fra 2023.' },
  ],
  corrected: false,
  personBased: false,
  clustered: false,
  periodTypes: stockPeriodTypes,
  sources: [['fact_fidelity', 'fact_team_kommune']],
  includes: [
    'Den siste målingen av hvert team, også når den er gammel',
    'Hvert team teller likt, uansett størrelse',
    'I en region: alle team med minst én kommune eller bydel i regionen',
  ],
  excludes: [
    'Team som ikke er målt på skalaen',
    'Team uten medlemskommuner på dagen',
    'Team som ikke har startet, eller som er avsluttet',
  ],
  caveats: [
    'Skår fra de to skalaene kan ikke sammenlignes. De vises hver for seg og aldri i samme linje.',
    'Grensene for god modelltrohet er ikke bekreftet, så tallet blir aldri farget.',
    'Få team ligger bak. Én ny måling kan endre tallet mye.',
  ],
  unconfirmed: ['Grensene 3,0, 3,3 og 4,0 for modelltrohet er ikke funnet i noen kilde og brukes ikke.'],
  references: [
    'Helsebiblioteket: FACT-skalaene i norsk versjon. helsebiblioteket.no',
    'NAPHA: ACT- og FACT-team. napha.no/content/9118',
  ],
  ...accountability,
};
