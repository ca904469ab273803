import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, publicSources, stockPeriodTypes } from '../definition-parts.ts';

export const factTeam: IndicatorDefinition = {
  id: 'fact-team',
  name: 'FACT- og ACT-team',
  shortName: 'FACT-team',
  group: 'fact',
  question: 'Hvor mange FACT- og ACT-team har området ved utgangen av perioden?',
  numerator: 'Antall team som er i gang siste dag i perioden, eller på skjæringsdatoen, og som området er med i.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'team',
  countedAs: 'team',
  kind: 'stock-count',
  direction: 'neutral',
  decimals: 0,
  profiles: [
    {
      id: '-',
      name: 'Team i gang',
      description: 'Team i prosjekt eller drift. Team som bare er i forprosjekt, er ikke med.',
    },
    {
      id: 'drift',
      name: 'I drift',
      description: 'Team i ordinær drift. Et nedlagt team regnes hit fram til sluttdatoen.',
    },
    { id: 'prosjekt', name: 'I prosjekt', description: 'Team som er opprettet som prosjekt.' },
    { id: 'forprosjekt', name: 'I forprosjekt', description: 'Team som er under planlegging.' },
  ],
  beside: 'ambulante-kontakter-phv',
  corrected: false,
  personBased: false,
  clustered: false,
  periodTypes: stockPeriodTypes,
  sources: [['fact_team', 'fact_team_kommune']],
  includes: [
    'Alle typer team i filen: ACT, FACT, FACT Ung og FACT Sikkerhet',
    'Team og medlemskap regnes fra og med første til og med siste dag',
    'Et team telles én gang i hvert område det har minst én kommune eller bydel i',
  ],
  excludes: [
    'Team som ikke har startet, eller som er avsluttet',
    'Kommuner som har trukket seg ut: de regnes med til og med sluttdatoen for medlemskapet',
  ],
  caveats: [
    'Et team kan dekke flere kommuner. Summen av kommunene er derfor høyere enn tallet for helsefellesskapet.',
    'Flere team er ikke i seg selv bedre: størrelse og dekning varierer. Se også andelen som har et team.',
    'Har et nedlagt team ingen sluttdato i filen, telles det fortsatt.',
    'Tabellen fylles ut for hånd. Det finnes ikke noe offentlig register per team.',
  ],
  unconfirmed: ['At FACT Ung og FACT Sikkerhet skal telle sammen med FACT og ACT, er ikke bekreftet.'],
  references: [publicSources.factHistory, publicSources.factCatchment],
  ...accountability,
};
