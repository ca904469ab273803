import type { Highs } from 'highs';
import { auditFamily, isTooNarrow } from '../../../src/disclosure/audit/audit-family.ts';
import { type Family, hidden, shown } from '../../../src/disclosure/family.ts';

/** What hiding a zero counts as: more than anything else. */
const dearest = 1e6;

/** What a state hides of a family for the sake of others, in cost. */
export function costOf({ costs, state: before }: Family, state: Uint8Array): number {
  let cost = 0;
  for (const [cell, one] of state.entries()) {
    if (one === hidden && before[cell] === shown) cost += Math.min(costs[cell] ?? 0, dearest);
  }
  return cost;
}

/** Whether every number the state hides is as wide as it needs, asked of the outsider's programs. */
export function holds(family: Family, state: Uint8Array, highs: Highs): boolean {
  const needs = family.needs.map((need, measure) =>
    need.map((one, cell) => {
      const isAdded = state[cell] === hidden && family.state[cell] === shown;
      return isAdded && (family.values[measure]?.[cell] ?? 0) > 0 ? Math.max(one, family.narrowest) : one;
    }),
  );
  return ![...auditFamily({ ...family, state, needs }, highs)].some(isTooNarrow);
}
