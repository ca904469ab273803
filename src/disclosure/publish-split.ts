import type { Geography } from '../domain/geography.ts';
import { type ObservationColumns, observationStates } from '../domain/observation.ts';
import type { SplitGroup, SplitNumbers } from '../domain/split.ts';
import { numberAt } from '../observations/read-row.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import { defaultPlan, findPlanned, type PublicationPlan } from './publication-plan.ts';
import { publish } from './publish.ts';
import type { PublishedColumns } from './published-columns.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

const suppressed = observationStates.indexOf('suppressed');

export interface SplitGate {
  readonly definitions: readonly JudgedDefinition[];
  readonly policy: SuppressionPolicy;
  readonly geography: Geography;
  /** Which tables may be told at all; that in force unless given */
  readonly plan?: PublicationPlan;
}

type PublishedGroup = SplitNumbers<PublishedColumns>['groups'][number];

/** The number of one group for one place, variant and period. */
interface Cell {
  readonly group: number;
  readonly row: number;
}

function keyOf(columns: ObservationColumns, row: number): string {
  const { variant, level, unit, periodType, period } = columns;
  return [variant, level, unit, periodType, period].map(({ words, codes }) => words[codes[row] ?? 0]).join('\n');
}

/** Rows of each group that may be told, in the order they are told in. */
function listTold(groups: readonly SplitGroup[], plan: PublicationPlan): readonly Uint32Array[] {
  return groups.map(({ columns }) => {
    const planned = findPlanned(columns, plan);
    return Uint32Array.from(planned.keys()).filter((row) => planned[row] === 1);
  });
}

function indexCells(groups: readonly SplitGroup[], told: readonly Uint32Array[]): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  groups.forEach(({ columns }, group) => {
    for (const row of told[group] ?? []) {
      const key = keyOf(columns, row);
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [{ group, row }]);
      else known.push({ group, row });
    }
  });
  return cells;
}

/** Keys of the totals that others see: where the total is hidden its groups cannot be subtracted from it. */
function listShownTotals(totals: PublishedColumns, { indicator, profile }: SplitNumbers): ReadonlySet<string> {
  const [ownIndicator, ownProfile] = [totals.indicator.words.indexOf(indicator), totals.profile.words.indexOf(profile)];
  const shown = new Set<string>();
  for (let row = 0; row < totals.length; row++) {
    if (totals.indicator.codes[row] !== ownIndicator || totals.profile.codes[row] !== ownProfile) continue;
    if (totals.state[row] !== suppressed) shown.add(keyOf(totals, row));
  }
  return shown;
}

/** People with it, people at risk, and people without it. */
function peopleOf(columns: ObservationColumns, row: number): readonly [number, number, number] {
  const [numerator, denominator] = [numberAt(columns.numerator, row) ?? 0, numberAt(columns.denominator, row) ?? 0];
  const having = numberAt(columns.patients, row) ?? numerator;
  const all = numberAt(columns.denominatorPatients, row);
  if (all === null) return [having, 0, 0];
  return [having, all, Math.max(all - having, denominator > numerator ? 1 : 0)];
}

/** Whether what is left when the shown groups are taken from the total tells little enough of each hidden one. */
function isSafe(hidden: readonly (readonly number[])[], { threshold }: SuppressionPolicy): boolean {
  if (hidden.length < 2) return false;
  return [0, 1, 2].every((measure) => {
    const people = hidden.reduce((sum, one) => sum + (one[measure] ?? 0), 0);
    return people === 0 || people > threshold;
  });
}

/** Hides more groups of one place, the smallest first, until none follows from the total. */
function protect(
  cells: readonly Cell[],
  split: SplitNumbers,
  hiddenRows: readonly Set<number>[],
  policy: SuppressionPolicy,
): void {
  const people = (cell: Cell): readonly number[] => {
    const columns = split.groups[cell.group]?.columns;
    return columns === undefined ? [0, 0, 0] : peopleOf(columns, cell.row);
  };
  const isHidden = ({ group, row }: Cell): boolean => hiddenRows[group]?.has(row) === true;
  const size = (cell: Cell): number => Math.max(...people(cell));
  for (;;) {
    const hidden = cells.filter(isHidden);
    if (hidden.length === 0 || isSafe(hidden.map(people), policy)) return;
    const [next] = cells.filter((cell) => !isHidden(cell) && size(cell) > 0).sort((a, b) => size(a) - size(b));
    if (next === undefined) return;
    hiddenRows[next.group]?.add(next.row);
  }
}

/** The group with these rows marked, for the gate to hide. */
function withMarked({ group, columns }: SplitGroup, rows: ReadonlySet<number>): SplitGroup {
  return {
    group,
    columns: { ...columns, state: columns.state.map((state, row) => (rows.has(row) ? suppressed : state)) },
  };
}

/**
 * The gate for a division. Each group passes the gate as totals do; then, where the total is shown, a hidden group must
 * not follow from it and the others: more groups are hidden, the smallest first, until at least two are and together they
 * have more people than the threshold. That is done until nothing more has to be hidden.
 * @param totals the totals that others see, of the same data
 */
export function publishSplit(
  split: SplitNumbers,
  totals: PublishedColumns,
  { definitions, policy, geography, plan = defaultPlan }: SplitGate,
): SplitNumbers<PublishedColumns> {
  const told = listTold(split.groups, plan);
  const cells = indexCells(split.groups, told);
  const shownTotals = listShownTotals(totals, split);
  const hiddenRows = split.groups.map(() => new Set<number>());
  const publishOne = (one: SplitGroup, number: number): PublishedGroup => {
    const { group, columns } = withMarked(one, hiddenRows[number] ?? new Set());
    return { group, columns: publish(columns, definitions, policy, geography, { plan }) };
  };
  let groups = split.groups.map(publishOne);
  for (;;) {
    groups.forEach(({ columns }, number) => {
      columns.state.forEach((state, at) => {
        if (state === suppressed) hiddenRows[number]?.add(told[number]?.[at] ?? 0);
      });
    });
    const before = hiddenRows.map(({ size }) => size);
    for (const [key, own] of cells) if (shownTotals.has(key)) protect(own, split, hiddenRows, policy);
    const isSame = hiddenRows.map(({ size }, number) => size === before[number]);
    if (isSame.every(Boolean)) return { ...split, groups };
    groups = split.groups.map((one, number) => {
      const known = groups[number];
      return isSame[number] === true && known !== undefined ? known : publishOne(one, number);
    });
  }
}
