import {
  type ChangeColumns,
  type ChangeGrade,
  type ChangeSummary,
  changedShare,
  changeGrades,
  type DeliveryChange,
} from '../domain/delivery-change.ts';
import { qualities } from '../domain/observation.ts';
import type { ColumnsDifference } from './diff-columns.ts';
import { numberAt, wordAt } from './read-row.ts';

const mostBiggest = 8;

/** One change as an object. @throws RangeError when the row does not exist */
export function readChange(columns: ChangeColumns, row: number): DeliveryChange {
  const grade = changeGrades[columns.grade[row] ?? Number.NaN];
  if (grade === undefined) throw new RangeError(`Row ${row} of the changes has no grade`);
  return {
    grade,
    indicator: wordAt(columns.indicator, row),
    profile: wordAt(columns.profile, row),
    variant: wordAt(columns.variant, row),
    level: wordAt(columns.level, row),
    unit: wordAt(columns.unit, row),
    periodType: wordAt(columns.periodType, row),
    period: wordAt(columns.period, row),
    before: numberAt(columns.before, row),
    after: numberAt(columns.after, row),
    numeratorBefore: numberAt(columns.numeratorBefore, row),
    numeratorAfter: numberAt(columns.numeratorAfter, row),
    denominatorBefore: numberAt(columns.denominatorBefore, row),
    denominatorAfter: numberAt(columns.denominatorAfter, row),
    qualityBefore: qualities[columns.qualityBefore[row] ?? Number.NaN] ?? null,
  };
}

function noCounts(): Record<ChangeGrade, number> {
  return { 'changed-a-lot': 0, gone: 0, new: 0, changed: 0 };
}

function aboutOf({ indicator, unit }: ChangeColumns, row: number): number {
  return (indicator.codes[row] ?? 0) * unit.words.length + (unit.codes[row] ?? 0);
}

/** Rows of one grade with the greatest relative change, one for each indicator and unit. */
function greatestRows(columns: ChangeColumns, grade: ChangeGrade): readonly number[] {
  const best = new Map<number, { readonly share: number; readonly row: number }>();
  const code = changeGrades.indexOf(grade);
  for (let row = 0; row < columns.length; row++) {
    if (columns.grade[row] !== code) continue;
    const key = aboutOf(columns, row);
    const share = changedShare(columns.before[row] ?? 0, columns.after[row] ?? 0);
    if (share > (best.get(key)?.share ?? -1)) best.set(key, { share, row });
  }
  return [...best.values()].sort((a, b) => b.share - a.share || a.row - b.row).map(({ row }) => row);
}

/** The short of a difference: counts, and what a reviewer would look at first. Indicators come as in `order`. */
export function summariseChanges({ compared, changes }: ColumnsDifference, order: readonly string[]): ChangeSummary {
  const counts = noCounts();
  const byIndicator = new Map<string, Record<ChangeGrade, number>>();
  for (let row = 0; row < changes.length; row++) {
    const grade = changeGrades[changes.grade[row] ?? 0] ?? 'changed';
    const indicator = wordAt(changes.indicator, row);
    const own = byIndicator.get(indicator) ?? noCounts();
    own[grade] += 1;
    counts[grade] += 1;
    byIndicator.set(indicator, own);
  }
  const grave = greatestRows(changes, 'changed-a-lot');
  const told = new Set(grave.map((row) => aboutOf(changes, row)));
  const rest = greatestRows(changes, 'changed').filter((row) => !told.has(aboutOf(changes, row)));
  const rows = [...grave, ...rest].slice(0, mostBiggest);
  return {
    compared,
    counts,
    indicators: order.flatMap((indicator) => {
      const own = byIndicator.get(indicator);
      return own === undefined ? [] : [{ indicator, counts: own }];
    }),
    biggest: rows.map((row) => readChange(changes, row)),
  };
}
