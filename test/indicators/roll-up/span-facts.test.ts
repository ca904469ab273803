import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSpans, type SpanFact } from '../../../src/indicators/roll-up/span-facts.ts';

function span(firstMonth: number, lastMonth: number, numerator = 1): SpanFact {
  return { firstMonth, lastMonth, numerator, denominator: 10, numeratorPatients: 1, denominatorPatients: 10 };
}

const year = { firstMonth: 0, lastMonth: 11 };

function told(spans: readonly SpanFact[], period = year): (readonly [number, number])[] {
  return chooseSpans(spans, period)
    .map(({ firstMonth, lastMonth }) => [firstMonth, lastMonth] as const)
    .toSorted((a, b) => a[0] - b[0]);
}

describe('ready-made numbers', () => {
  it('belong to periods that hold them whole', () => {
    expect(told([span(0, 3)], { firstMonth: 0, lastMonth: 2 })).toEqual([]);
    expect(told([span(0, 3), span(4, 7)])).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });

  it('are used at the finest grain when it tells of all months', () => {
    expect(told([span(0, 0), span(1, 1), span(2, 2), span(0, 2)])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('are used at the coarser grain where the finer one leaves months out', () => {
    expect(told([span(0, 0), span(0, 2)])).toEqual([[0, 2]]);
    expect(told([span(0, 0), span(0, 2)], { firstMonth: 0, lastMonth: 0 })).toEqual([[0, 0]]);
  });

  it('are quarters rather than tertials in a year that has both', () => {
    const quarters = [span(0, 2), span(3, 5), span(6, 8), span(9, 11)];
    expect(told([span(0, 3), span(4, 7), span(8, 11), ...quarters])).toEqual([
      [0, 2],
      [3, 5],
      [6, 8],
      [9, 11],
    ]);
  });

  it('never tell of the same month twice', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 5 }))
        .map(([at, length]) => span(at, at + length)),
      { maxLength: 12 },
    );
    const unlike = spans.map((list) => [
      ...new Map(list.map((one) => [`${one.firstMonth} ${one.lastMonth}`, one])).values(),
    ]);
    fc.assert(
      fc.property(unlike, (list) => {
        const months = chooseSpans(list, year).flatMap(({ firstMonth, lastMonth }) =>
          Array.from({ length: lastMonth - firstMonth + 1 }, (_, step) => firstMonth + step),
        );
        expect(new Set(months).size).toBe(months.length);
      }),
    );
  });
});
