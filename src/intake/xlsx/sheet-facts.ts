import { largestExampleCount } from '../report/problem-group.ts';

/** Something a person should know of a sheet, and where it is found. Rows are the sheet's own. */
export interface SheetFinding {
  count: number;
  readonly examples: { readonly row: number; readonly found: string | null }[];
}

/** What a sheet holds that its text cannot tell. Cells are by their column, from 0. */
export interface SheetFacts {
  /** Cells with an error in place of a value, such as `#N/A` */
  readonly errors: ReadonlyMap<number, SheetFinding>;
  /** Formulas without a stored value */
  readonly uncalculated: ReadonlyMap<number, SheetFinding>;
  /** Rows that a filter or a person has hidden */
  readonly hiddenRows: SheetFinding;
  /** Whether days are counted from 1904 */
  readonly system1904: boolean;
  /** Areas of several rows put together to one cell */
  readonly merged: SheetFinding;
}

export function createFinding(): SheetFinding {
  return { count: 0, examples: [] };
}

export function addFinding(finding: SheetFinding, row: number, found: string | null): void {
  finding.count++;
  if (finding.examples.length < largestExampleCount) finding.examples.push({ row, found });
}

export function addFindingAt(
  findings: Map<number, SheetFinding>,
  column: number,
  row: number,
  found: string | null,
): void {
  const finding = findings.get(column) ?? createFinding();
  findings.set(column, finding);
  addFinding(finding, row, found);
}
