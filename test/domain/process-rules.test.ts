import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markPoints, type ProcessMark } from '../../src/domain/process-rules.ts';

function mark(values: readonly (number | null)[]): readonly (string | null)[] {
  const points = values.map((value) => ({ value, centre: 0, lower: -3, upper: 3 }));
  return markPoints(points).map((found) => (found === null ? null : `${found.signal} ${found.side}`));
}

const flip = (found: ProcessMark | null): ProcessMark | null =>
  found === null ? null : { ...found, side: found.side === 'high' ? 'low' : 'high' };

describe('markPoints', () => {
  it('marks a point outside its limits and not one on them', () => {
    expect(mark([0, 3, 0, 0, 3.01, 0, -3, 0, 0, -3.01])).toEqual([
      ...[null, null, null, null, 'outside high'],
      ...[null, null, null, null, 'outside low'],
    ]);
  });

  it('marks seven that only rise, and not six', () => {
    expect(mark([-1.5, -1, -0.5, 0.1, 0.4, 0.8, 1.2])).toEqual(Array(7).fill('trend high'));
    expect(mark([-1.5, -1, -0.5, 0.1, 0.4, 0.8])).toEqual(Array(6).fill(null));
  });

  it('ends a trend at two equal values', () => {
    expect(mark([-1.5, -1, -0.5, 0.1, 0.1, 0.4, 0.8, 1.2])).toEqual(Array(8).fill(null));
  });

  it('marks two of three in the outer third on one side', () => {
    expect(mark([0, 2.1, 0, 2.5, 0])).toEqual([null, 'two-of-three high', null, 'two-of-three high', null]);
    expect(mark([0, 2.1, 0, -2.5, 0])).toEqual(Array(5).fill(null));
    expect(mark([0, 2, 0, 2, 0])).toEqual(Array(5).fill(null));
  });

  it('marks seven in a row on one side, and a point on the centre ends the run', () => {
    expect(mark([1, 0.5, 1, 0.2, 1, 0.1, 1])).toEqual(Array(7).fill('shift high'));
    expect(mark([1, 0.5, 1, 0, 1, 0.1, 1])).toEqual(Array(7).fill(null));
  });

  it('names a point by the first rule that holds for it', () => {
    expect(mark([1, 0.5, 1, 3.5, 1, 0.1, 1])[3]).toBe('outside high');
    expect(mark([0.1, 0.2, 0.3, 0.4, 0.5, 2.2, 2.4])[6]).toBe('trend high');
    expect(mark([0.2, 0.1, 0.3, 2.4, 0.5, 2.2, 0.4])).toEqual([
      'shift high',
      'shift high',
      'shift high',
      'two-of-three high',
      'shift high',
      'two-of-three high',
      'shift high',
    ]);
  });

  it('reads nothing across a gap', () => {
    expect(mark([1, 0.5, 1, null, 1, 0.1, 1, 0.2])).toEqual(Array(8).fill(null));
    expect(mark([-1.5, -1, -0.5, null, 0.4, 0.8, 1.2, 1.4])).toEqual(Array(8).fill(null));
    expect(mark([2.5, null, 2.5])).toEqual(Array(3).fill(null));
  });

  it('marks nothing in a series that never moves', () => {
    const points = Array.from({ length: 20 }, () => ({ value: 0.1 + 0.2, centre: 0.3, lower: 0.3, upper: 0.3 }));
    expect(markPoints(points)).toEqual(Array(20).fill(null));
  });

  it('swaps high and low, and nothing else, when the series is turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: -4, max: 4, noNaN: true })), { maxLength: 40 }), (values) => {
        const points = values.map((value) => ({ value, centre: 0, lower: -3, upper: 3 }));
        const turned = points.map((point) => ({ ...point, value: point.value === null ? null : -point.value }));
        expect(markPoints(turned)).toEqual(markPoints(points).map(flip));
      }),
    );
  });
});
