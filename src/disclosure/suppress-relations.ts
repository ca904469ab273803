import type { Geography } from '../domain/geography.ts';
import { noRule } from '../observations/read-row.ts';
import { buildFamily } from './build-family.ts';
import { agreeOnCounts } from './cell-values.ts';
import type { FamilyPattern, FamilyProtector } from './exact/family-protector.ts';
import { type Family, hidden } from './family.ts';
import type { JudgedRows } from './judged-rows.ts';
import { layOutLines } from './line-table.ts';
import { createPlaceTree, type PlaceTree } from './place-relations.ts';
import { type FamilyPlan, planFamilies } from './plan-families.ts';
import { told } from './publication-parts.ts';
import { gatherSeries, type SeriesRows } from './series-rows.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/**
 * The families of the rows in an order that depends on their names alone, each with how much is done before it, 0–1.
 * @param isWanted whether the families of a plan are to be built
 */
export function* familiesOf(
  judged: JudgedRows,
  geography: Geography,
  policy: SuppressionPolicy,
  isWanted: (plan: FamilyPlan) => boolean = () => true,
): Generator<{ readonly family: Family; readonly done: number }> {
  const source = gatherSeries(judged);
  const tree = createPlaceTree(source.places, geography);
  const plans = planFamilies(source.series);
  for (const [index, plan] of plans.entries()) {
    const done = index / plans.length;
    if (!isWanted(plan)) continue;
    for (const family of familiesOfPlan(plan, source, tree, judged, policy)) yield { family, done };
  }
}

function* familiesOfPlan(
  plan: FamilyPlan,
  source: SeriesRows,
  tree: PlaceTree,
  { columns, rules, parts, recalled }: JudgedRows,
  policy: SuppressionPolicy,
): Generator<Family> {
  const rest = { columns, rules, parts, recalled, tree, policy };
  const table = layOutLines(plan, source, columns);
  if (agreeOnCounts(plan, table, columns)) {
    yield buildFamily({ plan, table, ...rest });
    return;
  }
  for (const apart of planFamilies(
    plan.slots.flatMap(({ members }) => members),
    false,
  )) {
    yield buildFamily({ plan: apart, table: layOutLines(apart, source, columns), ...rest });
  }
}

function* rowsAt({ rows }: Family, cell: number): Generator<number> {
  for (const list of rows) {
    const row = list[cell] ?? -1;
    if (row !== -1) yield row;
  }
}

function markRows(family: Family, isHidden: Uint8Array): void {
  for (let cell = 0; cell < family.state.length; cell++) {
    if (family.state[cell] === hidden) for (const row of rowsAt(family, cell)) isHidden[row] = 1;
  }
}

/**
 * Whether a pattern made without earlier publications is one they allow: it hides what has to be hidden for them, and
 * none of what they tell, so that what protects its numbers is unknown to those who have them too.
 */
function isAllowed(family: Family, { rules, parts }: JudgedRows, isHidden: Uint8Array): boolean {
  for (let cell = 0; cell < family.state.length; cell++) {
    const isKnown = family.isKnown[cell] === 1;
    for (const row of rowsAt(family, cell)) {
      // What no table tells is hidden in every pattern, whatever its rule.
      const isUntold = parts[row] !== told;
      const isMoved = isHidden[row] === 1 || isUntold;
      const isBared = !isUntold && (rules[row] ?? noRule) !== noRule && isHidden[row] !== 1;
      if (isKnown ? isMoved : isBared) return false;
    }
  }
  return true;
}

function takeOver(family: Family, from: Uint8Array, to: Uint8Array): void {
  for (let cell = 0; cell < family.state.length; cell++)
    for (const row of rowsAt(family, cell)) to[row] = from[row] ?? 0;
}

/** Which rows must be hidden, 1 by row, and how that was found by family. */
export interface RelationPattern {
  readonly isHidden: Uint8Array;
  readonly families: readonly FamilyPattern[];
}

function* protect(family: Family, protector: FamilyProtector, done: number): Generator<number, FamilyPattern> {
  const steps = protector.protect(family);
  try {
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield done;
    return { family: family.name, proof: step.value };
  } finally {
    // Who stops in between leaves no program in the solver.
    steps.return('given-up');
  }
}

/**
 * Which rows must be hidden so that no hidden one can be computed from the shown, those hidden by themselves included.
 * Yields how much is done, 0–1, between families and within long ones; only one is in memory at a time.
 */
export function* suppressRelations(
  judged: JudgedRows,
  geography: Geography,
  policy: SuppressionPolicy,
  protector: FamilyProtector,
): Generator<number, RelationPattern> {
  const isHidden = new Uint8Array(judged.columns.length);
  const families: FamilyPattern[] = [];
  for (const { family, done } of familiesOf(judged, geography, policy)) {
    yield done;
    families.push(yield* protect(family, protector, done));
    markRows(family, isHidden);
  }
  return { isHidden, families };
}

/**
 * The same, where others have earlier publications. The pattern made without them is kept wherever they allow it: the
 * same numbers told again have the same pattern.
 * @param alone that one
 */
export function* suppressAfterEarlier(
  judged: JudgedRows,
  alone: RelationPattern,
  geography: Geography,
  policy: SuppressionPolicy,
  protector: FamilyProtector,
): Generator<number, RelationPattern> {
  const isHidden = new Uint8Array(judged.columns.length);
  const families: FamilyPattern[] = [];
  const known = new Map(alone.families.map((pattern) => [pattern.family, pattern]));
  for (const { family, done } of familiesOf(judged, geography, policy)) {
    yield done;
    if (isAllowed(family, judged, alone.isHidden)) {
      takeOver(family, alone.isHidden, isHidden);
      families.push(known.get(family.name) ?? { family: family.name, proof: 'given-up' });
      continue;
    }
    families.push(yield* protect(family, protector, done));
    markRows(family, isHidden);
  }
  return { isHidden, families };
}
