import { describe, expect, it } from 'vitest';
import { createFunnel, type Funnel } from '../../src/domain/funnel.ts';

const numerators = [30, 45, 20, 12, 60, 25, 8, 50];
const denominators = [200, 250, 90, 80, 300, 110, 60, 210];

function build(scale = 1): Funnel {
  const points = numerators.map((numerator, index) => ({
    numerator: numerator * scale,
    denominator: (denominators[index] ?? 0) * scale,
  }));
  const funnel = createFunnel(points);
  if (funnel === null) throw new Error('no funnel');
  return funnel;
}

describe('createFunnel', () => {
  // Reference values; the method is that of the R package FunnelPlotR, without winsorising
  it('finds centre, dispersion and variance between units', () => {
    const funnel = build();
    expect(funnel.centre).toBeCloseTo(0.192308, 6);
    expect(funnel.dispersion).toBeCloseTo(1.170877, 6);
    expect(funnel.betweenVariance).toBeCloseTo(0.000540528, 9);
  });

  it('gives a unit of 200 its 95 and 99,8 per cent limits', () => {
    const funnel = build();
    expect(funnel.warningLimits(200).lower).toBeCloseTo(0.131457, 6);
    expect(funnel.warningLimits(200).upper).toBeCloseTo(0.261604, 6);
    expect(funnel.actionLimits(200).lower).toBeCloseTo(0.100872, 6);
    expect(funnel.actionLimits(200).upper).toBeCloseTo(0.304668, 6);
  });

  it('has no variance between units that are alike', () => {
    const alike = createFunnel([
      { numerator: 20, denominator: 100 },
      { numerator: 40, denominator: 200 },
    ]);
    expect(alike?.betweenVariance).toBe(0);
    expect(alike?.dispersion).toBeCloseTo(0, 12);
  });

  it('narrows with size and stays within 0 and 1', () => {
    const funnel = build();
    expect(funnel.warningLimits(1000).upper).toBeLessThan(funnel.warningLimits(100).upper);
    expect(funnel.actionLimits(1).lower).toBe(0);
    expect(funnel.actionLimits(1).upper).toBeLessThanOrEqual(1);
  });

  it('sees more overdispersion when the same spread comes of larger units', () => {
    expect(build(10).dispersion).toBeCloseTo(10 * build().dispersion, 8);
    expect(build(10).betweenVariance).toBeGreaterThan(build().betweenVariance);
  });

  it('needs two units with a denominator', () => {
    expect(createFunnel([{ numerator: 1, denominator: 4 }])).toBeNull();
    expect(
      createFunnel([
        { numerator: 1, denominator: 4 },
        { numerator: 0, denominator: 0 },
      ]),
    ).toBeNull();
  });
});
