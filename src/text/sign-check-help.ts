import { type CheckHelp, warning } from './check-help.ts';
import type { signWordings } from './sign-problems.ts';

const notZero =
  'Tallet er ikke 0. Et sted som bare har slike tegn i en periode, vises som ikke rapportert, og summer det er en del av, er merket ufullstendige.';

/** Why signs in place of numbers matter. */
export const signCheckHelp = {
  'sign-zero': warning('Strek: null', 'Streken er et ekte null-tall og telles som 0.'),
  'sign-suppressed': warning('Kolon: skjult av avsenderen', notZero),
  'sign-missing': warning('To prikker: mangler', notZero),
  'sign-impossible': warning('Punktum: kan ikke forekomme eller mangler', notZero),
  'sign-sas': warning('Manglende verdi fra SAS', notZero),
  'sign-star': warning('Stjerne uten tall: ikke oppgitt', notZero),
  'sign-preliminary': warning('Stjerne: foreløpig tall', 'Tallet er med, men kan bli endret i en senere leveranse.'),
} as const satisfies Readonly<Record<keyof typeof signWordings, CheckHelp>>;
