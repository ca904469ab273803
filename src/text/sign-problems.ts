import type { Wording } from './problem-wording.ts';

const notTold = 'Raden er beholdt uten tallet, og regnes verken som null eller noe annet.';

/** Signs that stand where a number should be: those of Statistics Norway and SAS. */
export const signWordings = {
  'sign-zero': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: 'Streken er lest som 0, slik SSB bruker den. Betyr den noe annet hos avsenderen, må tallet rettes i filen.',
  }),
  'sign-suppressed': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: `Kolon betyr at avsenderen har skjult tallet. ${notTold} Be avsenderen om tallet om du har lov til å få det.`,
  }),
  'sign-missing': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: `To prikker betyr at tallet mangler hos avsenderen. ${notTold} Be avsenderen om tallet om det finnes nå.`,
  }),
  'sign-impossible': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: `Punktum betyr at tallet ikke kan finnes (SSB) eller mangler (SAS). ${notTold} Skulle tallet vært der, be avsenderen om det.`,
  }),
  'sign-sas': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: `Punktum og en bokstav er en av de manglende verdiene i SAS. ${notTold} Spør avsenderen hva bokstaven står for.`,
  }),
  'sign-star': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action: `En stjerne uten tall betyr at tallet ikke er oppgitt, oftest fordi det er skjult eller ikke klart. ${notTold} Spør avsenderen hva stjernen står for.`,
  }),
  'sign-preliminary': () => ({
    expected: 'Et tall, eller et tegn med kjent betydning',
    action:
      'Stjernen betyr at tallet er foreløpig. Tallet er brukt. Les filen inn på nytt når avsenderen har det endelige.',
  }),
} satisfies Record<string, Wording>;
