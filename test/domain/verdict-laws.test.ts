import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/domain/indicator-definition.ts';
import type { IndicatorKind } from '../../src/domain/indicator-kind.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeChange, type Verdict, verdicts } from '../../src/domain/verdict.ts';
import { share } from './verdict-samples.ts';

const flipped: Readonly<Record<Verdict, Verdict>> = {
  better: 'worse',
  worse: 'better',
  up: 'down',
  down: 'up',
  same: 'same',
  'no-certain-change': 'no-certain-change',
  'too-few': 'too-few',
  'not-comparable': 'not-comparable',
};

const kinds: readonly IndicatorKind[] = [
  'proportion',
  'mean',
  'count',
  'rate',
  'census',
  'stock-count',
  'stock-coverage',
  'person-count',
  'person-share',
  'stock-rate',
  'stock-ratio',
  'stock-mean',
];
const anyKind = fc.constantFrom(...kinds);
const anyObservation = fc
  .record({
    cases: fc.integer({ min: 0, max: 300 }),
    others: fc.integer({ min: 0, max: 300 }),
    bare: fc.boolean(),
    state: fc.constantFrom('measured', 'measured', 'measured', 'suppressed', 'not-reported', 'too-few'),
    quality: fc.constantFrom('adjusted', 'preliminary', 'incomplete'),
  } as const)
  .map(({ cases, others, bare, state, quality }): PublishedObservation => {
    const observation = share(cases, cases + others, { quality });
    if (observation.value === null) return observation;
    if (state !== 'measured') return { ...observation, state, value: null, lower: null, upper: null };
    return bare ? { ...observation, lower: null, upper: null } : observation;
  });

describe('the rules as a whole', () => {
  const anyQuestion = fc.record({
    current: fc.option(anyObservation),
    previous: fc.option(anyObservation.map((one) => ({ ...one, period: '2024' }))),
    kind: anyKind,
    decimals: fc.integer({ min: 0, max: 2 }),
  });

  it('turn better to worse and nothing else when the direction is turned', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const low = judgeChange({ ...question, direction: 'lower-is-better' });
        const high = judgeChange({ ...question, direction: 'higher-is-better' });
        expect(high.verdict).toBe(flipped[low.verdict]);
        expect(high.difference).toEqual(low.difference);
      }),
    );
  });

  it('turn every move round when the two periods change places', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.constantFrom<Direction>('lower-is-better', 'higher-is-better', 'neutral'),
        ({ current, previous, ...rest }, direction) => {
          const there = judgeChange({ current, previous, direction, ...rest });
          const back = judgeChange({ current: previous, previous: current, direction, ...rest });
          expect(back.verdict).toBe(flipped[there.verdict]);
        },
      ),
    );
  });

  it('never call a neutral indicator better or worse, nor one with a direction up or down', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(['better', 'worse']).not.toContain(judgeChange({ ...question, direction: 'neutral' }).verdict);
        expect(['up', 'down']).not.toContain(judgeChange({ ...question, direction: 'lower-is-better' }).verdict);
      }),
    );
  });

  it('never claim a change whose interval holds zero', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { verdict, difference } = judgeChange({ ...question, direction: 'lower-is-better' });
        const interval = difference?.interval;
        if (interval && interval.lower <= 0 && interval.upper >= 0) {
          expect(['better', 'worse']).not.toContain(verdict);
        }
      }),
    );
  });

  it('know eight verdicts', () => {
    expect([...verdicts].sort()).toEqual(Object.keys(flipped).sort());
  });
});
