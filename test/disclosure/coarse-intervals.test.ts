import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsenIntervals } from '../../src/disclosure/coarse-intervals.ts';
import type { JudgedDefinition } from '../../src/disclosure/judge-suppression.ts';
import { clusteredCount, meanInterval, poissonCount } from '../../src/domain/interval.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { nightsBehind, type Told } from '../support/disclosure/nights-behind.ts';

const nights: JudgedDefinition = {
  id: 'overliggerdogn',
  kind: 'count',
  personBased: true,
  clustered: true,
  corrected: false,
};

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

function tell(definition: JudgedDefinition, row: Parameters<typeof sampleObservation>[0]): Limits {
  const columns = buildColumns([sampleObservation({ indicator: definition.id, ...row })]);
  const { lower, upper } = coarsenIntervals(columns, () => definition);
  return readRow({ ...columns, lower, upper }, 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function squaresOf(numbers: readonly number[]): number {
  return sumOf(numbers.map((number) => number ** 2));
}

/** What is shown of the nights of some patients. */
function exact(patients: readonly number[]): Told {
  const count = sumOf(patients);
  return { count, ...clusteredCount(count, squaresOf(patients)) };
}

function coarse(patients: readonly number[]): Told {
  const { count, lower, upper } = exact(patients);
  const told = tell(nights, { numerator: count, value: count, lower, upper });
  return { count, lower: told.lower ?? Number.NaN, upper: told.upper ?? Number.NaN };
}

const stays = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 40 });

describe('the limits others see', () => {
  it('of nights are those of the next step of spread: 12 nights of 3 patients stretch 2 → 1.1^8', () => {
    const stretch = 1.1 ** 8;
    const { upper } = coarse([4, 4, 4]);
    expect(2).toBeGreaterThan(1.1 ** 7);
    expect(upper).toBeCloseTo(12 + stretch * (poissonCount(12).upper - 12), 9);
  });

  it('do not tell that every patient had one night', () => {
    const ones = Array.from({ length: 12 }, () => 1);
    expect(coarse(ones).upper).toBeCloseTo(coarse([2, ...ones.slice(2)]).upper, 9);
  });

  it('are never narrower than they are, and at most a tenth wider', () => {
    fc.assert(
      fc.property(stays, (patients) => {
        const [was, told] = [exact(patients), coarse(patients)];
        const wider = (told.upper - told.count) / (was.upper - was.count);
        expect(wider).toBeGreaterThanOrEqual(1 - 1e-5);
        expect(wider).toBeLessThanOrEqual(1.1 + 1e-9);
        expect(told.lower).toBeLessThanOrEqual(was.lower + 1e-5 * was.count);
      }),
    );
  });

  it('of a mean are at most a tenth wider as well', () => {
    const mean = { ...nights, id: 'liggetid-etter-meldt', kind: 'mean' } as const;
    fc.assert(
      fc.property(stays, (days) => {
        const limits = meanInterval(days.length, sumOf(days), squaresOf(days));
        const value = sumOf(days) / days.length;
        const row = { numerator: sumOf(days), denominator: days.length, value };
        const told = tell(mean, { ...row, lower: limits?.lower ?? null, upper: limits?.upper ?? null });
        if (limits === null) return expect(told).toMatchObject({ lower: null, upper: null });
        const wider = ((told.upper ?? 0) - value) / (limits.upper - value);
        expect(wider).toBeGreaterThanOrEqual(1 - 1e-5);
        expect(wider).toBeLessThanOrEqual(1.1 + 1e-9);
      }),
    );
  });

  it('stay where they are when they are told again', () => {
    fc.assert(
      fc.property(stays, (patients) => {
        const once = coarse(patients);
        const again = tell(nights, { numerator: once.count, value: once.count, lower: once.lower, upper: once.upper });
        expect(again.upper).toBeCloseTo(once.upper, 9);
      }),
    );
  });

  it('of a rate, of kroner and of nights are the same limits in other units', () => {
    const { upper } = coarse([3, 4, 5]);
    const limits = clusteredCount(12, 50);
    const times = (factor: number) => ({ lower: limits.lower * factor, upper: limits.upper * factor });
    const rate = tell({ ...nights, kind: 'rate' }, { numerator: 12, denominator: 3000, value: 4, ...times(1 / 3) });
    const kroner = tell({ ...nights, weightOfOne: 5500 }, { numerator: 66_000, value: 66_000, ...times(5500) });
    expect(rate.upper).toBeCloseTo(upper / 3, 9);
    expect(kroner.upper).toBeCloseTo(upper * 5500, 4);
  });

  it('of shares, of no nights and of numbers without limits stay as they are', () => {
    const share = { numerator: 19, denominator: 70, value: 19 / 70, lower: 0.18, upper: 0.39 };
    expect(tell({ ...nights, kind: 'proportion', clustered: false }, share)).toMatchObject({
      lower: 0.18,
      upper: 0.39,
    });
    expect(tell(nights, { numerator: 0, value: 0, lower: 0, upper: 3.7 })).toMatchObject({ lower: 0, upper: 3.7 });
    expect(tell(nights, { numerator: 12, value: 12, lower: null, upper: null })).toMatchObject({ upper: null });
  });
});

/** Nights of each patient of two hidden kommuner and of those shown, as the gate would let them. */
const community = fc
  .record({
    hidden: fc.tuple(...[0, 1].map(() => fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }))),
    shown: fc.array(stays, { maxLength: 2 }),
  })
  .filter(({ hidden }) => sumOf(hidden.flat()) >= 6 && hidden.flat().length >= 5);

describe('an outsider who computes squares back from limits', () => {
  function rangeOf(
    { hidden, shown }: { hidden: readonly (readonly number[])[]; shown: readonly (readonly number[])[] },
    look: (patients: readonly number[]) => Told,
    step: number,
  ): { readonly least: number; readonly most: number } {
    return nightsBehind(look([...hidden.flat(), ...shown.flat()]), shown.map(look), step);
  }

  it('finds the nights of hidden kommuner in exact limits: ten nights whose squares are 50 are five and five', () => {
    const own = { hidden: [[5], [5]], shown: [[1, 1, 1, 2, 3]] };
    expect(rangeOf(own, exact, 1)).toEqual({ least: 5, most: 5 });
    expect(rangeOf(own, coarse, 1.1)).toEqual({ least: 1, most: 9 });
  });

  it('learns nothing of them from coarse ones', () => {
    fc.assert(
      fc.property(community, (own) => {
        const nightsHidden = sumOf(own.hidden.flat());
        expect(rangeOf(own, coarse, 1.1)).toEqual({ least: 1, most: nightsHidden - 1 });
      }),
      { numRuns: 300 },
    );
  });
});
