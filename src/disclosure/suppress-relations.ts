import type { Geography } from '../domain/geography.ts';
import { buildFamily } from './build-family.ts';
import { agreeOnCounts } from './cell-values.ts';
import { type Family, hidden, shown } from './family.ts';
import type { JudgedRows } from './judged-rows.ts';
import { layOutLines } from './line-table.ts';
import { createPlaceTree, type PlaceTree } from './place-relations.ts';
import { type FamilyPlan, planFamilies } from './plan-families.ts';
import { FamilyGuard } from './protect-family.ts';
import { gatherSeries, type SeriesRows } from './series-rows.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/** The families of the rows in an order that depends on their names alone, each with how much is done before it, 0–1. */
export function* familiesOf(
  judged: JudgedRows,
  geography: Geography,
  policy: SuppressionPolicy,
): Generator<{ readonly family: Family; readonly done: number }> {
  const source = gatherSeries(judged);
  const tree = createPlaceTree(source.places, geography);
  const plans = planFamilies(source.series);
  for (const [index, plan] of plans.entries()) {
    const done = index / plans.length;
    for (const family of familiesOfPlan(plan, source, tree, judged, policy)) yield { family, done };
  }
}

function* familiesOfPlan(
  plan: FamilyPlan,
  source: SeriesRows,
  tree: PlaceTree,
  { columns, rules, parts }: JudgedRows,
  policy: SuppressionPolicy,
): Generator<Family> {
  const table = layOutLines(plan, source, columns);
  if (agreeOnCounts(plan, table, columns)) {
    yield buildFamily({ plan, table, columns, rules, parts, tree, policy });
    return;
  }
  for (const apart of planFamilies(
    plan.slots.flatMap(({ members }) => members),
    false,
  )) {
    yield buildFamily({ plan: apart, table: layOutLines(apart, source, columns), columns, rules, parts, tree, policy });
  }
}

function hideAll({ state }: Family): void {
  for (let cell = 0; cell < state.length; cell++) if (state[cell] === shown) state[cell] = hidden;
}

function markRows(family: Family, isHidden: Uint8Array): void {
  for (const rows of family.rows) {
    for (let cell = 0; cell < rows.length; cell++) {
      const row = rows[cell] ?? -1;
      if (row !== -1 && family.state[cell] === hidden) isHidden[row] = 1;
    }
  }
}

/**
 * Which rows must be hidden so that no hidden one can be computed from the shown: 1 by row where it must, those hidden
 * by themselves included. Yields how much is done, 0–1, between families; only one is in memory at a time.
 */
export function* suppressRelations(
  judged: JudgedRows,
  geography: Geography,
  policy: SuppressionPolicy,
): Generator<number, Uint8Array> {
  const isHidden = new Uint8Array(judged.columns.length);
  for (const { family, done } of familiesOf(judged, geography, policy)) {
    yield done;
    if (!new FamilyGuard(family).protect()) hideAll(family);
    markRows(family, isHidden);
  }
  return isHidden;
}
