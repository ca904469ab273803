import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, flowPeriodTypes, publicSources, residenceCaveat } from '../definition-parts.ts';

export const helseopplysning24t: IndicatorDefinition = {
  id: 'helseopplysning-24t',
  name: 'Første helseopplysning sendt innen 24 timer',
  shortName: 'Helseopplysning innen 24 t',
  group: 'meldinger',
  question: 'Hvor ofte får kommunen den første helseopplysningen fra sykehuset innen 24 timer etter innleggelsen?',
  numerator:
    'Innleggelser i nevneren der den første helseopplysningen som ikke er kansellert, ble sendt senest 24 timer etter registrert innleggelse.',
  denominator:
    'Innleggelser i perioden av pasienter som mottok kommunale tjenester den dagen (hovedtallet), eller innleggelser der sykehuset sendte minst én helseopplysning (sendte).',
  unit: '%',
  countedAs: 'innleggelser',
  kind: 'proportion',
  direction: 'higher-is-better',
  decimals: 0,
  profiles: [
    {
      id: 'mottakere',
      name: 'Av tjenestemottakere',
      description:
        'Nevneren er alle innleggelser av pasienter som mottok kommunale tjenester. En melding som aldri ble sendt, trekker andelen ned.',
    },
    {
      id: 'sendte',
      name: 'Av sendte (Ahus-definisjon, antatt)',
      description:
        'Nevneren er innleggelser der minst én helseopplysning ble sendt, uansett om pasienten mottok tjenester fra før. Meldinger som aldri ble sendt, er usynlige.',
    },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold', 'plo'], ['plo_andel']],
  includes: [
    'Alle døgnopphold i somatikk, psykisk helsevern og rusbehandling, også de som ikke er avsluttet',
    'Nøyaktig 24 timer er innen fristen',
    'En helseopplysning sendt før innleggelsen ble registrert, er innen fristen når den hører til oppholdet',
    'Når den første meldingen er kansellert, gjelder den neste',
  ],
  excludes: [
    'Tilbakeføring fra annet sykehus (innleggelsesmåte 5)',
    'Kansellerte meldinger',
    'Hovedtallet: pasienter som bare har matombringing eller trygghetsalarm',
  ],
  caveats: [
    'De to nevnerne gir ulike tall og skal ikke sammenlignes med hverandre.',
    'Klokken går også i helger og på helligdager.',
    'Klokken starter når innleggelsen er registrert, ikke når ambulansen ble bestilt.',
    'Er det lest inn en fil med kommunale tjenesteperioder, avgjør den alene hvem som mottar tjenester. Ellers brukes sykehusets egen markering i oppholdet.',
    'Summerte filer sier ikke hvilken nevner som er brukt. De vises som hovedtallet.',
    residenceCaveat,
  ],
  unconfirmed: [
    'Hvilken nevner Ahus bruker, er ikke oppgitt. At det er innleggelser der en helseopplysning er sendt, er en antakelse.',
    'At fristen løper uten stans i helger, er ikke bekreftet.',
    'Hvilke tjenester som gjør en pasient til mottaker (kodene 1–4, 7–9, 12, 13, 15, 18–21 og 29), er ikke bekreftet.',
  ],
  references: [
    publicSources.ahusReport,
    publicSources.digitalCollaboration,
    publicSources.careMessages,
    publicSources.municipalServices,
  ],
  ...accountability,
};
