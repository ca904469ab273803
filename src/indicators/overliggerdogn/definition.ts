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

export const overliggerdogn: IndicatorDefinition = {
  id: 'overliggerdogn',
  name: 'Overliggerdøgn',
  shortName: 'Overliggerdøgn',
  ...nightsOfReadyPatients,
  question: 'Hvor mange døgn ligger pasienter i sykehuset etter at de er meldt utskrivningsklare?',
  numerator:
    'Antall netter i perioden der en pasient var meldt utskrivningsklar og fortsatt lå i sykehuset ved midnatt.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'døgn',
  countedAs: 'overliggerdøgn',
  kind: 'count',
  direction: 'lower-is-better',
  decimals: 0,
  splits: ['alder', 'fagomrade'],
  sources: [['opphold'], ['overliggerdogn']],
  includes: [
    'Døgnopphold der pasienten er meldt utskrivningsklar',
    'Pasienter som fortsatt ligger inne: de telles til og med skjæringsdatoen',
    'Netter regnes til den datoen natten begynner',
  ],
  excludes: [...uncountedNights, privateFinanced, correctedNights],
  caveats: [
    'Antallet følger folketallet. Bruk overliggerdøgn per 1\u00a0000 innbyggere når områder sammenlignes.',
    'Noen få pasienter kan stå for mange døgn. Et hopp i en liten kommune er ofte én eller to personer.',
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
    publicSources.paymentScheme,
    publicSources.deregistrationLetter,
    publicSources.lengthOfStay,
  ],
  ...accountability,
};
