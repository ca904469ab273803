import { observationStates, suppressionRules } from '../domain/observation.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { cellCost } from './cell-cost.ts';
import { countMeasures, readMeasures } from './cell-values.ts';
import { same } from './earlier-numbers.ts';
import { absent, type Family, hidden, shown } from './family.ts';
import { addColumns } from './family-columns.ts';
import type { FamilyDraft, FamilySource } from './family-draft.ts';
import { told } from './publication-parts.ts';
import { splitTime } from './time-pieces.ts';

const everyone = suppressionRules.indexOf('everyone-has-it');
const dominant = suppressionRules.indexOf('dominant-patient');
const byDifference = suppressionRules.indexOf('gross-net-difference');
const suppressed = observationStates.indexOf('suppressed');

function isTold({ table, parts }: FamilySource, cell: number): boolean {
  return table.rows.some((list) => parts[list[cell] ?? -1] === told);
}

function rulesAt({ table, columns, rules, parts }: FamilySource, cell: number): readonly number[] {
  return table.rows.flatMap((list) => {
    const row = list[cell] ?? -1;
    if (parts[row] !== told) return [];
    const rule = rules[row] ?? noRule;
    if (rule !== noRule) return [rule];
    return columns.state[row] === suppressed ? [columns.rule[row] ?? 0] : [];
  });
}

/** Of a mean, nights are known to be no fewer than stays; of a count, what is hidden is known not to be zero. */
function floorsOf({ plan }: FamilySource, values: readonly number[]): readonly number[] {
  if (plan.measures === 'share') return values.map((value) => Math.min(0, value));
  const one = (value: number): number => Math.min(value, 1);
  const [first = 0, second] = values;
  return second === undefined ? [one(first)] : [Math.min(first, second), one(second)];
}

function needOf(
  rules: readonly number[],
  value: number,
  measure: number,
  { source, unit }: Pick<FamilyDraft, 'source' | 'unit'>,
): number {
  const width = (source.policy.threshold - 1) * unit;
  const isTellingZero = rules.includes(everyone) && measure > 0;
  if (value <= 0 && !isTellingZero) return 0;
  return rules.includes(dominant) && measure === 0 ? Math.max(width, Math.ceil(value / 10)) : width;
}

/** Money is counted in nights: its unit is the smallest amount there is. */
function unitOf({ plan, columns, table }: FamilySource): number {
  const isMoney = plan.slots.every(({ members }) => members[0]?.definition.priced === true);
  if (!isMoney) return 1;
  let least = Number.POSITIVE_INFINITY;
  for (const row of table.rows[0] ?? []) {
    const amount = row === -1 ? null : numberAt(columns.numerator, row);
    if (amount !== null && amount > 0) least = Math.min(least, amount);
  }
  return Number.isFinite(least) ? least : 1;
}

function recalledAt({ table, recalled }: FamilySource, cell: number): readonly number[] {
  const rows = table.rows.map((list) => list[cell] ?? -1).filter((row) => row !== -1);
  return recalled === null ? [] : rows.map((row) => recalled[row] ?? 0);
}

/** Of indicators that tell the same count one is enough to know it; a share is known when all that divides it is. */
function isKnownFromEarlier({ plan }: FamilySource, recalled: readonly number[]): boolean {
  const isSame = (one: number): boolean => (one & same) !== 0;
  return plan.measures === 'amount' ? recalled.some(isSame) : recalled.length > 0 && recalled.every(isSame);
}

/** What is not told at all may be anything, zero too, and needs no protection of its own. */
function fillUntold(draft: FamilyDraft, cell: number, values: readonly number[]): void {
  for (const [measure, value] of values.entries()) {
    const isOfMean = draft.source.plan.measures === 'mean' && measure === 0;
    setAt(draft.values, measure, cell, value);
    setAt(draft.floors, measure, cell, isOfMean ? Math.min(value, values[1] ?? 0) : Math.min(0, value));
  }
  draft.state[cell] = draft.isKnown[cell] === 1 ? shown : hidden;
}

function fillCell(draft: FamilyDraft, cell: number): void {
  const { source, periodCount } = draft;
  const values = readMeasures(source.plan, source.table, source.columns, cell);
  if (values.length === 0) return;
  const isKnown = isKnownFromEarlier(source, recalledAt(source, cell));
  draft.isKnown[cell] = isKnown ? 1 : 0;
  if (!isTold(source, cell)) {
    fillUntold(draft, cell, values);
    return;
  }
  const rules = rulesAt(source, cell);
  const floors = floorsOf(source, values);
  for (const [measure, value] of values.entries()) {
    setAt(draft.values, measure, cell, value);
    setAt(draft.floors, measure, cell, floors[measure] ?? 0);
    // The difference needs the protection then, and what protects it moves gross and leaves net.
    const isByDifference = source.plan.derived !== null && rules.every((rule) => rule === byDifference);
    const isInNeed = rules.length > 0 && !isByDifference && !isKnown;
    if (isInNeed) setAt(draft.needs, measure, cell, needOf(rules, value, measure, draft));
  }
  const line = draft.lines[Math.floor(cell / periodCount)];
  const period = source.table.periods[cell % periodCount] ?? '';
  draft.state[cell] = rules.length > 0 && !isKnown ? hidden : shown;
  if (line !== undefined) draft.costs[cell] = cellCost(line.level, period, values);
}

function setAt(lists: number[][], measure: number, cell: number, value: number): void {
  const list = lists[measure];
  if (list !== undefined) list[cell] = value;
}

function startDraft(source: FamilySource): FamilyDraft {
  const { plan, table } = source;
  const cells = table.lines.length * table.periods.length;
  const fill = (value: number): number[] => Array.from({ length: cells }, () => value);
  const perMeasure = (value: number): number[][] => Array.from({ length: countMeasures(plan) }, () => fill(value));
  return {
    source,
    lines: [...table.lines],
    columns: [],
    time: splitTime(table.periods, plan.isStock),
    periodCount: table.periods.length,
    unit: unitOf(source),
    values: perMeasure(Number.NaN),
    floors: perMeasure(0),
    needs: perMeasure(0),
    costs: fill(0),
    state: fill(absent),
    isKnown: fill(0),
  };
}

function padRows(rows: Int32Array, cells: number): Int32Array {
  const padded = new Int32Array(cells).fill(-1);
  padded.set(rows);
  return padded;
}

/** Builds the relations of a family and marks what is hidden already. */
export function buildFamily(source: FamilySource): Family {
  const draft = startDraft(source);
  for (let cell = 0; cell < draft.state.length; cell++) fillCell(draft, cell);
  addColumns(draft);
  const { lines, columns, time, state } = draft;
  return {
    name: source.plan.name,
    lines,
    columns,
    periods: source.table.periods,
    time,
    values: draft.values.map((list) => Float64Array.from(list)),
    floors: draft.floors.map((list) => Float64Array.from(list)),
    needs: draft.needs.map((list) => Float64Array.from(list)),
    costs: Float64Array.from(draft.costs),
    rows: source.table.rows.map((rows) => padRows(rows, state.length)),
    state: Uint8Array.from(state),
    isKnown: Uint8Array.from(draft.isKnown),
    isMean: source.plan.measures === 'mean',
    narrowest: (source.policy.threshold - 1) * draft.unit,
    isPriced: source.plan.slots.some(({ members }) => members.some(({ definition }) => definition.priced === true)),
  };
}
