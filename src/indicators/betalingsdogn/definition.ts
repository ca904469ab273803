import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  freshnessCaveat,
  nightsOfReadyPatients,
  oneNightPerPatient,
  outOfSightCaveat,
  paymentRules,
  publicSources,
} from '../definition-parts.ts';

export const betalingsdogn: IndicatorDefinition = {
  id: 'betalingsdogn',
  name: 'Betalingsdøgn',
  shortName: 'Betalingsdøgn',
  ...nightsOfReadyPatients,
  question: 'Hvor mange døgn skal kommunen betale for utskrivningsklare pasienter på sykehus?',
  numerator:
    'Antall netter i perioden der en pasient var meldt utskrivningsklar, fortsatt lå i sykehuset ved midnatt, og kommunen hadde betalingsplikt.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'døgn',
  countedAs: 'betalingsdøgn',
  kind: 'count',
  nightsPaid: 'all',
  direction: 'lower-is-better',
  decimals: 0,
  sources: [['opphold']],
  includes: paymentRules.includes,
  excludes: paymentRules.excludes,
  caveats: [
    oneNightPerPatient,
    'Betalingsdøgn er ikke det samme som overliggerdøgn, som teller hvor pasienten lå.',
    'Innsigelser virker her og ikke på overliggerdøgn.',
    freshnessCaveat,
    outOfSightCaveat,
    'Tallet er et grunnlag for avstemming, ikke en faktura.',
  ],
  unconfirmed: paymentRules.unconfirmed,
  references: [publicSources.paymentScheme, publicSources.deregistrationLetter],
  ...accountability,
};
