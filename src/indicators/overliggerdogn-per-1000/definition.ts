import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  correctedNights,
  freshnessCaveat,
  midnightUnconfirmed,
  movedNights,
  nightsOfReadyPatients,
  outOfSightCaveat,
  privateFinanced,
  publicSources,
  unconfirmedPrivateFinanced,
} from '../definition-parts.ts';

export const overliggerdognPer1000: IndicatorDefinition = {
  id: 'overliggerdogn-per-1000',
  name: 'Overliggerdøgn per 1\u00a0000 innbyggere',
  shortName: 'Overliggerdøgn per 1\u00a0000',
  ...nightsOfReadyPatients,
  question: 'Hvor mange overliggerdøgn er det når vi tar hensyn til hvor mange som bor i området?',
  numerator:
    'Antall netter i perioden der en pasient fra området var meldt utskrivningsklar og fortsatt lå i sykehuset ved midnatt.',
  denominator:
    'Alle innbyggere i området 1. januar året etter periodens siste dag. Finnes ikke det tallet, brukes det nyeste.',
  unit: 'døgn per 1\u00a0000 innbyggere',
  countedAs: 'overliggerdøgn',
  kind: 'rate',
  nightsPaid: 'some',
  standardised: { from: 0 },
  direction: 'lower-is-better',
  decimals: 1,
  perInhabitants: 1000,
  sources: [['opphold'], ['overliggerdogn']],
  includes: [
    'De samme nettene som i overliggerdøgn, for pasienter med kjent bostedskommune',
    movedNights,
    'Hele folketallet i området, alle aldre',
    'For hele datasettet: hele Norges folketall',
  ],
  excludes: [
    'Pasienter med ukjent bostedskommune: de kan ikke deles på noe folketall',
    privateFinanced,
    correctedNights,
  ],
  caveats: [
    'Raten er ikke regnet om til år: et kvartal gir omtrent en firedel av et helt år.',
    'Raten er ikke justert for alder. Områder med mange eldre vil vanligvis ligge høyere.',
    'Raten for hele datasettet deles på hele landets folketall og gir bare mening når filene dekker hele landet.',
    freshnessCaveat,
    outOfSightCaveat,
  ],
  unconfirmed: [midnightUnconfirmed, unconfirmedPrivateFinanced],
  references: [
    publicSources.samdata,
    publicSources.dischargeReport,
    publicSources.population,
    publicSources.lengthOfStay,
  ],
  ...accountability,
};
