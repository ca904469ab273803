import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { auditFamily, type CellAudit, isTooNarrow } from '../../../src/disclosure/audit/audit-family.ts';
import { handFamily } from '../../support/disclosure/hand-family.ts';

const highs = await loadHighs();

function audit(values: readonly (readonly number[])[], hidden: readonly string[]): readonly CellAudit[] {
  return [...auditFamily(handFamily({ values, hidden, threshold: 5 }), highs, true)];
}

/** Ranges of the hidden cells of one line of places with its sum. */
function auditLine(values: readonly number[], hidden: readonly number[]): readonly (readonly number[])[] {
  const found = audit(
    values.map((value) => [value]),
    hidden.map((place) => `${place} 0`),
  );
  return found.map(({ low, high }) => [low, high]);
}

describe('one line with its sum', () => {
  it('(3, 12, 25, 40; 80): the 3 alone is known', () => {
    expect(auditLine([3, 12, 25, 40], [0])).toEqual([[3, 3]]);
    expect(audit([[3], [12], [25], [40]], ['0 0']).map(isTooNarrow)).toEqual([true]);
  });

  it('(3, 12, 25, 40; 80): 3 and 12 are 15 together, each at least 1', () => {
    expect(auditLine([3, 12, 25, 40], [0, 1])).toEqual([
      [1, 14],
      [1, 14],
    ]);
  });

  it('(1, 1, 20, 30; 52): two that are 2 together and at least 1 are both 1', () => {
    expect(auditLine([1, 1, 20, 30], [0, 1])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(auditLine([1, 1, 20, 30], [0, 1, 2])).toEqual([
      [1, 20],
      [1, 20],
      [1, 20],
    ]);
  });

  it('(4, 4, 20; 28): one sign for all leaves [1, 7]', () => {
    expect(auditLine([4, 4, 20], [0, 1])).toEqual([
      [1, 7],
      [1, 7],
    ]);
  });

  it('has no greatest number where the sum is hidden too', () => {
    expect(auditLine([3, 10], [0, 2])).toEqual([
      [1, Number.POSITIVE_INFINITY],
      [11, Number.POSITIVE_INFINITY],
    ]);
  });
});

describe('a table with sums both ways', () => {
  it('a rectangle moves as far as its smallest corner and its floors let it', () => {
    const found = audit(
      [
        [3, 20, 30],
        [15, 25, 35],
        [40, 50, 60],
      ],
      ['0 0', '0 1', '1 0', '1 1'],
    );
    // Down by 2 (3 to 1), up by 14 (15 to 1).
    expect(found.map(({ low, high }) => [low, high])).toEqual([
      [1, 17],
      [6, 22],
      [1, 17],
      [23, 39],
    ]);
  });

  it('the last month of a quarter is known when the others and the quarter are shown', () => {
    expect(audit([[20, 3, 30]], ['0 1', '1 1']).map(({ low, high }) => [low, high])).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });
});

interface SmallTable {
  readonly values: readonly (readonly number[])[];
  readonly hidden: readonly string[];
}

/** Every table of whole numbers that fits what is shown, cell by cell: the slow way, with no solver. */
function rangesByTrial({ values, hidden }: SmallTable): ReadonlyMap<number, readonly [number, number]> {
  const { state, values: truths, floors, periods, lines } = handFamily({ values, hidden, threshold: 5 });
  const truth = truths[0] ?? new Float64Array();
  const floor = floors[0] ?? new Float64Array();
  const [places, times] = [values.length, values[0]?.length ?? 0];
  const most = values.flat().reduce((sum, value) => sum + value, 0);
  const ranges = new Map<number, readonly [number, number]>();
  const table = values.map((row) => [...row]);
  const valueAt = (cell: number): number => {
    const [line, period] = [Math.floor(cell / periods.length), cell % periods.length];
    const rows = line < places ? [table[line] ?? []] : table;
    return rows.reduce(
      (sum, row) => sum + (period < times ? (row[period] ?? 0) : row.reduce((total, value) => total + value, 0)),
      0,
    );
  };
  const cells = Array.from({ length: lines.length * periods.length }, (_, cell) => cell);
  const tryFrom = (index: number): void => {
    if (index === places * times) {
      const now = cells.map(valueAt);
      const fits = cells.every((cell) =>
        state[cell] === 2 ? (now[cell] ?? 0) >= (floor[cell] ?? 0) : now[cell] === truth[cell],
      );
      if (!fits) return;
      for (const cell of cells) {
        const value = now[cell] ?? 0;
        const [low, high] = ranges.get(cell) ?? [value, value];
        ranges.set(cell, [Math.min(low, value), Math.max(high, value)]);
      }
      return;
    }
    const [place, time] = [Math.floor(index / times), index % times];
    const row = table[place] ?? [];
    const own = row[time] ?? 0;
    const isShown = state[place * periods.length + time] !== 2;
    for (let value = isShown ? own : 0; value <= (isShown ? own : most); value++) {
      row[time] = value;
      tryFrom(index + 1);
    }
    row[time] = own;
  };
  tryFrom(0);
  return ranges;
}

const smallTable: fc.Arbitrary<SmallTable> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([places, times]) =>
    fc.record({
      values: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: times, maxLength: times }), {
        minLength: places,
        maxLength: places,
      }),
      hidden: fc.subarray(
        Array.from({ length: places }, (_, place) =>
          Array.from({ length: times }, (_, time) => `${place} ${time}`),
        ).flat(),
        { minLength: 1 },
      ),
    }),
  );

describe('what can be inferred', () => {
  it('is what trying every table gives', () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const expected = rangesByTrial(table);
        for (const { cell, low, high, isExact } of audit(table.values, table.hidden)) {
          expect(isExact).toBe(true);
          expect([low, high]).toEqual(expected.get(cell));
        }
      }),
      { numRuns: 60 },
    );
  });
});
