import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  correctedNights,
  freshnessCaveat,
  midnightUnconfirmed,
  nightsOfReadyPatients,
  outOfSightCaveat,
  privateFinanced,
  publicSources,
  residenceCaveat,
  unconfirmedPrivateFinanced,
  uncountedNights,
} from '../definition-parts.ts';

export const overliggerePerDogn: IndicatorDefinition = {
  id: 'overliggere-per-dogn',
  name: 'Overliggere i snitt per døgn',
  shortName: 'Overliggere per døgn',
  ...nightsOfReadyPatients,
  question: 'Hvor mange utskrivningsklare pasienter ligger i sykehuset en gjennomsnittlig natt?',
  numerator:
    'Antall netter i perioden der en pasient var meldt utskrivningsklar og fortsatt lå i sykehuset ved midnatt (overliggerdøgn).',
  denominator: 'Antall døgn i perioden, fram til og med skjæringsdatoen når perioden ikke er fullført.',
  unit: 'pasienter per døgn',
  countedAs: 'overliggerdøgn',
  kind: 'census',
  direction: 'lower-is-better',
  decimals: 1,
  sources: [['opphold'], ['overliggerdogn']],
  includes: [
    'Døgnopphold der pasienten er meldt utskrivningsklar',
    'Pasienter som fortsatt ligger inne: de telles til og med skjæringsdatoen',
    'Pasienter som dør mens de er utskrivningsklare, fram til dødsfallet',
    'Netter etter en ny melding når den forrige er avmeldt',
  ],
  excludes: [...uncountedNights, privateFinanced, correctedNights],
  caveats: [
    'En pasient telles én gang per natt i hver kommune, også ved overføring mellom to enheter eller sykehus. På nivået enhet telles hvert opphold.',
    'Snittet for et kvartal eller år er alle netter delt på alle døgn, ikke snittet av månedene.',
    freshnessCaveat,
    residenceCaveat,
    outOfSightCaveat,
    'Tallet er ikke det samme som betalingsdøgn, som følger reglene for når kommunen skal betale.',
  ],
  unconfirmed: [
    midnightUnconfirmed,
    'At innsigelser ikke endrer overliggerdøgn (bare betalingsdøgn), er ikke bekreftet.',
    unconfirmedPrivateFinanced,
  ],
  references: [
    publicSources.samdata,
    publicSources.dischargeReport,
    publicSources.deregistrationLetter,
    publicSources.lengthOfStay,
    publicSources.ahusReport,
  ],
  ...accountability,
};
