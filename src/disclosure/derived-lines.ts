import { suppressionRules } from '../domain/observation.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { cellCost } from './cell-cost.ts';
import { hidden, shown } from './family.ts';
import { addDerivedLine, type FamilyDraft } from './family-draft.ts';
import type { Place } from './place-relations.ts';
import type { DerivedPart } from './plan-families.ts';
import { told } from './publication-parts.ts';

const tolerance = 1e-6;
const byDifference = suppressionRules.indexOf('gross-net-difference');

/** A number that follows from told ones: a line less some others. */
interface Subtraction {
  readonly whole: number;
  readonly without: readonly number[];
}

function firstRow(draft: FamilyDraft, cell: number): number {
  for (const rows of draft.source.table.rows) {
    const row = rows[cell] ?? -1;
    if (row !== -1) return row;
  }
  return -1;
}

function isTold({ source, periodCount }: FamilyDraft, line: number, period: number): boolean {
  const cell = line * periodCount + period;
  return source.table.rows.some((rows) => source.parts[rows[cell] ?? -1] === told);
}

/** Patients behind the difference, at the least: of those behind the whole some may be behind the others too. */
function leastPatients(draft: FamilyDraft, { whole, without }: Subtraction, period: number): number | null {
  const { patients } = draft.source.columns;
  const patientsOf = (line: number): number | null => {
    const row = firstRow(draft, line * draft.periodCount + period);
    return row === -1 ? 0 : numberAt(patients, row);
  };
  let least = patientsOf(whole);
  for (const line of without) {
    const others = patientsOf(line);
    if (least === null || others === null) return null;
    least -= others;
  }
  return least;
}

/** Values of the difference in a period, one per measure; a part that is not there is none. */
function subtract(draft: FamilyDraft, { whole, without }: Subtraction, period: number): readonly number[] {
  return draft.values.map((values) => {
    let rest = values[whole * draft.periodCount + period] ?? Number.NaN;
    for (const line of without) {
      const part = values[line * draft.periodCount + period] ?? Number.NaN;
      if (!Number.isNaN(part)) rest -= part;
    }
    return Math.abs(rest) < tolerance ? 0 : rest;
  });
}

function isFew(draft: FamilyDraft, value: number, measure: number, patients: number | null): boolean {
  const { threshold } = draft.source.policy;
  if (value <= 0) return false;
  if (measure > 0 || patients === null) return value < threshold * draft.unit;
  return patients < threshold;
}

function writeCell(draft: FamilyDraft, cell: number, values: readonly number[]): void {
  for (const [measure, value] of values.entries()) {
    const [list, floors] = [draft.values[measure], draft.floors[measure]];
    if (list !== undefined) list[cell] = value;
    if (floors !== undefined) floors[cell] = value < 0 ? Number.NEGATIVE_INFINITY : 0;
  }
}

function protectCell(draft: FamilyDraft, cell: number, isSensitive: (value: number, measure: number) => boolean): void {
  const width = (draft.source.policy.threshold - 1) * draft.unit;
  for (const [measure, list] of draft.values.entries()) {
    const needs = draft.needs[measure];
    if (needs !== undefined && isSensitive(list[cell] ?? 0, measure)) needs[cell] = width;
  }
}

/**
 * What is left of a place when the places in it are taken away (homes not known, places not listed). Where all homes
 * are listed it is no group that anyone can be known to belong to, and may be computed. Null when nothing is left, and when the places add up to more: patients are then counted in several, and the difference is taken as known.
 */
export function addRestLine(draft: FamilyDraft, place: Place, subtraction: Subtraction): number | null {
  const periods = Array.from({ length: draft.periodCount }, (_, period) => subtract(draft, subtraction, period));
  const all = periods.flat();
  if (all.some((value) => value < 0) || !all.some((value) => value > 0)) return null;
  const line = addDerivedLine(draft, place);
  for (const [period, values] of periods.entries()) {
    if (values.some(Number.isNaN)) continue;
    const cell = line * draft.periodCount + period;
    writeCell(draft, cell, values);
    const isThere = values.some((value) => value > 0);
    draft.state[cell] = isThere ? hidden : shown;
    draft.costs[cell] = Number.POSITIVE_INFINITY;
    const isNoGroup = place.level === 'country' && draft.source.tree.holdsAllHomes;
    if (!isThere || isNoGroup || !isTold(draft, subtraction.whole, period)) continue;
    const patients = leastPatients(draft, subtraction, period);
    protectCell(draft, cell, (value, measure) => isFew(draft, value, measure, patients));
  }
  return line;
}

function isHiddenByDifference(draft: FamilyDraft, cell: number): boolean {
  const { table, rules, parts } = draft.source;
  return table.rows.some((list) => {
    const row = list[cell] ?? -1;
    return parts[row] === told && (rules[row] ?? noRule) === byDifference;
  });
}

/** A whole of zero that is less than its part (nights moved here by a correction) may have to be hidden with it. */
function letBeHidden(draft: FamilyDraft, place: Place, whole: number, period: number): void {
  const cell = whole * draft.periodCount + period;
  if (draft.costs[cell] !== Number.POSITIVE_INFINITY) return;
  draft.costs[cell] = cellCost(place.level, draft.source.table.periods[period] ?? '', [1]);
}

/** The part no series tells (gross less net), in a place. Null when a series is missing there. */
export function addPartLine(draft: FamilyDraft, place: Place, derived: DerivedPart): number | null {
  const { table, plan } = draft.source;
  const whole = table.lineOf(derived.whole, place, false);
  const without = derived.without.map((slot) => table.lineOf(slot, place, false));
  if (whole === undefined || without.includes(undefined)) return null;
  const subtraction = { whole, without: without.flatMap((line) => (line === undefined ? [] : [line])) };
  const isGrossNet = plan.slots[derived.whole]?.members[0]?.variant === 'gross';
  const line = addDerivedLine(draft, place);
  for (let period = 0; period < draft.periodCount; period++) {
    const values = subtract(draft, subtraction, period);
    if (values.some(Number.isNaN)) continue;
    const cell = line * draft.periodCount + period;
    writeCell(draft, cell, values);
    draft.state[cell] = hidden;
    if (values.some((value) => value < 0)) letBeHidden(draft, place, whole, period);
    if (!isTold(draft, whole, period)) continue;
    const patients = leastPatients(draft, subtraction, period);
    const isSensitive = isHiddenByDifference(draft, whole * draft.periodCount + period);
    protectCell(draft, cell, (value, measure) =>
      isGrossNet ? isSensitive && value !== 0 : isFew(draft, value, measure, patients),
    );
  }
  return line;
}
