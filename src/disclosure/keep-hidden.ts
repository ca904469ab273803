import { type ObservationColumns, observationStates, suppressionRules } from '../domain/observation.ts';
import { noRule, wordAt } from '../observations/read-row.ts';
import type { PublishedColumns } from './published-columns.ts';

const suppressed = observationStates.indexOf('suppressed');
const told = suppressionRules.indexOf('few-patients');

function keyAt(columns: ObservationColumns, row: number): string {
  const { indicator, profile, variant, level, unit, period } = columns;
  return [indicator, profile, variant, level, unit, period].map((column) => wordAt(column, row)).join('\n');
}

/**
 * Hides what an earlier publication hid: a number shown now would tell what was hidden then, and two versions could be
 * subtracted. Changes `rules`, which is indexed like the rows of `columns`.
 */
export function keepHidden(columns: ObservationColumns, rules: Uint8Array, earlier: readonly PublishedColumns[]): void {
  const keys = new Set<string>();
  for (const one of earlier) {
    for (let row = 0; row < one.length; row++) if (one.state[row] === suppressed) keys.add(keyAt(one, row));
  }
  if (keys.size === 0) return;
  for (let row = 0; row < columns.length; row++) {
    if (rules[row] === noRule && keys.has(keyAt(columns, row))) rules[row] = told;
  }
}
