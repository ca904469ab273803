import type { Severity } from '../domain/file-report.ts';

/** Headings and words of the complete list of problems, as a file to take away. */
export const problemListText = {
  headings: ['Fil', 'Følge', 'Kontroll', 'Rad', 'Kolonne', 'Funnet', 'Forventet', 'Hva du kan gjøre'],
  severities: {
    fatal: 'Filen er avvist',
    error: 'Raden er avvist',
    warning: 'Raden er beholdt',
  } satisfies Readonly<Record<Severity, string>>,
} as const;
