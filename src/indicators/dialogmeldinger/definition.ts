import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, flowPeriodTypes, publicSources } from '../definition-parts.ts';

export const dialogmeldinger: IndicatorDefinition = {
  id: 'dialogmeldinger',
  name: 'Dialogmeldinger til og fra sykehuset',
  shortName: 'Dialogmeldinger',
  group: 'meldinger',
  question: 'Hvor mange dialogmeldinger går mellom sykehuset og kommunene?',
  numerator: 'Antall dialogmeldinger i perioden. Hver melding telles én gang, og kansellerte meldinger telles ikke.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'meldinger',
  countedAs: 'meldinger',
  kind: 'count',
  direction: 'neutral',
  decimals: 0,
  profiles: [
    { id: 'begge', name: 'Begge retninger', description: 'Meldinger til og fra sykehuset til sammen.' },
    { id: 'inn', name: 'Til sykehuset', description: 'Meldinger sykehuset har mottatt.' },
    { id: 'ut', name: 'Fra sykehuset', description: 'Meldinger sykehuset har sendt.' },
  ],
  corrected: false,
  personBased: true,
  clustered: false,
  unknownPatients: true,
  periodTypes: flowPeriodTypes,
  sources: [['dialogmeldinger']],
  includes: [
    'Summerte tall per måned og retning, slik de står i filen',
    'Enkeltmeldinger: én gang per meldings-ID',
    'Meldinger uten kommune: de telles i hele datasettet, ikke i noen kommune',
  ],
  excludes: ['Kansellerte meldinger', 'Kvitteringer og tekniske kopier, så langt de er holdt utenfor i uttrekket'],
  caveats: [
    'Flere meldinger er verken bra eller dårlig. Tallet viser bruk, og endringen vurderes ikke.',
    'Endres over tid når flere kommuner og legekontorer tar tjenesten i bruk.',
    'Filen sier ikke hvor mange pasienter meldingene gjelder. Tallet har derfor ikke noe intervall, og vernet mot små tall regner hver melding som en pasient.',
  ],
  unconfirmed: [
    'At endringer og tillegg til en melding ikke telles som egne meldinger, er ikke bekreftet.',
    'Hvilke meldingstyper Ahus regner som dialogmeldinger, er ikke oppgitt.',
  ],
  references: [publicSources.ahusReport, publicSources.careMessages, publicSources.dialogCodes],
  ...accountability,
};
