import { describe, expect, it, test } from 'vitest';
import { poissonCount } from '../../src/domain/interval.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeAgainstReference, judgeChange, type Verdict } from '../../src/domain/verdict.ts';
import { base, lastYear, lowerShare, plain, share, verdictOf } from './verdict-samples.ts';

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
    ['a hidden number', { ...base, state: 'suppressed', rule: 'few-in-numerator' }, 'not-comparable'],
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
