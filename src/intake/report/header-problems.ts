import type { ProblemGroup } from '../../domain/file-report.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { formatHeaderRole } from '../../text/intake-problems.ts';
import type { HeaderRow } from '../dialect/find-heading.ts';
import { buildGroup } from './problem-group.ts';

/**
 * Tells of the rows above and just below the heading that are no data, by what they are and never by what they say.
 * Where they stand is all that is needed to find them.
 */
export function tellHeaderRows(headerRows: readonly HeaderRow[], headingLine: number): ProblemGroup[] {
  const tell = (check: CheckId, rows: readonly HeaderRow[]): ProblemGroup =>
    buildGroup({
      check,
      severity: 'warning',
      column: null,
      count: rows.length,
      context: { detail: String(headingLine) },
      examples: rows.map(({ line, role }) => ({ row: line, found: formatHeaderRole(role) })),
    });
  return [
    tell(
      'lines-above-heading',
      headerRows.filter(({ line }) => line < headingLine),
    ),
    tell(
      'lines-below-heading',
      headerRows.filter(({ line }) => line > headingLine),
    ),
  ].filter(({ count }) => count > 0);
}
