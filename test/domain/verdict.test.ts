import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Direction, IndicatorKind } from '../../src/domain/indicator-definition.ts';
import { poissonCount, wilson } from '../../src/domain/interval.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeAgainstReference, judgeChange, type Verdict, verdicts } from '../../src/domain/verdict.ts';

const base: PublishedObservation = {
  indicator: 'reinnleggelse-30d',
  profile: 'ahus-67',
  variant: '-',
  level: 'helsefellesskap',
  unit: 'H13',
  periodType: 'year',
  period: '2025',
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  state: 'measured',
  rule: null,
  quality: 'adjusted',
};

function share(cases: number, total: number, rest: Partial<PublishedObservation> = {}): PublishedObservation {
  const interval = total > 0 ? wilson(cases, total) : null;
  return {
    ...base,
    numerator: cases,
    denominator: total,
    value: total > 0 ? cases / total : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    state: total > 0 ? 'measured' : 'not-meaningful',
    ...rest,
  };
}

function plain(value: number, rest: Partial<PublishedObservation> = {}): PublishedObservation {
  return { ...base, numerator: value, value, ...rest };
}

const lastYear: Partial<PublishedObservation> = { period: '2024' };
const lowerShare = { direction: 'lower-is-better', kind: 'proportion', decimals: 1 } as const;

function verdictOf(
  current: PublishedObservation | null,
  previous: PublishedObservation | null,
  rules: { direction: Direction; kind: IndicatorKind; decimals: number } = lowerShare,
): Verdict {
  return judgeChange({ current, previous, ...rules }).verdict;
}

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

describe('judgeChange with intervals', () => {
  test.each<[string, PublishedObservation, PublishedObservation, Verdict]>([
    ['a clear fall', share(300, 2000), share(400, 2000, lastYear), 'better'],
    ['a clear rise', share(400, 2000), share(300, 2000, lastYear), 'worse'],
    ['a small fall', share(390, 2000), share(400, 2000, lastYear), 'no-certain-change'],
    ['no change', share(400, 2000), share(400, 2000, lastYear), 'no-certain-change'],
    ['the same rise in a small place', share(12, 60), share(9, 60, lastYear), 'no-certain-change'],
  ])('of a share that should be low says of %s: %s', (_, current, previous, expected) => {
    expect(verdictOf(current, previous)).toBe(expected);
  });

  it('says nothing of certain size when both print the same, however large the numbers', () => {
    const [now, before] = [share(200_300, 1_000_000), share(199_800, 1_000_000, lastYear)];
    expect(verdictOf(now, before, { ...lowerShare, decimals: 1 })).toBe('no-certain-change');
    expect(verdictOf(share(203_000, 1_000_000), before)).toBe('worse');
  });

  it('gives the difference with its interval', () => {
    const { difference } = judgeChange({
      current: share(56, 70),
      previous: share(48, 80, lastYear),
      ...lowerShare,
    });
    expect(difference?.absolute).toBeCloseTo(0.2, 10);
    expect(difference?.relative).toBeCloseTo(1 / 3, 10);
    expect(difference?.interval?.lower).toBeCloseTo(0.0524, 4);
  });
});

describe('judgeChange without intervals', () => {
  const messages = { direction: 'neutral', kind: 'count', decimals: 0 } as const;

  it('says up, down or same of a neutral indicator by what is printed', () => {
    expect(verdictOf(plain(122), plain(100, lastYear), messages)).toBe('up');
    expect(verdictOf(plain(100), plain(122, lastYear), messages)).toBe('down');
    expect(verdictOf(plain(100.2), plain(100.4, lastYear), messages)).toBe('same');
  });

  it('does not call a move good or bad when nobody knows whether it is noise', () => {
    const nights = { direction: 'lower-is-better', kind: 'census', decimals: 1 } as const;
    expect(verdictOf(plain(10), plain(20, lastYear), nights)).toBe('no-certain-change');
  });

  it('does so for a stock, which is counted in full', () => {
    const coverage = { direction: 'higher-is-better', kind: 'stock-coverage', decimals: 1 } as const;
    expect(verdictOf(plain(0.62), plain(0.55, lastYear), coverage)).toBe('better');
    expect(verdictOf(plain(0.55), plain(0.62, lastYear), coverage)).toBe('worse');
    expect(verdictOf(plain(0.6201), plain(0.62, lastYear), coverage)).toBe('same');
  });
});

describe('judgeChange refuses to compare', () => {
  const clear = share(400, 2000, lastYear);

  test.each<[string, PublishedObservation | null, Verdict]>([
    ['nothing', null, 'not-comparable'],
    ['another profile', share(300, 2000, { profile: 'nki' }), 'not-comparable'],
    ['another variant', share(300, 2000, { variant: 'net' }), 'not-comparable'],
    ['another unit', share(300, 2000, { unit: 'H14' }), 'not-comparable'],
    ['another length of period', share(300, 2000, { periodType: 'quarter' }), 'not-comparable'],
    ['a number not reported', { ...base, state: 'not-reported' }, 'not-comparable'],
    ['a share of nobody', share(0, 0), 'not-comparable'],
    ['a hidden number', { ...base, state: 'suppressed', rule: 'few-in-numerator' }, 'too-few'],
    ['a number of too few', { ...base, state: 'too-few' }, 'too-few'],
    ['a share of 29', share(1, 29), 'too-few'],
    ['a share of 30', share(0, 30), 'better'],
  ])('%s', (_, current, expected) => {
    expect(verdictOf(current, clear)).toBe(expected);
    if (current !== null && expected !== 'better') expect(verdictOf(clear, current)).toBe(expected);
  });

  it('says not comparable rather than few when the definitions differ', () => {
    expect(verdictOf(share(1, 5, { profile: 'nki' }), clear)).toBe('not-comparable');
  });

  it('gives no difference with a number that is missing or measured otherwise', () => {
    expect(
      judgeChange({ current: { ...base, state: 'suppressed' }, previous: clear, ...lowerShare }).difference,
    ).toBeNull();
    const otherwise = share(300, 2000, { profile: 'nki' });
    expect(judgeChange({ current: otherwise, previous: clear, ...lowerShare }).difference).toBeNull();
  });

  it('a sum over an incomplete period, but not a census or a share over one', () => {
    const cutShort = { quality: 'incomplete' } as const;
    const nights = { direction: 'lower-is-better', kind: 'count', decimals: 0 } as const;
    const many = { ...plain(200, lastYear), ...poissonCount(200) };
    const few = { ...plain(60, cutShort), ...poissonCount(60) };
    expect(verdictOf(few, many, nights)).toBe('not-comparable');
    expect(verdictOf(few, many, { ...nights, kind: 'rate' })).toBe('not-comparable');
    expect(verdictOf(few, many, { ...nights, kind: 'census' })).toBe('better');
    expect(verdictOf(share(300, 2000, cutShort), clear)).toBe('better');
  });
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

describe('judgeAgainstReference', () => {
  const country = share(20_000, 100_000, { level: 'country', unit: '0' });

  it('judges a place against the country in the same period', () => {
    const ask = (unit: PublishedObservation): Verdict =>
      judgeAgainstReference({ unit, reference: country, ...lowerShare }).verdict;
    expect(ask(share(300, 2000))).toBe('better');
    expect(ask(share(500, 2000))).toBe('worse');
    expect(ask(share(405, 2000))).toBe('no-certain-change');
    expect(ask(share(2, 20))).toBe('too-few');
    expect(ask(share(300, 2000, { period: '2024' }))).toBe('not-comparable');
  });

  it('does not set a count of a small place against a large one', () => {
    const rules = { direction: 'lower-is-better', decimals: 0 } as const;
    const [here, all] = [plain(100), plain(5000, { level: 'country', unit: '0' })];
    for (const kind of ['count', 'census', 'stock-count'] as const) {
      expect(judgeAgainstReference({ unit: here, reference: all, kind, ...rules }).verdict).toBe('not-comparable');
    }
  });

  it('compares rates of one incomplete period, which is equally short for both', () => {
    const rules = { direction: 'lower-is-better', kind: 'rate', decimals: 1 } as const;
    const cutShort = { quality: 'incomplete' } as const;
    const unit = plain(2, { lower: 1.5, upper: 2.6, ...cutShort });
    const reference = plain(3, { lower: 2.9, upper: 3.1, level: 'country', unit: '0', ...cutShort });
    expect(judgeAgainstReference({ unit, reference, ...rules }).verdict).toBe('better');
  });
});
