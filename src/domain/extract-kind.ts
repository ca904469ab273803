/** Extract kinds this release reads; the closed list of `docs/methods/uttrekk.md`. */
export const extractKindIds = [
  'opphold',
  'ukp_hendelse',
  'rettelse',
  'plo',
  'dialogmeldinger',
  'fact_team',
  'fact_team_kommune',
  'fact_tall',
  'komm_tjeneste',
  'overliggerdogn',
  'reinnleggelser',
  'plo_andel',
  'maaltall',
  'fact_fidelity',
  'avvik',
  'dho',
  'tiltak',
] as const;
export type ExtractKindId = (typeof extractKindIds)[number];
