import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, outOfSightCaveat, publicSources, residenceCaveat } from '../definition-parts.ts';

export const alvorligPsykiskLidelse: IndicatorDefinition = {
  id: 'alvorlig-psykisk-lidelse',
  name: 'Voksne i psykisk helsevern med alvorlig psykisk lidelse',
  shortName: 'Alvorlig psykisk lidelse',
  group: 'fact',
  question:
    'Hvor stor andel av de voksne har i året hatt kontakt med psykisk helsevern for en alvorlig psykisk lidelse?',
  numerator: 'Ulike pasienter på 18 år og eldre med minst én kontakt i psykisk helsevern i året og en av diagnosene.',
  denominator: 'Innbyggere på 18 år og eldre 1. januar året etter. Finnes ikke det tallet, brukes det nyeste.',
  unit: '%',
  countedAs: 'pasienter',
  kind: 'person-share',
  standardised: { from: 18 },
  direction: 'neutral',
  decimals: 2,
  profiles: [
    {
      id: '-',
      name: 'F20, F25, F30–F33 og F60–F69',
      description: 'Hoveddiagnose eller annen diagnose i en av gruppene.',
    },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: ['year'],
  sources: [['opphold']],
  includes: [
    'Alle kontakter: døgn, dag og poliklinikk',
    'Hoveddiagnose og andre diagnoser F20, F25, F30–F33 og F60–F69',
  ],
  excludes: ['Pasienter under 18 år', 'Kontakter uten diagnose i filen'],
  caveats: [
    'F32 og F33 er tatt med i hele bredden, også milde depresjoner.',
    'Hver pasient telles én gang i året i hvert område.',
    'Flere i behandling er ikke i seg selv bedre eller dårligere.',
    residenceCaveat,
    outOfSightCaveat,
  ],
  unconfirmed: [
    'Diagnosegruppene er hentet fra Helsedirektoratets utvalg. At uttrekket har alle diagnosene, er ikke bekreftet.',
  ],
  references: [
    'Helsedirektoratet: Styringsinformasjon til helsefellesskapene, utvalgskriterier. helsedirektoratet.no',
    publicSources.population,
  ],
  ...accountability,
};
