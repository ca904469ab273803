/** Which series tell of the same counts. Data, so that a new link is a line and not code. */

/** Indicators whose numerators are the same count, told in different ways; hidden together. */
export const sameCounts: readonly (readonly string[])[] = [
  ['overliggerdogn', 'overliggerdogn-per-1000', 'overliggere-per-dogn'],
  ['betalingsdogn', 'betalingsdogn-kroner'],
];

/** Profiles of one indicator that add up to another of its profiles. */
export interface ProfileSum {
  readonly indicator: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** The parts are not all of it: what is left is a number too, though no one tells it */
  readonly hasRest: boolean;
}

export const profileSums: readonly ProfileSum[] = [
  { indicator: 'dialogmeldinger', whole: 'begge', parts: ['inn', 'ut'], hasRest: false },
  { indicator: 'samhandlingsavvik', whole: 'begge', parts: ['inn', 'ut'], hasRest: false },
  { indicator: 'reinnleggelse-30d-etter-utskrivningsklar', whole: '-', parts: ['overligger'], hasRest: true },
];

/** Profiles of one denominator, each with all that the one before it has; hidden together. */
export interface NestedProfiles {
  readonly indicator: string;
  readonly profiles: readonly string[];
}

export const nestedProfiles: readonly NestedProfiles[] = [
  { indicator: 'epikrisetid-utskrivningsklare', profiles: ['samme-dag', '1-dogn', '7-dogn'] },
];
