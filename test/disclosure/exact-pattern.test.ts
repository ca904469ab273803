import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { type Family, hidden } from '../../src/disclosure/family.ts';
import { judgeAlone } from '../../src/disclosure/judge-alone.ts';
import { FamilyGuard } from '../../src/disclosure/protect-family.ts';
import { defaultPlan, wholePlan } from '../../src/disclosure/publication-plan.ts';
import { familiesOf } from '../../src/disclosure/suppress-relations.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { findExactPattern } from '../support/disclosure/exact-pattern.ts';
import { costOf, holds } from '../support/disclosure/family-patterns.ts';
import { type HandTable, handFamily } from '../support/disclosure/hand-family.ts';
import { randomDefinitions as definitions, drawObservations } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';
import { policy } from './gate-samples.ts';

const highs = await loadHighs();

/** What the moves make of a family; null where they give up. */
function byMoves(family: Family): Uint8Array | null {
  const copy = { ...family, state: family.state.slice(), needs: family.needs.map((need) => need.slice()) };
  return new FamilyGuard(copy).protect() ? copy.state : null;
}

/** `place time` of what a state hides. */
function placesOf({ periods }: Family, state: Uint8Array): readonly string[] {
  return [...state.keys()]
    .filter((cell) => state[cell] === hidden)
    .map((cell) => `${Math.floor(cell / periods.length)} ${cell % periods.length}`);
}

const tables: readonly (readonly [string, HandTable, readonly (readonly string[])[]])[] = [
  [
    'two places beside a small one: either will do, and the smaller costs less',
    { values: [[3], [12], [25]], hidden: ['0 0'], threshold: 5 },
    [['0 0', '1 0']],
  ],
  [
    'two ones: the sum of both tells each, so a third goes',
    { values: [[1], [1], [20], [30]], hidden: ['0 0', '1 0'], threshold: 5 },
    [['0 0', '1 0', '2 0']],
  ],
  [
    'a rectangle in a table of two ways',
    {
      values: [
        [3, 20, 31],
        [15, 26, 37],
        [42, 53, 64],
      ],
      hidden: ['0 0'],
      threshold: 5,
    },
    [['0 0', '0 1', '1 0', '1 1']],
  ],
  [
    'two small ones that close a rectangle of cheap corners',
    {
      values: [
        [3, 20, 30],
        [40, 4, 35],
        [42, 53, 64],
      ],
      hidden: ['0 0', '1 1'],
      threshold: 5,
    },
    [['0 0', '0 1', '1 0', '1 1']],
  ],
];

describe('worked tables', () => {
  it.each(tables)('%s', (_, table, cheapest) => {
    const family = handFamily(table);
    const state = findExactPattern(family, highs);
    if (state === null) throw new Error('No pattern');
    expect(cheapest).toContainEqual(placesOf(family, state));
    const moved = byMoves(family);
    if (moved === null) throw new Error('No pattern by moves');
    expect(holds(family, moved, highs)).toBe(true);
    expect(costOf(family, moved)).toBeGreaterThanOrEqual(costOf(family, state) - 1e-6);
  });

  it('hides no zero, and finds nothing where only a zero would help', () => {
    expect(findExactPattern(handFamily({ values: [[3], [0]], hidden: ['0 0'], threshold: 5 }), highs)).not.toBeNull();
    const family = handFamily({ values: [[3], [0], [20]], hidden: ['0 0'], threshold: 5 });
    const state = findExactPattern(family, highs);
    expect(state === null ? [] : placesOf(family, state)).toEqual(['0 0', '2 0']);
  });
});

describe('the cheapest pattern of small families', () => {
  it('costs no more than that of the moves, and both hold', () => {
    const random = createRandom(Number(process.env['FC_SEED'] ?? 2026));
    let [held, cheaper] = [0, 0];
    for (let run = 0; run < 60; run++) {
      const plan = run % 2 === 0 ? defaultPlan : wholePlan;
      const judged = judgeAlone(buildColumns(drawObservations(random)), definitions, policy, { plan });
      for (const { family } of familiesOf(judged, geography, policy)) {
        const exact = findExactPattern(family, highs);
        const moved = byMoves(family);
        if (exact === null || moved === null) continue;
        expect([run, holds(family, exact, highs), holds(family, moved, highs)]).toEqual([run, true, true]);
        const [least, cost] = [costOf(family, exact), costOf(family, moved)];
        expect(least).toBeLessThanOrEqual(cost + 1e-6);
        held++;
        if (least < cost - 1e-6) cheaper++;
      }
    }
    expect(held).toBeGreaterThan(3);
    expect(cheaper).toBeLessThan(held);
  });

  it('is the same for the same numbers', () => {
    const [, table] = tables[2] ?? [];
    if (table === undefined) throw new Error('No table');
    expect(findExactPattern(handFamily(table), highs)).toEqual(findExactPattern(handFamily(table), highs));
  });
});
