import type { ObservationState } from '../domain/observation.ts';

/** What is printed where there is no number. Never an empty cell, never the word for nothing. */
export const signs = {
  suppressed: ':',
  missing: '..',
  notMeaningful: '–',
} as const;

/** One sentence for each reason a number is not there: for hover, focus and the notes of a table. */
export const signExplanations: Readonly<Record<Exclude<ObservationState, 'measured'>, string>> = {
  suppressed: 'Skjult av hensyn til personvernet: få pasienter står bak tallet, eller det ville røpet et annet.',
  'not-reported': 'Mangler: ingen data for dette i filene som er lest.',
  'not-meaningful':
    'Kan ikke regnes ut: nevneren er null, prisen er ukjent, eller tallene kan ikke fordeles på området.',
  'too-few': 'For få hendelser til å si noe sikkert.',
};

/** The sign of a state without a number. `too-few` has a number, but one that must not be judged. */
export function signOf(state: Exclude<ObservationState, 'measured'>): string {
  switch (state) {
    case 'suppressed':
      return signs.suppressed;
    case 'not-reported':
      return signs.missing;
    case 'not-meaningful':
    case 'too-few':
      return signs.notMeaningful;
  }
}
