import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, publicSources, stockPeriodTypes } from '../definition-parts.ts';

export const dhoAktivePer1000: IndicatorDefinition = {
  id: 'dho-aktive-per-1000',
  name: 'Aktive i digital hjemmeoppfølging per 1 000 innbyggere',
  shortName: 'Digital hjemmeoppfølging',
  group: 'samhandling',
  question: 'Hvor mange har digital hjemmeoppfølging, sett i forhold til folketallet?',
  numerator: 'Aktive forløp siste dag i perioden, slik de er rapportert for den dagen.',
  denominator: 'Alle innbyggere i området 1. januar året etter, i tusen. Finnes ikke det tallet, brukes det nyeste.',
  unit: 'per 1 000 innbyggere',
  countedAs: 'aktive forløp',
  kind: 'stock-rate',
  direction: 'neutral',
  decimals: 2,
  perInhabitants: 1000,
  levels: ['country', 'rhf', 'helsefellesskap', 'region', 'kommune'],
  profiles: [{ id: '-', name: 'Alle former', description: 'Alle former og eiere til sammen.' }],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: stockPeriodTypes,
  sources: [['dho']],
  includes: [
    'Alle fire former: kommunikasjon, oppfølging av pasientdata, nettbasert behandling og opplæring',
    'Oppfølging som kommunen, helseforetaket eller begge eier',
  ],
  excludes: [
    'Perioder uten rapport for siste dag: ingenting føres fram',
    'Video- og telefonkonsultasjoner: de er ikke digital hjemmeoppfølging',
  ],
  caveats: [
    'En pasient i flere former kan være talt flere ganger.',
    'Flere med oppfølging er ikke i seg selv bedre: det avhenger av hvem som har nytte av det.',
    'Kommuner som ikke er i filen, har ikke noe tall.',
  ],
  unconfirmed: ['Hva som regnes som et aktivt forløp, avgjør avsenderen. Det er ikke bekreftet at alle gjør det likt.'],
  references: [
    'Helsedirektoratet: Digital hjemmeoppfølging, metode. helsedirektoratet.no/faglige-rad/digital-hjemmeoppfolging/metode',
    publicSources.population,
  ],
  ...accountability,
};
