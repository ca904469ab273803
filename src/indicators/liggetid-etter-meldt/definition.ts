import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  freshnessCaveat,
  nightsOfReadyPatients,
  outOfSightCaveat,
  privateFinanced,
  publicSources,
  residenceCaveat,
  sectorProfiles,
  unconfirmedPrivateFinanced,
} from '../definition-parts.ts';

const timeOf = 'Timer fra meldt til utskrevet delt på 24, et tilleggstall for analytikeren.';
const [somatic, psychiatric, addiction] = sectorProfiles;

/** Hours / 24 beside nights, never instead of them. */
const timeProfiles = [
  { ...somatic, id: 'tid', name: 'Somatikk, tid', description: `${timeOf} Ellers som somatikk.` },
  {
    ...psychiatric,
    id: 'tid-phv',
    name: 'Psykisk helsevern, tid',
    description: `${timeOf} Ellers som psykisk helsevern.`,
  },
  { ...addiction, id: 'tid-tsb', name: 'Rusbehandling, tid', description: `${timeOf} Ellers som rusbehandling.` },
] as const;

export const liggetidEtterMeldt: IndicatorDefinition = {
  id: 'liggetid-etter-meldt',
  name: 'Gjennomsnittlig liggetid etter meldt utskrivningsklar',
  shortName: 'Liggetid etter meldt',
  ...nightsOfReadyPatients,
  profiles: [...sectorProfiles, ...timeProfiles],
  question: 'Hvor lenge blir pasientene liggende etter at de er meldt utskrivningsklare, når de først blir liggende?',
  numerator: 'Antall overliggerdøgn i oppholdene i nevneren, uansett hvilken måned nettene falt i.',
  denominator: 'Opphold med minst ett overliggerdøgn der pasienten ble skrevet ut i perioden.',
  unit: 'døgn per opphold',
  countedAs: 'døgn',
  kind: 'mean',
  direction: 'lower-is-better',
  decimals: 1,
  splits: ['alder', 'fagomrade'],
  sources: [['opphold']],
  includes: [
    'Opphold med minst én natt etter at pasienten var meldt utskrivningsklar',
    'Alle overliggerdøgn i oppholdet, også når det har flere meldinger',
    'Netter telles per opphold: ligger en pasient på to opphold samme natt, telles natten i begge',
    'Netto: er netter flyttet med innvilget rettelse, telles oppholdet i kommunen der den siste natten er',
    'Tid: timene i alle tidsrom fra meldt til avmeldt eller utskrevet, når både melding og utskrivning har klokkeslett',
  ],
  excludes: [
    'Opphold uten overliggerdøgn, for eksempel utskrivning samme dag som meldingen',
    'Pasienter som fortsatt ligger inne',
    'Pasienter som ble skrevet ut som døde',
    privateFinanced,
    'Netto: netter som er rettet bort, og opphold som ikke lenger har noen netter igjen. I tid går kalenderdøgnet til natten ut',
  ],
  caveats: [
    'Oppholdet hører til perioden pasienten ble skrevet ut, mens overliggerdøgn hører til natten. De to kan derfor bevege seg ulikt.',
    'Få lange opphold trekker snittet opp. Se det sammen med antall overliggerdøgn.',
    'Netter og tid er to mål og kan ikke sammenlignes: en natt kan være noen få timer, og en lang dag er ingen natt. Bare netter publiseres.',
    freshnessCaveat,
    residenceCaveat,
    outOfSightCaveat,
  ],
  unconfirmed: [
    'At nevneren er opphold med minst ett overliggerdøgn, er utledet: bare den gir et nasjonalt snitt (3,4 døgn i 2022) på nivå med tallene fra Ahus (3,1–3,6). Det er ikke bekreftet av helseforetaket.',
    'At pasienter som ble skrevet ut som døde holdes utenfor, er ikke bekreftet.',
    unconfirmedPrivateFinanced,
  ],
  references: [publicSources.ahusReport, publicSources.dischargeReport, publicSources.samdata],
  ...accountability,
};
