import type { Verdict } from '../domain/verdict.ts';

/** What a verdict is called, wherever it is shown. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  better: 'Bedre',
  worse: 'Dårligere',
  'no-certain-change': 'Ingen sikker endring',
  'too-few': 'For få tall',
  'not-comparable': 'Ikke sammenlignbart',
  up: 'Opp',
  down: 'Ned',
  same: 'Likt',
};

/** What the verdict rests on: for hover and focus. */
export const verdictExplanations: Readonly<Record<Verdict, string>> = {
  better: 'Endringen går i ønsket retning og er større enn tilfeldig variasjon.',
  worse: 'Endringen går i uønsket retning og er større enn tilfeldig variasjon.',
  'no-certain-change': 'Forskjellen kan skyldes tilfeldig variasjon.',
  'too-few': 'Det er for få hendelser eller pasienter til å vurdere endringen.',
  'not-comparable': 'Ett av tallene mangler, eller de to tallene måler ikke det samme.',
  up: 'Tallet har gått opp. Det er verken godt eller dårlig i seg selv.',
  down: 'Tallet har gått ned. Det er verken godt eller dårlig i seg selv.',
  same: 'Tallet er det samme i trykt form.',
};
