import type { JudgedDefinition } from '../../src/disclosure/judge-suppression.ts';
import { wholePlan } from '../../src/disclosure/publication-plan.ts';
import type { Observation, ObservationColumns } from '../../src/domain/observation.ts';
import { readRow } from '../../src/observations/read-row.ts';

export const definitions: readonly JudgedDefinition[] = [
  { id: 'overliggerdogn', kind: 'count', personBased: true, clustered: true, corrected: true },
  { id: 'liggetid-etter-meldt', kind: 'mean', personBased: true, clustered: true, corrected: true },
  { id: 'overliggerdogn-per-1000', kind: 'rate', personBased: true, clustered: true, corrected: true },
  { id: 'reinnleggelse-30d', kind: 'proportion', personBased: true, clustered: false, corrected: false },
  { id: 'fact-team', kind: 'stock-count', personBased: false, clustered: false, corrected: false },
];
export const policy = { threshold: 5 };
/** Every table is in the plan: what is tried is what is hidden, not what is left out. */
export const whole = { plan: wholePlan };

export function rowsOf(columns: ObservationColumns): Observation[] {
  return Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
}

export const noNumbers = { numerator: null, denominator: null, value: null, lower: null, upper: null };
export const noPatients = { patients: null, denominatorPatients: null, largestPatient: null };
