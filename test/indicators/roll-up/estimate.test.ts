import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/domain/indicator-definition.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { type CellSums, estimate } from '../../../src/indicators/roll-up/estimate.ts';

const noSums: CellSums = {
  numerator: 0,
  denominator: 0,
  factSquares: 0,
  subjects: 0,
  subjectSquares: 0,
  coveredDays: 30,
  inhabitants: 10_000,
};

function define(part: Partial<IndicatorDefinition>): IndicatorDefinition {
  return { ...definitionOf('overliggerdogn'), clustered: false, ...part };
}

describe('an estimate', () => {
  it('of a proportion is 0–1 with Wilson limits', () => {
    const share = estimate({ ...noSums, numerator: 19, denominator: 70 }, define({ kind: 'proportion' }));
    expect(share.value).toBeCloseTo(19 / 70, 12);
    expect([share.lower.toFixed(5), share.upper.toFixed(5)]).toEqual(['0.18120', '0.38544']);
  });

  it('of a proportion of nothing is no number', () => {
    expect(estimate(noSums, define({ kind: 'proportion' }))).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: NaN,
    });
    expect(estimate(noSums, define({ kind: 'mean' })).value).toBeNaN();
  });

  it('of a proportion with more hits than cases, as a faulty ready-made file may have, has no limits', () => {
    const share = estimate({ ...noSums, numerator: 3, denominator: 2 }, define({ kind: 'proportion' }));
    expect([share.value, share.lower, share.upper]).toEqual([1.5, NaN, NaN]);
  });

  it('of a count of independent events has exact limits below 10 and Byar limits from 10', () => {
    const limits = (numerator: number): string[] => {
      const { lower, upper } = estimate({ ...noSums, numerator }, define({ kind: 'count' }));
      return [lower.toFixed(5), upper.toFixed(5)];
    };
    expect(limits(4)).toEqual(['1.08987', '10.24159']);
    expect(limits(12)).toEqual(['6.19351', '20.96286']);
  });

  it('of nights widens when few patients stand for many', () => {
    const clustered = define({ kind: 'count', clustered: true });
    const spread = estimate({ ...noSums, numerator: 12, subjectSquares: 12 }, clustered);
    const one = estimate({ ...noSums, numerator: 12, subjectSquares: 144 }, clustered);
    expect(spread.lower).toBeCloseTo(6.19351, 5);
    expect(one.upper - 12).toBeCloseTo((spread.upper - 12) * Math.sqrt(12), 9);
  });

  it('of nights without known patients has no limits', () => {
    const clustered = define({ kind: 'count', clustered: true });
    const { value, lower } = estimate({ ...noSums, numerator: 12, subjectSquares: NaN }, clustered);
    expect([value, lower]).toEqual([12, NaN]);
  });

  it('of a census is nights per covered day, limits as well', () => {
    const count = estimate({ ...noSums, numerator: 12 }, define({ kind: 'count' }));
    const census = estimate({ ...noSums, numerator: 12 }, define({ kind: 'census' }));
    expect(census).toMatchObject({ numerator: 12, denominator: 30, value: 0.4 });
    expect(census.upper).toBeCloseTo(count.upper / 30, 12);
  });

  it('of a rate is per so many inhabitants, and no number where there are none', () => {
    const rate = define({ kind: 'rate', perInhabitants: 1000 });
    expect(estimate({ ...noSums, numerator: 12 }, rate)).toMatchObject({ denominator: 10_000, value: 1.2 });
    expect(estimate({ ...noSums, numerator: 12, inhabitants: NaN }, rate)).toMatchObject({ value: NaN, lower: NaN });
  });

  it('of a mean has limits from the spread of the stays, none for a single one', () => {
    const mean = define({ kind: 'mean', clustered: true });
    const two = estimate({ ...noSums, numerator: 9, denominator: 2, factSquares: 41 }, mean);
    expect(two.value).toBe(4.5);
    expect(two.upper - two.value).toBeCloseTo(12.7062 * 0.5, 3);
    expect(estimate({ ...noSums, numerator: 4, denominator: 1, factSquares: 16 }, mean)).toMatchObject({
      value: 4,
      lower: NaN,
    });
  });

  it('of teams counts each once, and of coverage divides by inhabitants; neither has limits', () => {
    expect(estimate({ ...noSums, numerator: 5, subjects: 2 }, define({ kind: 'stock-count' }))).toEqual({
      numerator: 2,
      denominator: NaN,
      value: 2,
      lower: NaN,
      upper: NaN,
    });
    expect(estimate({ ...noSums, numerator: 2500 }, define({ kind: 'stock-coverage' }))).toMatchObject({
      value: 0.25,
      lower: NaN,
    });
  });

  it('of messages, where many may be of the same patient and no file tells, has no limits', () => {
    expect(estimate({ ...noSums, numerator: 12 }, definitionOf('dialogmeldinger'))).toMatchObject({
      value: 12,
      lower: NaN,
      upper: NaN,
    });
  });

  it('of a count that is neither good nor bad has the same limits as one that is', () => {
    const judged = estimate({ ...noSums, numerator: 12 }, define({ kind: 'count' }));
    expect(estimate({ ...noSums, numerator: 12 }, define({ kind: 'count', direction: 'neutral' }))).toEqual(judged);
  });

  it('of kroner is that of the nights, times the price of one', () => {
    const kroner = definitionOf('betalingsdogn-kroner');
    const nights = estimate(
      { ...noSums, numerator: 12, subjectSquares: 30 },
      define({ kind: 'count', clustered: true }),
    );
    const at = (price: number) =>
      estimate({ ...noSums, numerator: 12 * price, subjectSquares: 30 * price ** 2 }, kroner);
    expect(at(5500).lower).toBeCloseTo(nights.lower * 5500, 6);
    expect(at(5500).upper).toBeCloseTo(nights.upper * 5500, 6);
    expect(at(5981).upper / 5981).toBeCloseTo(nights.upper, 0);
  });

  it('of one night at a price of long ago has limits as well', () => {
    const { lower, upper } = estimate(
      { ...noSums, numerator: 4255, subjectSquares: 4255 ** 2 },
      definitionOf('betalingsdogn-kroner'),
    );
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeGreaterThan(5 * 4255);
  });
});
