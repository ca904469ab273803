import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedShare, type GradedNumber, gradeChange, isSameNumber } from '../../src/domain/delivery-change.ts';
import type { IndicatorKind } from '../../src/domain/indicator-kind.ts';
import { poissonCount, wilson } from '../../src/domain/interval.ts';

const noLimits = { lower: null, upper: null } as const;

function share(cases: number, total: number): GradedNumber {
  const limits = wilson(cases, total) ?? noLimits;
  return { value: cases / total, numerator: cases, denominator: total, ...limits, quality: 'preliminary' };
}

function count(cases: number, limits: 'limits' | 'none' = 'none'): GradedNumber {
  const interval = limits === 'limits' ? poissonCount(cases) : noLimits;
  return { value: cases, numerator: cases, denominator: null, ...interval, quality: 'adjusted' };
}

describe('the grade of a change between deliveries', () => {
  it('is new or gone where a number was measured at one time only, and none where at neither', () => {
    expect(gradeChange(null, count(3), 'count')).toBe('new');
    expect(gradeChange(count(3), null, 'count')).toBe('gone');
    expect(gradeChange(null, null, 'count')).toBeNull();
  });

  it('sees no change in equal numbers, rounding of sums included', () => {
    expect(gradeChange(count(0.1 + 0.2), count(0.3), 'count')).toBeNull();
    expect(gradeChange(share(20, 100), share(20, 100), 'proportion')).toBeNull();
  });

  it('sees a change where value and limits stand but what is counted moved', () => {
    expect(gradeChange(share(20, 100), share(40, 200), 'proportion')).toBe('changed');
  });

  // 20 of 100 has Wilson 13,3–28,9 %; 30 of 100 has 21,9–39,6 %: each outside the other's. 27 of 100 is inside.
  it('calls a share much changed when each value lies outside the interval of the other', () => {
    expect(gradeChange(share(20, 100), share(30, 100), 'proportion')).toBe('changed-a-lot');
    expect(gradeChange(share(20, 100), share(27, 100), 'proportion')).toBe('changed');
  });

  // 1,96 × √(1000 + 1150) = 91 < 150, and 150 is 13 % of 1150; 1,96 × √(20 + 26) = 13,3 > 6.
  it('holds a count without interval against the root of the counts', () => {
    expect(gradeChange(count(1000), count(1150), 'count')).toBe('changed-a-lot');
    expect(gradeChange(count(20), count(26), 'count')).toBe('changed');
  });

  it('asks for a tenth of the larger, even of great numbers', () => {
    expect(gradeChange(count(9000), count(10_000), 'count')).toBe('changed-a-lot');
    expect(gradeChange(count(9001), count(10_000), 'count')).toBe('changed');
  });

  it('never shouts about tiny counts', () => {
    expect(gradeChange(count(0, 'limits'), count(9, 'limits'), 'count')).toBe('changed');
    expect(gradeChange(count(0, 'limits'), count(10, 'limits'), 'count')).toBe('changed-a-lot');
    expect(gradeChange(share(0, 29), share(29, 29), 'proportion')).toBe('changed');
    expect(gradeChange(count(14), count(10), 'stock-count')).toBe('changed');
    expect(gradeChange(count(15), count(10), 'stock-count')).toBe('changed-a-lot');
  });

  it('expects a period that was not wholly covered to move, but not one that no longer is', () => {
    const partial: GradedNumber = { ...count(1000), quality: 'incomplete' };
    expect(gradeChange(partial, count(3000), 'count')).toBe('changed');
    expect(gradeChange(count(3000), partial, 'count')).toBe('changed-a-lot');
  });
});

const kinds: readonly IndicatorKind[] = ['proportion', 'mean', 'count', 'rate', 'census', 'stock-count'];

const graded: fc.Arbitrary<GradedNumber | null> = fc.option(
  fc.oneof(
    fc.tuple(fc.nat(400), fc.nat(400)).map(([a, b]) => share(Math.min(a, b), Math.max(a, b, 1))),
    fc.nat(3000).map((cases) => count(cases, 'limits')),
    fc.nat(3000).map((cases) => count(cases)),
  ),
  { nil: null },
);

describe('laws of grading', () => {
  it('is none for a number and itself', () => {
    fc.assert(
      fc.property(graded, fc.constantFrom(...kinds), (number, kind) => gradeChange(number, number, kind) === null),
    );
  });

  it('swaps new and gone and keeps the rest when before and after swap', () => {
    const swapped = { new: 'gone', gone: 'new', changed: 'changed', 'changed-a-lot': 'changed-a-lot' } as const;
    fc.assert(
      fc.property(graded, graded, fc.constantFrom(...kinds), (a, b, kind) => {
        const grade = gradeChange(a, b, kind);
        expect(gradeChange(b, a, kind)).toBe(grade === null ? null : swapped[grade]);
      }),
    );
  });

  it('measures the changed share alike both ways, 0 for no change', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(changedShare(a, b)).toBe(changedShare(b, a));
        expect(changedShare(a, a)).toBe(0);
        expect(isSameNumber(a, a)).toBe(true);
      }),
    );
  });
});
