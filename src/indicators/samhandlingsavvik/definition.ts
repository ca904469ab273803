import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, flowPeriodTypes, publicSources } from '../definition-parts.ts';

export const samhandlingsavvik: IndicatorDefinition = {
  id: 'samhandlingsavvik',
  name: 'Meldte samhandlingsavvik',
  shortName: 'Samhandlingsavvik',
  group: 'samhandling',
  question: 'Hvor mange samhandlingsavvik blir meldt mellom kommunene og helseforetaket?',
  numerator: 'Meldte avvik i perioden, uansett om de er lukket.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'avvik',
  countedAs: 'avvik',
  kind: 'count',
  direction: 'neutral',
  decimals: 0,
  profiles: [
    {
      id: 'begge',
      name: 'Begge retninger',
      description: 'Avvik meldt av kommunen og av helseforetaket til sammen. Dette er hovedtallet.',
    },
    { id: 'inn', name: 'Meldt av kommunen', description: 'Avvik som kommunen har meldt til helseforetaket.' },
    { id: 'ut', name: 'Meldt av helseforetaket', description: 'Avvik som helseforetaket har meldt til kommunen.' },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['avvik']],
  includes: ['Alle temaer, også de som ikke er klassifisert', 'Alle statuser unntatt avvist'],
  excludes: ['Avvik som er avvist som ikke avvik', 'Fritekst: den leses aldri inn'],
  caveats: [
    'Flere meldte avvik er ikke verre. Tallet følger meldekulturen og blir aldri farget eller rangert.',
    'Avsenderens egne perioder beholdes: et tertial blir aldri delt i kvartaler.',
    'Filen skiller ikke pasienter, så hvert avvik regnes som én pasient i vernet mot små tall.',
  ],
  unconfirmed: ['Temaene er vårt forslag. Det finnes ingen nasjonal inndeling av samhandlingsavvik.'],
  references: ['Helse Førde: Samhandlingsavvik. samhandling-sfj.no', publicSources.ahusReport],
  ...accountability,
};
