import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import { publishSplit } from '../../src/disclosure/publish-split.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { definitions, policy, rowsOf } from './gate-samples.ts';

const share = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-' } as const;

/** A share in which every stay is another patient. */
function shareOf(having: number, all: number): Partial<Observation> {
  const people = { patients: having, denominatorPatients: all, largestPatient: null };
  return { ...share, numerator: having, denominator: all, value: all === 0 ? null : having / all, ...people };
}

/** Which groups are shown when these are all there are. */
function shownOf(groups: readonly (readonly [number, number])[]): readonly boolean[] {
  const sum = (at: 0 | 1): number => groups.reduce((total, one) => total + one[at], 0);
  const totals = publish(buildColumns([sampleObservation(shareOf(sum(0), sum(1)))]), definitions, policy, geography);
  const split = {
    indicator: share.indicator,
    profile: share.profile,
    split: 'alder',
    groups: groups.map(([having, all], index) => ({
      group: String(index),
      columns: buildColumns([sampleObservation(shareOf(having, all))]),
    })),
  } as const;
  const published = publishSplit(split, totals, { definitions, policy, geography });
  return published.groups.map(({ columns }) => rowsOf(columns)[0]?.state !== 'suppressed');
}

describe('a division that others see', () => {
  it('is shown whole where no group is small', () => {
    expect(
      shownOf([
        [20, 90],
        [30, 80],
        [40, 95],
      ]),
    ).toEqual([true, true, true]);
  });

  it('hides one group more where one alone would follow from the total', () => {
    expect(
      shownOf([
        [3, 60],
        [30, 80],
        [40, 95],
      ]),
    ).toEqual([false, false, true]);
  });

  it('hides more where two small ones together are few', () => {
    expect(
      shownOf([
        [1, 60],
        [1, 60],
        [30, 80],
        [40, 95],
      ]),
    ).toEqual([false, false, false, true]);
  });

  it('never leaves the hidden ones with few people together, whatever the groups', () => {
    const group = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }))
      .map(([having, rest]) => [having, having + rest] as const);
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const shown = shownOf(groups);
        const hidden = groups.filter((_, index) => !shown[index] && (groups[index]?.[1] ?? 0) > 0);
        const all = (at: 0 | 1): number => groups.reduce((total, one) => total + one[at], 0);
        const isTotalShown = shownOf([[all(0), all(1)]])[0] === true;
        if (!isTotalShown || hidden.length === 0) return;
        const having = hidden.reduce((total, one) => total + one[0], 0);
        const without = hidden.reduce((total, one) => total + one[1] - one[0], 0);
        expect(hidden.length).toBeGreaterThan(1);
        for (const people of [having, without]) expect(people === 0 || people > policy.threshold).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
