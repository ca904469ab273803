import type { ProblemGroup, Severity } from '../../domain/file-report.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { formatSameAsRow, wordProblem } from '../../text/intake-problems.ts';
import type { ProblemContext } from '../../text/problem-wording.ts';

/** Examples kept per check and column. */
export const largestExampleCount = 20;

export interface Finding {
  readonly row: number | null;
  readonly found: string | null;
}

export interface GroupFacts {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly column: string | null;
  readonly count: number;
  readonly context: ProblemContext;
  readonly examples: readonly Finding[];
}

const personNumberPattern = /\d{6}[-–. \u00a0\u2009\u202f]{0,2}\d{5}/g;

/**
 * What was found in a cell as it may be shown: null when there is nothing, and without digits that could be a person
 * number. @param sameAsRow what was found is the number of the row it repeats
 */
export function showFinding(found: string | null | undefined, sameAsRow = false): string | null {
  if (found === null || found === undefined || found === '') return null;
  return sameAsRow ? formatSameAsRow(Number(found)) : found.replace(personNumberPattern, '•••••••••••');
}

/** Puts the words on a problem and its first examples. */
export function buildGroup({ check, severity, column, count, context, examples }: GroupFacts): ProblemGroup {
  const words = wordProblem(check, context);
  return {
    check,
    severity,
    column,
    count,
    examples: examples.slice(0, Math.min(largestExampleCount, count)).map(({ row, found }) => ({
      check,
      severity,
      row,
      column,
      found: showFinding(found),
      ...words,
    })),
  };
}
