import {
  type AuditFault,
  type AuditReport,
  type HidingReason,
  isPassed,
  type PatternProof,
} from '../domain/audit-report.ts';
import { formatNumber, formatPercent, formatSecondsLeft } from './format.ts';
import { tellPatterns } from './hand-over-audit-text.ts';
import { observationWords } from './indicators-command-text.ts';
import { chooseForm } from './plural.ts';

/** A heading, and the width of its column in letters. */
interface ListColumn {
  readonly heading: string;
  readonly width: number;
}

const notForSharing =
  'Ikke for deling. Intervallene er regnet ut av de sanne tallene og er for den som lager pakken. De er aldri med i pakken.';

const faults: Readonly<Record<AuditFault, string>> = {
  told: 'skulle vært skjult, men vises',
  narrow: 'kan plasseres for nøyaktig',
  unsettled: 'ble ikke ferdig prøvd',
};

const proofs: Readonly<Record<PatternProof, string>> = {
  cheapest: 'bevist minst',
  large: 'søk (for stor til bevis)',
  'given-up': 'søk (ikke bevist)',
  'no-solver': 'søk (uten løser)',
};

function reasonWords(reason: HidingReason): string {
  if (reason === 'protects') return 'Verner et annet tall';
  if (reason === 'place-in-region') return 'Kan røpe få i en del av området';
  return reason === 'few-patients' ? 'Skjult i en tidligere publisering' : observationWords.rule(reason);
}

/** Words of the audit of published numbers. */
export const auditWords = {
  headings: ['serie', 'vist', 'skjult', 'prøvd', 'smaleste_intervall', 'for_smale', 'steder', 'vernet_funnet'],
  unlimited: 'ubegrenset',
  notAudited: 'Tallene er ikke revidert. Kjør med --audit FIL.csv før de deles.',
  notForSharing,
  reason: reasonWords,
  proof: (proof: PatternProof): string => proofs[proof],
  fault: (fault: AuditFault): string => faults[fault],
  list: {
    exact: 'nøyaktig',
    atLeast: 'minst så bredt',
    numbers: {
      name: 'Skjulte tall (ikke for deling)',
      columns: [
        { heading: 'Indikator', width: 44 },
        { heading: 'Profil', width: 24 },
        { heading: 'Variant', width: 12 },
        { heading: 'Nivå', width: 18 },
        { heading: 'Sted', width: 36 },
        { heading: 'Periode', width: 22 },
        { heading: 'Hvorfor skjult', width: 44 },
        { heading: 'Minst', width: 10 },
        { heading: 'Størst', width: 12 },
        { heading: 'Bredde', width: 10 },
        { heading: 'Hvor sikkert', width: 18 },
      ] satisfies readonly ListColumn[],
    },
    costs: {
      name: 'Hva skjulingen koster',
      columns: [
        { heading: 'Indikator', width: 44 },
        { heading: 'Tall', width: 12 },
        { heading: 'Skjult for sin egen del', width: 22 },
        { heading: 'Verner andre', width: 16 },
        { heading: 'Andel skjult, prosent', width: 20 },
      ] satisfies readonly ListColumn[],
    },
    about: {
      name: 'Om revisjonen',
      columns: [
        { heading: 'Opplysning', width: 34 },
        { heading: 'Verdi', width: 120 },
      ] satisfies readonly ListColumn[],
    },
  },
  aboutRows: (report: AuditReport, cut: string): readonly (readonly [string, string])[] => [
    ['Deling', notForSharing],
    ['Utfall', isPassed(report) ? 'Bestått: ingen skjulte tall kan fastslås for nøyaktig' : 'Ikke bestått'],
    ['Krav', `Hvert skjulte tall må kunne være minst ${report.threshold} ulike verdier`],
    ['Prøvd', `${formatNumber(report.asked)} skjulte tall, også forskjeller og rester som ingen tabell viser`],
    ['Det som verner andre', tellPatterns(report.patterns)],
    ['Skjæringsdato', cut],
    [
      'Minst og størst',
      'Det en utenforstående kan slutte seg til av alt som vises, for det tallet av telleren og de utenfor som er lettest å plassere. Der det står «minst så bredt», kan intervallet være bredere',
    ],
  ],
} as const;

export function formatAuditProgress(share: number): string {
  return `Revisjonen er ${formatPercent(share, 0)} ferdig.`;
}

/** What the audit came to: how many numbers are hidden, how many were tried, and how many can be told too closely. */
export function formatAuditSum(hidden: number, asked: number, open: number): string {
  const tried = `${chooseForm(hidden, { one: 'Ett tall', other: `${formatNumber(hidden)} tall` })} er skjult, og ${formatNumber(asked)} er prøvd mot alt som vises.`;
  return open === 0
    ? `${tried} Ingen av dem kan regnes ut.`
    : `${tried} ${formatNumber(open)} kan regnes ut for nøyaktig. Tallene er ikke skrevet.`;
}

export function formatExactProgress(share: number, secondsLeft: number): string {
  return `Grensene er ${formatPercent(share, 0)} ferdige. Omtrent ${formatSecondsLeft(secondsLeft)} igjen.`;
}

/** How many of the ranges of hidden numbers are the whole of what an outsider can think of. */
export function formatExactSum(exact: number, of: number): string {
  return `${formatNumber(exact)} av ${formatNumber(of)} skjulte tall har nøyaktige grenser. Filen er ikke for deling.`;
}
