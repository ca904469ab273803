import { describe, expect, it } from 'vitest';
import { createFunnel, type Funnel, placeInFunnel } from '../../src/domain/funnel.ts';

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

describe('createFunnel from ten units', () => {
  // Equal sizes, by hand: y = √(x/100), θ = 0,16, w = 400 each, h = 1/10
  const alike = Array.from({ length: 10 }, (_, unit) => ({ numerator: unit % 2 === 0 ? 15 : 17, denominator: 100 }));

  it("takes a unit's own part of the centre from its limits", () => {
    const funnel = createFunnel(alike, 'rate');
    expect(funnel?.betweenVariance).toBe(0);
    // s²(1 − h) = 0,0025 × 0,9
    expect(funnel?.warningLimits(100).upper).toBeCloseTo((0.4 + 1.96 * Math.sqrt(0.00225)) ** 2, 12);
    expect(funnel?.actionLimits(100).lower).toBeCloseTo((0.4 - 3.0902 * Math.sqrt(0.00225)) ** 2, 12);
  });

  it('leaves the limits of a ratio alone when the standard is a population of its own', () => {
    const ratios = alike.map(({ denominator }, unit) => ({ numerator: unit % 2 === 0 ? 96 : 104, denominator }));
    expect(createFunnel(ratios, 'ratio')?.warningLimits(100).upper).toBeCloseTo((1 + 1.96 * 0.05) ** 2, 12);
    expect(createFunnel(ratios, 'ratio', 1000)?.warningLimits(100).upper).toBeCloseTo(
      (1 + 1.96 * Math.sqrt(0.00225)) ** 2,
      12,
    );
  });

  it('adds the spread between units only where Σz² is above the 90 per cent point of χ²', () => {
    // χ² with 9 degrees of freedom has 14,684 there; Σz² = 10 × 400 × d² where √(x/n) lies d from the centre
    const apart = (d: number) =>
      createFunnel(
        alike.map((_, unit) => ({ numerator: 100 * (0.4 + (unit % 2 === 0 ? d : -d)) ** 2, denominator: 100 })),
        'rate',
      );
    expect(apart(0.06)?.betweenVariance).toBe(0);
    const funnel = apart(0.062);
    const squares = 10 * (funnel?.dispersion ?? 0);
    expect(squares).toBeGreaterThan(14.684);
    const between = (squares - 9) / (4000 - 400);
    expect(funnel?.betweenVariance).toBeCloseTo(between, 12);
    // (s² + τ²)(1 − h): the ten parts of the centre are equal
    const reach = 1.96 * Math.sqrt((0.0025 + between) * 0.9);
    expect(funnel?.warningLimits(100).upper).toBeCloseTo((Math.sqrt(funnel?.centre ?? 0) + reach) ** 2, 12);
  });

  it('has limits for a unit that is nearly all there is', () => {
    const funnel = createFunnel([...alike, { numerator: 160_001, denominator: 1_000_000 }], 'rate');
    const limits = funnel?.warningLimits(1_040_000);
    expect(limits?.lower).toBeLessThanOrEqual(limits?.upper ?? 0);
    expect(funnel && placeInFunnel(funnel, { numerator: 160_001, denominator: 1_000_000 })).toBe('inside');
  });
});

describe('createFunnel for rates and ratios', () => {
  // By hand: θ = 60/6000 = 0,01; √θ = 0,1; y = √(x/n); φ = Σ 4n(y − 0,1)² / 3
  const rates = [
    { numerator: 9, denominator: 1000 },
    { numerator: 20, denominator: 2000 },
    { numerator: 31, denominator: 3000 },
  ];

  it('finds the pooled rate and limits on the root scale', () => {
    const funnel = createFunnel(rates, 'rate');
    expect(funnel?.centre).toBeCloseTo(0.01, 12);
    const squares = 4000 * (Math.sqrt(0.009) - 0.1) ** 2 + 12_000 * (Math.sqrt(31 / 3000) - 0.1) ** 2;
    expect(funnel?.dispersion).toBeCloseTo(squares / 3, 12);
    expect(funnel?.betweenVariance).toBe(0);
    // s = 1/(2√2500) = 0,01; (0,1 ± 0,0196)²
    expect(funnel?.warningLimits(2500).lower).toBeCloseTo(0.0804 ** 2, 12);
    expect(funnel?.warningLimits(2500).upper).toBeCloseTo(0.1196 ** 2, 12);
    expect(funnel?.actionLimits(2500).upper).toBeCloseTo(0.130902 ** 2, 12);
  });

  it('holds observed over expected against 1', () => {
    const funnel = createFunnel(
      [
        { numerator: 30, denominator: 25 },
        { numerator: 16, denominator: 25 },
      ],
      'ratio',
    );
    expect(funnel?.centre).toBe(1);
    expect(funnel?.warningLimits(25).upper).toBeGreaterThanOrEqual(1.196 ** 2);
  });

  it('has between-unit variance where rates of large places differ', () => {
    const funnel = createFunnel(
      [
        { numerator: 100, denominator: 10_000 },
        { numerator: 300, denominator: 10_000 },
      ],
      'rate',
    );
    // Equal sizes: w = 40 000 each; τ² = (Nφ − 1) / 40 000
    expect(funnel?.betweenVariance).toBeCloseTo((2 * (funnel?.dispersion ?? 0) - 1) / 40_000, 12);
  });

  it('never has a limit below 0', () => {
    expect(createFunnel(rates, 'rate')?.actionLimits(10).lower).toBe(0);
  });
});

describe('placeInFunnel', () => {
  const funnel = build();

  it('names the zone a unit of 200 lies in', () => {
    const zoneOf = (numerator: number) => placeInFunnel(funnel, { numerator, denominator: 200 });
    expect([20, 26, 27, 38, 52, 53, 60, 61].map(zoneOf)).toEqual([
      'action-low',
      'warning-low',
      'inside',
      'inside',
      'inside',
      'warning-high',
      'warning-high',
      'action-high',
    ]);
  });

  it('has no place for nobody', () => {
    expect(placeInFunnel(funnel, { numerator: 0, denominator: 0 })).toBeNull();
  });

  it('holds when all are 0, all are 100 per cent, and one stands out', () => {
    const same = (numerator: number) => Array.from({ length: 19 }, () => ({ numerator, denominator: 40 }));
    for (const numerator of [0, 40]) {
      const flat = createFunnel(same(numerator));
      if (flat === null) throw new Error('no funnel');
      expect(placeInFunnel(flat, { numerator, denominator: 40 })).toBe('inside');
    }
    const outlier = createFunnel([...same(8), { numerator: 40, denominator: 40 }]);
    if (outlier === null) throw new Error('no funnel');
    expect(placeInFunnel(outlier, { numerator: 40, denominator: 40 })).toBe('action-high');
  });
});
