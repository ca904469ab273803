import type { FileReport, Severity } from '../domain/file-report.ts';
import { formatNumber } from './format.ts';

/** A heading, and the width of its column in letters. */
interface ListColumn {
  readonly heading: string;
  readonly width: number;
}

/** Headings and words of the complete lists of what was found, as files to take away. */
export const problemListText = {
  problems: {
    name: 'Avvist og varsler',
    columns: [
      { heading: 'Fil', width: 28 },
      { heading: 'Følge', width: 18 },
      { heading: 'Kontroll', width: 24 },
      { heading: 'Rad', width: 10 },
      { heading: 'Kolonne', width: 20 },
      { heading: 'Funnet', width: 28 },
      { heading: 'Forventet', width: 44 },
      { heading: 'Hva du kan gjøre', width: 80 },
    ] satisfies readonly ListColumn[],
  },
  findings: {
    name: 'På tvers av filer',
    columns: [
      { heading: 'Følge', width: 18 },
      { heading: 'Kontroll', width: 24 },
      { heading: 'Hva', width: 40 },
      { heading: 'Uttrekk', width: 26 },
      { heading: 'Fil', width: 28 },
      { heading: 'Annen fil', width: 28 },
      { heading: 'Kolonne', width: 18 },
      { heading: 'Rad', width: 10 },
      { heading: 'Rad i annen fil', width: 16 },
      { heading: 'Hvor', width: 34 },
      { heading: 'Hvorfor det betyr noe', width: 60 },
      { heading: 'Hva du kan gjøre', width: 60 },
    ] satisfies readonly ListColumn[],
  },
  about: {
    name: 'Om listen',
    columns: [
      { heading: 'Opplysning', width: 34 },
      { heading: 'Verdi', width: 120 },
    ] satisfies readonly ListColumn[],
    facts: [
      ['Innhold', 'Det som ble avvist eller varslet da filene ble lest, og det som ikke henger sammen på tvers av dem'],
      ['Deling', 'Listen er for den som retter i kilden, og ikke for deling: den viser rader i uttrekket'],
      ['Rad', 'Radnummer som i filen, der overskriften teller med'],
    ],
    madeOn: 'Laget',
  },
  account: (read: number, accepted: number, rejected: number): string =>
    `${formatNumber(read)} rader lest = ${formatNumber(accepted)} godtatt + ${formatNumber(rejected)} avvist`,
  outcomes: { accepted: 'Lest inn', refused: 'Avvist' } satisfies Readonly<Record<FileReport['status'], string>>,
  severities: {
    fatal: 'Filen er avvist',
    error: 'Raden er avvist',
    warning: 'Raden er beholdt',
  } satisfies Readonly<Record<Severity, string>>,
} as const;
