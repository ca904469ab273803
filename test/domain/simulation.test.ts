import { describe, expect, it } from 'vitest';
import { createFunnel, type FunnelMeasure, placeInFunnel } from '../../src/domain/funnel.ts';
import { wilson } from '../../src/domain/interval.ts';
import { type ProcessPoint, readProcess } from '../../src/domain/process-reading.ts';
import { createRandom } from '../support/random.ts';

const draws = 100_000;
const random = createRandom(2025);
const resolution = 2 ** 30;

function uniform(): number {
  return (random.below(resolution) + 0.5) / resolution;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function binomial(trials: number, share: number): number {
  let cases = 0;
  const limit = share * resolution;
  for (let trial = 0; trial < trials; trial++) if (random.below(resolution) < limit) cases += 1;
  return cases;
}

function poisson(mean: number): number {
  const floor = Math.exp(-mean);
  let [events, product] = [0, uniform()];
  while (product > floor) {
    product *= uniform();
    events += 1;
  }
  return events;
}

/** The 19 helsefellesskap, the kommuner of the largest of them, and many; from small to large */
const funnels = [19, 43, 100].map((units) =>
  Uint16Array.from({ length: units }, (_, unit) => Math.round(60 + (95 * unit) / (units - 1))),
);
/** √ scale or arcsine scale: how far the units' true values lie from each other; the second is seldom seen by a test */
const spreads = [0, 0.03, 0.06, 0.1];

function drawCases(measure: FunnelMeasure, size: number, tau: number): number {
  if (measure === 'share') return binomial(size, Math.sin(Math.asin(Math.sqrt(0.3)) + tau * normal()) ** 2);
  return poisson(size * Math.max(0, (measure === 'rate' ? Math.sqrt(0.4) : 1) + tau * normal()) ** 2);
}

/** Where a ratio's expected events come from: the units themselves, or a population outside them. */
type Standard = 'own' | 'other';

/** One funnel of units without any true difference but the usual spread. */
function drawFunnel(measure: FunnelMeasure, tau: number, sizes: Uint16Array, standard: Standard) {
  const drawn = Array.from(sizes, (denominator) => ({ numerator: drawCases(measure, denominator, tau), denominator }));
  const events = drawn.reduce((sum, { numerator }) => sum + numerator, 0);
  const rate = events / sizes.reduce((sum, size) => sum + size, 0);
  const isOwn = measure === 'ratio' && standard === 'own';
  const points = isOwn ? drawn.map((one) => ({ ...one, denominator: one.denominator * rate })) : drawn;
  const funnel = createFunnel(points, measure, isOwn ? events : undefined);
  if (funnel === null) throw new Error('no funnel');
  return { funnel, points };
}

interface Coverage {
  readonly within95: number;
  readonly within998: number;
}

/** How many of 100 000 units lie inside, in funnels of so many at a time. */
function coverageOf(measure: FunnelMeasure, tau: number, sizes: Uint16Array, standard: Standard): Coverage {
  let [within95, within998] = [0, 0];
  const rounds = Math.floor(draws / sizes.length);
  for (let round = 0; round < rounds; round++) {
    const { funnel, points } = drawFunnel(measure, tau, sizes, standard);
    for (const point of points) {
      const zone = placeInFunnel(funnel, point);
      if (zone === 'inside') within95 += 1;
      if (zone === 'inside' || zone === 'warning-low' || zone === 'warning-high') within998 += 1;
    }
  }
  return { within95: within95 / (rounds * sizes.length), within998: within998 / (rounds * sizes.length) };
}

describe('limits where nothing differs but by chance', () => {
  const measures = [
    ['share', 'own'],
    ['rate', 'own'],
    ['ratio', 'own'],
    ['ratio', 'other'],
  ] as const;
  for (const [measure, standard] of measures) {
    for (const sizes of funnels) {
      it.each(spreads)(
        `hold 95 and 99,8 per cent of ${sizes.length} units: ${measure}, ${standard}, spread %d`,
        (tau) => {
          const { within95, within998 } = coverageOf(measure, tau, sizes, standard);
          expect(Math.abs(within95 - 0.95)).toBeLessThanOrEqual(0.01);
          expect(Math.abs(within998 - 0.998)).toBeLessThanOrEqual(0.003);
        },
      );
    }
  }

  it('hold the true share in 95 per cent of the intervals of Wilson', () => {
    let held = 0;
    for (let draw = 0; draw < draws; draw++) {
      const size = 60 + (draw % 100);
      const interval = wilson(binomial(size, 0.3), size);
      if (interval !== null && interval.lower <= 0.3 && interval.upper >= 0.3) held += 1;
    }
    expect(Math.abs(held / draws - 0.95)).toBeLessThanOrEqual(0.01);
  });
});

/** Probability that a standard normal is at most `z` (Abramowitz & Stegun 26.2.17, error below 1e-7). */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - Math.exp((-z * z) / 2) * 0.3989422804 * poly;
}

describe('a planted shift', () => {
  it('is found in a funnel at the rate its size gives', () => {
    // One unit of 400 lies 2,5 standard errors from the others: Φ(2,5 − 1,96) is to be expected
    const others = Array.from({ length: 200 }, () => ({ numerator: 120, denominator: 400 }));
    const shifted = Math.sin(Math.asin(Math.sqrt(0.3)) + 2.5 / (2 * Math.sqrt(400))) ** 2;
    const funnel = createFunnel(others);
    if (funnel === null) throw new Error('no funnel');
    let found = 0;
    const rounds = 20_000;
    for (let round = 0; round < rounds; round++) {
      const zone = placeInFunnel(funnel, { numerator: binomial(400, shifted), denominator: 400 });
      if (zone === 'warning-high' || zone === 'action-high') found += 1;
    }
    expect(Math.abs(found / rounds - normalTail(2.5 - 1.96))).toBeLessThanOrEqual(0.02);
  });

  it('of three standard deviations is outside the limits of single values in half of the cases', () => {
    let found = 0;
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const values: ProcessPoint[] = Array.from({ length: 100 }, (_, index) => {
        const value = 50 + 4 * normal() + (index === 99 ? 12 : 0);
        return { value, numerator: value, denominator: null };
      });
      const { points } = readProcess(values, {
        chart: 'xmr',
        starts: [],
        factor: 1,
        highest: Number.POSITIVE_INFINITY,
      });
      if (points[99]?.mark?.signal === 'outside') found += 1;
    }
    expect(Math.abs(found / rounds - 0.5)).toBeLessThanOrEqual(0.05);
  });

  it('that lasts is found by the runs of a p′ chart, which is otherwise silent', () => {
    const signals = (shift: number): number => {
      let found = 0;
      for (let round = 0; round < 500; round++) {
        const points = Array.from({ length: 24 }, (_, index) => {
          const numerator = binomial(200, index < 12 ? 0.3 : 0.3 + shift);
          return { value: numerator / 200, numerator, denominator: 200 };
        });
        const reading = readProcess(points, { chart: 'p-prime', starts: [], factor: 1, highest: 1 });
        if (reading.points.some(({ mark }) => mark !== null)) found += 1;
      }
      return found / 500;
    };
    expect(signals(0.1)).toBeGreaterThan(0.95);
    expect(signals(0)).toBeLessThan(0.35);
  });
});
