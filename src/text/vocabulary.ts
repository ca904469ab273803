import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { IndicatorGroup } from '../domain/indicator-definition.ts';
import type { Level, PeriodType, Quality, Variant } from '../domain/observation.ts';

const levels: Readonly<Record<Level, string>> = {
  country: 'Hele datasettet',
  rhf: 'Helseregion',
  helsefellesskap: 'Helsefellesskap',
  region: 'Region',
  kommune: 'Kommune',
  bydel: 'Bydel',
  enhet: 'Enhet',
};

const periodTypes: Readonly<Record<PeriodType, string>> = {
  month: 'Måned',
  quarter: 'Kvartal',
  tertial: 'Tertial',
  'half-year': 'Halvår',
  year: 'År',
  'rolling-12': 'Siste 12 måneder',
  'rolling-36': 'Siste 36 måneder',
  'year-to-date': 'Hittil i år',
};

const qualities: Readonly<Record<Quality, string>> = {
  preliminary: 'Foreløpig',
  adjusted: 'Justert',
  locked: 'Låst',
  incomplete: 'Ikke fullført',
};

const qualityExplanations: Readonly<Record<Quality, string>> = {
  preliminary: 'Perioden er nylig avsluttet, og rettelser kan fortsatt komme.',
  adjusted: 'Kjente rettelser er tatt med.',
  locked: 'Tallet er endelig og skal kunne gjenskapes.',
  incomplete: 'Dataene dekker ikke hele perioden, eller avsenderen har ikke oppgitt alle tallene.',
};

const variants: Readonly<Record<Variant, string>> = {
  '-': 'Uten rettelser',
  gross: 'Brutto',
  net: 'Netto',
};

const groups: Readonly<Record<IndicatorGroup, string>> = {
  utskrivningsklare: 'Utskrivningsklare',
  reinnleggelser: 'Reinnleggelser',
  meldinger: 'Meldinger',
  fact: 'FACT og psykisk helse',
  samhandling: 'Samhandling',
  plan: 'Plan',
  grupper: 'Prioriterte grupper',
  egne: 'Egne indikatorer',
};

const extractKinds: Readonly<Record<ExtractKindId, string>> = {
  opphold: 'Sykehusopphold',
  ukp_hendelse: 'Hendelser for utskrivningsklare',
  rettelse: 'Rettelser',
  plo: 'PLO-meldinger',
  dialogmeldinger: 'Dialogmeldinger',
  fact_team: 'FACT-team',
  fact_team_kommune: 'Kommuner i FACT-team',
  fact_tall: 'Tall for FACT-team',
  komm_tjeneste: 'Kommunale tjenester',
  overliggerdogn: 'Overliggerdøgn, ferdig talt',
  reinnleggelser: 'Reinnleggelser, ferdig talt',
  plo_andel: 'PLO-andeler, ferdig talt',
  maaltall: 'Måltall',
  fact_fidelity: 'Modelltrohet for FACT-team',
  avvik: 'Samhandlingsavvik',
  dho: 'Digital hjemmeoppfølging',
  tiltak: 'Tiltak i handlingsplanen',
};

const roles = { analytiker: 'Analytiker', ssu: 'SSU', statsforvalter: 'Statsforvalter' } as const;

/** What a reader may see: the analyst everything, the others what is published. */
export type Role = keyof typeof roles;

/** Words for the closed sets of the domain, the same in every place. */
export const vocabulary = {
  levels,
  periodTypes,
  qualities,
  qualityExplanations,
  variants,
  groups,
  extractKinds,
  roles,
} as const;
