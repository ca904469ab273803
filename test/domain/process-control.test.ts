import { describe, expect, it } from 'vitest';
import { processLimits } from '../../src/domain/process-control.ts';

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
});
