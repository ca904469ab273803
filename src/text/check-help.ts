import type { Severity } from '../domain/file-report.ts';

/** What a check is for, told without any file at hand. */
export interface CheckHelp {
  /** How grave it can be, gravest first */
  readonly severities: readonly Severity[];
  /** What is looked for, as a heading */
  readonly title: string;
  /** Why it matters, and for which numbers */
  readonly help: string;
  /** What to do, where the words of a problem name a column or a limit that is not known here */
  readonly action?: string;
}

const refuses = ['fatal'] as const;
const rejects = ['error'] as const;
const warns = ['warning'] as const;
const refusesOrWarns = ['fatal', 'warning'] as const;
const rejectsOrWarns = ['error', 'warning'] as const;

/** A check of the whole file: nothing is read from it. */
export function refusing(title: string, help: string, action?: string): CheckHelp {
  return { severities: refuses, title, help, ...(action === undefined ? {} : { action }) };
}

/** A check that leaves the row out. */
export function rejecting(title: string, help: string, action?: string): CheckHelp {
  return { severities: rejects, title, help, ...(action === undefined ? {} : { action }) };
}

/** A check that keeps the row. */
export function warning(title: string, help: string, action?: string): CheckHelp {
  return { severities: warns, title, help, ...(action === undefined ? {} : { action }) };
}

/** A check that leaves the row out where it cannot be used without the value, and keeps it otherwise. */
export function rejectingOrWarning(title: string, help: string): CheckHelp {
  return { severities: rejectsOrWarns, title, help };
}

/** A check that keeps the rows, but refuses the file where it is met with in a heading that is needed. */
export function refusingOrWarning(title: string, help: string): CheckHelp {
  return { severities: refusesOrWarns, title, help };
}
