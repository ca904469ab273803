import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, residenceCaveat } from '../definition-parts.ts';

export const stormottakereAndelLiggedogn: IndicatorDefinition = {
  id: 'stormottakere-andel-liggedogn',
  name: 'Andel liggedøgn til stormottakere',
  shortName: 'Liggedøgn til stormottakere',
  group: 'samhandling',
  question: 'Hvor stor del av liggedøgnene går til pasientene som bruker mest?',
  numerator: 'Liggedøgn i nevneren til pasienter som er stormottakere det året.',
  denominator:
    'Liggedøgn i somatiske døgnopphold som ble avsluttet i året, regnet som utskrivningsdato minus innleggelsesdato.',
  unit: '%',
  countedAs: 'liggedøgn',
  kind: 'proportion',
  direction: 'neutral',
  decimals: 0,
  profiles: [
    {
      id: 'topp-10',
      name: 'Tidelen med flest liggedøgn',
      description: 'Den tidelen av årets pasienter som har flest liggedøgn.',
    },
    {
      id: 'fire-akutte',
      name: 'Minst fire akutte opphold',
      description: 'Pasienter med minst fire akutte døgnopphold i kalenderåret.',
    },
  ],
  corrected: false,
  personBased: true,
  clustered: true,
  periodTypes: ['year'],
  sources: [['opphold']],
  includes: [
    'Somatiske døgnopphold med minst én natt',
    'Alle liggedøgn i oppholdet regnes til året det ble avsluttet',
    'Er flere pasienter like ved grensen for tidelen, teller hver av dem med en del',
  ],
  excludes: ['Dagopphold og poliklinikk', 'Opphold som ikke er avsluttet'],
  caveats: [
    'Tidelen er regnet av alle pasientene i filene, ikke i hver kommune for seg.',
    'Det finnes ingen nasjonal definisjon av stormottaker. Navnet på definisjonen står derfor alltid ved tallet.',
    'Få pasienter står for mange døgn, så tallet har ikke noe ærlig intervall.',
    residenceCaveat,
  ],
  unconfirmed: ['Begge definisjonene er vårt forslag og er ikke bekreftet.'],
  references: [
    'Oslo helsefellesskap: Innspill til Nasjonal helse- og sykehusplan, 2022',
    'St. Olavs hospital: Helsefellesskapets handlingsplan 2022–2024',
  ],
  ...accountability,
};
