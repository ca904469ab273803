import type { Verdict } from '../domain/verdict.ts';

/** What a verdict is called, wherever it is shown. */
const verdictWords: Readonly<Record<Verdict, string>> = {
  better: 'Bedre',
  worse: 'Dårligere',
  'no-certain-change': 'Ingen sikker endring',
  'too-few': 'For få tall',
  'not-comparable': 'Ikke sammenlignbart',
  up: 'Opp',
  down: 'Ned',
  same: 'Likt',
};

/** What the same verdicts are called where two places are compared instead of two times. */
export const differenceWords: Readonly<Record<Verdict, string>> = {
  ...verdictWords,
  'no-certain-change': 'Ingen sikker forskjell',
  up: 'Høyere',
  down: 'Lavere',
};

const differenceExplanations: Readonly<Record<Verdict, string>> = {
  better: 'Forskjellen er i ønsket retning og større enn tilfeldig variasjon.',
  worse: 'Forskjellen er i uønsket retning og større enn tilfeldig variasjon.',
  'no-certain-change': 'Forskjellen kan skyldes tilfeldig variasjon.',
  'too-few': 'Det er for få hendelser eller pasienter til å vurdere forskjellen.',
  'not-comparable': 'Ett av tallene mangler eller er skjult, eller tallene måler ikke det samme.',
  up: 'Tallet er høyere. Det er verken godt eller dårlig i seg selv.',
  down: 'Tallet er lavere. Det er verken godt eller dårlig i seg selv.',
  same: 'Tallene er like når de rundes av.',
};

/** What the verdict rests on: for hover and focus. */
const verdictExplanations: Readonly<Record<Verdict, string>> = {
  better: 'Endringen går i ønsket retning og er større enn tilfeldig variasjon.',
  worse: 'Endringen går i uønsket retning og er større enn tilfeldig variasjon.',
  'no-certain-change': 'Endringen kan skyldes tilfeldig variasjon.',
  'too-few': 'Det er for få hendelser eller pasienter til å vurdere endringen.',
  'not-comparable': 'Ett av tallene mangler eller er skjult, eller de to tallene måler ikke det samme.',
  up: 'Tallet har gått opp. Det er verken godt eller dårlig i seg selv.',
  down: 'Tallet har gått ned. Det er verken godt eller dårlig i seg selv.',
  same: 'Tallet er det samme når det rundes av.',
};

/** A change over time, or a difference between places. */
export type VerdictOf = 'change' | 'difference';

/** The word and the explanation of a verdict. */
export function tellVerdict(verdict: Verdict, of: VerdictOf): { readonly word: string; readonly explanation: string } {
  return of === 'change'
    ? { word: verdictWords[verdict], explanation: verdictExplanations[verdict] }
    : { word: differenceWords[verdict], explanation: differenceExplanations[verdict] };
}
