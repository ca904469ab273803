import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  freshnessCaveat,
  nightsOfReadyPatients,
  oneNightPerPatient,
  paymentRules,
  publicSources,
} from '../definition-parts.ts';

export const betalingsdognKroner: IndicatorDefinition = {
  id: 'betalingsdogn-kroner',
  name: 'Kroner for betalingsdøgn',
  shortName: 'Betalingsdøgn i kroner',
  ...nightsOfReadyPatients,
  question: 'Hva koster betalingsdøgnene kommunen?',
  numerator: 'Betalingsdøgn i perioden, hvert med døgnprisen for året natten hører til.',
  denominator: 'Ingen: tallet er en sum.',
  unit: 'kr',
  countedAs: 'kroner',
  kind: 'count',
  direction: 'neutral',
  decimals: 0,
  priced: true,
  weightOfOne: 5500,
  sources: [['opphold']],
  includes: [
    ...paymentRules.includes,
    'Prisen følger natten, ikke utskrivningen: et opphold over nyttår har to priser',
  ],
  excludes: paymentRules.excludes,
  caveats: [
    oneNightPerPatient,
    'En periode som berører et år uten kjent døgnpris, har ikke noe tall. Prisen fra et annet år blir aldri brukt.',
    'Det som er en utgift for kommunen, er en inntekt for helseforetaket. Tallet er derfor verken bra eller dårlig.',
    freshnessCaveat,
    'Tallet er et grunnlag for avstemming, ikke en faktura.',
  ],
  unconfirmed: [
    'Døgnprisen for 2025 er hentet fra én avis, og prisen for 2026 er ikke funnet.',
    ...paymentRules.unconfirmed,
  ],
  references: [publicSources.paymentScheme, publicSources.deregistrationLetter],
  ...accountability,
};
