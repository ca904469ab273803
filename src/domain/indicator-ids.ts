/** Ids of the product's indicators whose value is a share from 0 to 1. */
export const shareIds = [
  'alvorlig-psykisk-lidelse',
  'epikrisetid-utskrivningsklare',
  'fact-dekning',
  'helseopplysning-24t',
  'innleggelsesrapport-andel',
  'reinnleggelse-30d',
  'reinnleggelse-30d-etter-utskrivningsklar',
  'stormottakere-andel-liggedogn',
] as const;

/** Ids of every indicator of the product: what a file of targets or actions may name, beside own indicators. */
export const indicatorIds: readonly string[] = [
  ...shareIds,
  'ambulante-kontakter-phv',
  'betalingsdogn',
  'betalingsdogn-kroner',
  'dho-aktive-per-1000',
  'dialogmeldinger',
  'fact-fidelity',
  'fact-pasienter-per-10000',
  'fact-pasienter-per-arsverk',
  'fact-team',
  'fallskade-67',
  'hoftebrudd-67',
  'liggetid-etter-meldt',
  'overliggerdogn',
  'overliggerdogn-per-1000',
  'overliggere-per-dogn',
  'prioriterte-grupper',
  'samhandlingsavvik',
  'utskrivningsklare-pasienter',
];
