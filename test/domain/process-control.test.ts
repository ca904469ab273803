import { describe, expect, it } from 'vitest';
import { processLimits, varyingLimits } from '../../src/domain/process-control.ts';

// Reference values; the method is that of the R package NHSRplotthedots
const values = [12, 15, 11, 14, 13, 16, 12, 18, 14, 13, 12, 30];

describe('processLimits', () => {
  it('reach 2,66 average moving ranges from the mean', () => {
    const limits = processLimits(values, { screened: false });
    expect(limits?.mean).toBe(15);
    expect(limits?.averageMovingRange).toBeCloseTo(4.36364, 5);
    expect(limits?.lower).toBeCloseTo(3.39273, 5);
    expect(limits?.upper).toBeCloseTo(26.60727, 5);
  });

  it('leave out the leap of 18 when screened', () => {
    const limits = processLimits(values, { screened: true });
    expect(limits?.averageMovingRange).toBeCloseTo(3, 10);
    expect(limits?.lower).toBeCloseTo(7.02, 10);
    expect(limits?.upper).toBeCloseTo(22.98, 10);
  });

  it('are for trial below 12 points and unknown below 2', () => {
    expect(processLimits(values, { screened: false })?.trial).toBe(false);
    expect(processLimits(values.slice(0, 11), { screened: false })?.trial).toBe(true);
    expect(processLimits([4], { screened: true })).toBeNull();
  });

  it('close on the mean when nothing varies', () => {
    expect(processLimits([5, 5, 5], { screened: true })).toMatchObject({ mean: 5, lower: 5, upper: 5 });
  });

  it('measure no range across a gap', () => {
    const limits = processLimits([10, 12, null, 30, 28], { screened: false });
    expect(limits?.averageMovingRange).toBe(2);
    expect(limits?.mean).toBe(20);
    expect(processLimits([1, null, 2], { screened: false })).toBeNull();
  });
});

describe('varyingLimits', () => {
  // By hand: pooled 60/300 = 0,2; σ = 0,04 for each of n = 100; z = −1, 1, 0; moving ranges 2 and 1; σz = 1,5/1,128
  const points = [
    { numerator: 16, denominator: 100 },
    { numerator: 24, denominator: 100 },
    { numerator: 20, denominator: 100 },
  ];

  it('reach three times what chance gives, stretched by how much the points really vary', () => {
    const limits = varyingLimits(points, 'share', { screened: false });
    expect(limits?.mean).toBeCloseTo(0.2, 12);
    expect(limits?.sigmaZ).toBeCloseTo(1.329787, 6);
    expect(limits?.lower[0]).toBeCloseTo(0.2 - 3 * 1.329787 * 0.04, 6);
    expect(limits?.upper[2]).toBeCloseTo(0.2 + 3 * 1.329787 * 0.04, 6);
  });

  it('use √(u/n) for events of an exposure', () => {
    // σ = √0,002 = 0,0447214; z = ∓0,894427; moving ranges 1,788854 and 0,894427; mean 1,341641
    const limits = varyingLimits(points, 'rate', { screened: false });
    expect(limits?.sigmaZ).toBeCloseTo(1.189398, 6);
    expect(limits?.upper[0]).toBeCloseTo(0.2 + 3 * 1.189398 * 0.0447214, 5);
  });

  it('are narrower where more stand behind the point', () => {
    const limits = varyingLimits([...points, { numerator: 80, denominator: 400 }], 'share', { screened: false });
    const reach = (index: number): number => (limits?.upper[index] ?? 0) - (limits?.mean ?? 0);
    expect(reach(3)).toBeCloseTo(reach(0) / 2, 12);
  });

  it('stay within 0 and 100 per cent, and close on the centre when all are 100 per cent', () => {
    const all = Array.from({ length: 12 }, () => ({ numerator: 7, denominator: 7 }));
    const limits = varyingLimits(all, 'share', { screened: true });
    expect(limits).toMatchObject({ mean: 1, lower: Array(12).fill(1), upper: Array(12).fill(1) });
    const few = varyingLimits(
      [
        { numerator: 0, denominator: 3 },
        { numerator: 2, denominator: 3 },
      ],
      'share',
      {
        screened: false,
      },
    );
    expect(few?.lower[0]).toBe(0);
    expect(few?.upper[0]).toBe(1);
  });

  it('have no limits where the point is missing or has nobody in it', () => {
    const limits = varyingLimits([...points, null, { numerator: 0, denominator: 0 }], 'share', { screened: false });
    expect(limits?.lower.slice(3)).toEqual([null, null]);
    expect(varyingLimits([null, points[0] ?? null], 'share', { screened: false })).toBeNull();
  });
});
