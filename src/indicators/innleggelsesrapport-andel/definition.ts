import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, flowPeriodTypes, publicSources, residenceCaveat } from '../definition-parts.ts';

export const innleggelsesrapportAndel: IndicatorDefinition = {
  id: 'innleggelsesrapport-andel',
  name: 'Innleggelser med innleggelsesrapport fra kommunen',
  shortName: 'Innleggelsesrapport',
  group: 'meldinger',
  question:
    'Hvor ofte får sykehuset innleggelsesrapport når en pasient som allerede mottar kommunale tjenester, blir innlagt?',
  numerator:
    'Innleggelser i nevneren der kommunen sendte minst én innleggelsesrapport før utskrivning, og rapporten ikke er kansellert.',
  denominator: 'Innleggelser i perioden av pasienter som mottok kommunale helse- og omsorgstjenester den dagen.',
  unit: '%',
  countedAs: 'innleggelser',
  kind: 'proportion',
  direction: 'higher-is-better',
  decimals: 0,
  profiles: [
    {
      id: '-',
      name: 'Tjenestemottakere',
      description: 'Innleggelser av pasienter som mottok kommunale tjenester på innleggelsesdagen.',
    },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold', 'plo'], ['plo_andel']],
  includes: [
    'Alle døgnopphold i somatikk, psykisk helsevern og rusbehandling, også de som ikke er avsluttet',
    'Innleggelser under ett døgn',
    'Hver innleggelse én gang, også når kommunen sender flere rapporter',
    'Rapporter som er sendt før innleggelsen ble registrert, når de hører til oppholdet',
  ],
  excludes: [
    'Tilbakeføring fra annet sykehus (innleggelsesmåte 5)',
    'Kansellerte meldinger',
    'Rapporter som kom etter utskrivning',
    'Pasienter som bare har matombringing eller trygghetsalarm',
  ],
  caveats: [
    'Er det lest inn en fil med kommunale tjenesteperioder, avgjør den alene hvem som mottar tjenester. Ellers brukes sykehusets egen markering i oppholdet.',
    'Tallet sier ikke hvor raskt rapporten kom, bare at den kom før utskrivning.',
    'Mangler meldinger for deler av perioden, for eksempel ved bytte av journalsystem, blir andelen for lav.',
    residenceCaveat,
  ],
  unconfirmed: [
    'Hvordan Ahus finner pasientene i nevneren, er ikke oppgitt. Valget av kilde til tjenestemottak er vårt.',
    'Hvilke tjenester som gjør en pasient til mottaker (kodene 1–4, 7–9, 12, 13, 15, 18–21 og 29), er ikke bekreftet.',
    'At innleggelser under ett døgn skal være med, er ikke bekreftet.',
    'At rapporten ikke har noen annen frist enn utskrivningen, er ikke bekreftet. «Straks» eller innen 24 timer kan være avtalt lokalt.',
  ],
  references: [publicSources.ahusReport, publicSources.careMessages, publicSources.municipalServices],
  ...accountability,
};
