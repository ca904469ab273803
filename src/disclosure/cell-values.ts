import type { ObservationColumns } from '../domain/observation.ts';
import { numberAt } from '../observations/read-row.ts';
import type { LineTable } from './line-table.ts';
import type { FamilyPlan } from './plan-families.ts';

const tolerance = 1e-6;

function rowsAt(table: LineTable, cell: number): readonly number[] {
  return table.rows.map((rows) => rows[cell] ?? -1);
}

/** Numerators of the rows of a cell; one that is not there is left out. */
function numerators(table: LineTable, columns: ObservationColumns, cell: number): readonly number[] {
  return rowsAt(table, cell).flatMap((row) => {
    const numerator = row === -1 ? null : numberAt(columns.numerator, row);
    return numerator === null ? [] : [numerator];
  });
}

function isNested(plan: FamilyPlan): boolean {
  return plan.measures === 'share' && plan.slots.some(({ members }) => members.length > 1);
}

/** How many measures a cell of the family has. */
export function countMeasures(plan: FamilyPlan): number {
  if (plan.measures === 'amount') return 1;
  if (!isNested(plan)) return 2;
  return Math.max(...plan.slots.map(({ members }) => members.length)) + 1;
}

/** A share as what its profiles have more than the one before, and what the last one lacks. */
function sharePieces(having: readonly number[], all: number): readonly number[] {
  const steps = having.map((numerator, index) => numerator - (having[index - 1] ?? 0));
  return [...steps, all - (having.at(-1) ?? 0)];
}

/** The true values of a cell, one per measure; empty where the cell has no number. */
export function readMeasures(
  plan: FamilyPlan,
  table: LineTable,
  columns: ObservationColumns,
  cell: number,
): readonly number[] {
  const [numerator, ...more] = numerators(table, columns, cell);
  if (numerator === undefined) return [];
  if (plan.measures === 'amount') return [numerator];
  const row = rowsAt(table, cell).find((one) => one !== -1 && numberAt(columns.denominator, one) !== null);
  const denominator = row === undefined ? null : numberAt(columns.denominator, row);
  if (denominator === null) return [];
  if (plan.measures === 'mean') return [numerator, denominator];
  return sharePieces(isNested(plan) ? [numerator, ...more] : [numerator], denominator);
}

/**
 * Whether indicators that are said to tell the same count do. One in another currency (kroner for nights) is judged by
 * being more; profiles within each other need not be the same.
 */
export function agreeOnCounts(plan: FamilyPlan, table: LineTable, columns: ObservationColumns): boolean {
  if (plan.measures !== 'amount' || table.rows.length < 2) return true;
  const isPriced = plan.slots.some(({ members }) => members.some(({ definition }) => definition.priced === true));
  const cells = table.lines.length * table.periods.length;
  for (let cell = 0; cell < cells; cell++) {
    const [first, ...others] = numerators(table, columns, cell);
    if (first === undefined) continue;
    const fits = (other: number): boolean =>
      isPriced ? (first === 0) === (other === 0) : Math.abs(first - other) <= tolerance;
    if (!others.every(fits)) return false;
  }
  return true;
}
