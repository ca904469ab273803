import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeGrades } from '../../src/domain/delivery-change.ts';
import type { Observation, ObservationColumns } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { type ColumnsDifference, diffColumns } from '../../src/observations/diff-columns.ts';
import { readChange, summariseChanges } from '../../src/observations/summarise-changes.ts';
import { keyOf, observations, sampleObservation } from './observation-samples.ts';

function diff(before: readonly Observation[], after: readonly Observation[]): ColumnsDifference {
  return diffColumns(buildColumns(before), buildColumns(after), () => 'count');
}

function listChanges({ changes }: ColumnsDifference) {
  return Array.from({ length: changes.length }, (_, row) => readChange(changes, row));
}

function nights(period: string, count: number, fields: Partial<Observation> = {}): Observation {
  return sampleObservation({ period, numerator: count, value: count, ...fields });
}

describe('the difference of two sets of observations', () => {
  it('tells what is new, gone, changed and changed a lot, gravest first', () => {
    const before = [nights('2025-01', 100), nights('2025-02', 100), nights('2025-03', 50), nights('2025-04', 7)];
    const after = [nights('2025-05', 20), nights('2025-02', 102), nights('2025-01', 200), nights('2025-04', 7)];
    const difference = diff(before, after);
    expect(difference.compared).toBe(5);
    expect(listChanges(difference).map(({ grade, period, before: b, after: a }) => [grade, period, b, a])).toEqual([
      ['changed-a-lot', '2025-01', 100, 200],
      ['gone', '2025-03', 50, null],
      ['new', '2025-05', null, 20],
      ['changed', '2025-02', 100, 102],
    ]);
  });

  it('counts a number as being there when it is measured', () => {
    const silent = { value: null, numerator: null, state: 'not-reported' } as const;
    const difference = diff(
      [nights('2025-01', 5, silent), nights('2025-02', 5), nights('2025-03', 5, silent)],
      [
        nights('2025-01', 5),
        nights('2025-02', 5, silent),
        nights('2025-03', 5, { ...silent, state: 'not-meaningful' }),
      ],
    );
    expect(difference.compared).toBe(2);
    expect(listChanges(difference).map(({ grade }) => grade)).toEqual(['gone', 'new']);
  });

  it('sums up by indicator, in the order asked, with the greatest change of each unit', () => {
    const other = { indicator: 'dialogmeldinger' };
    const difference = diff(
      [nights('2025-01', 100), nights('2025-02', 100), nights('2025-01', 40, other)],
      [nights('2025-01', 200), nights('2025-02', 400), nights('2025-01', 41, other)],
    );
    const summary = summariseChanges(difference, ['dialogmeldinger', 'overliggerdogn', 'fact-team']);
    expect(summary.counts).toEqual({ 'changed-a-lot': 2, gone: 0, new: 0, changed: 1 });
    expect(summary.indicators.map(({ indicator }) => indicator)).toEqual(['dialogmeldinger', 'overliggerdogn']);
    expect(summary.biggest.map(({ indicator, period }) => [indicator, period])).toEqual([
      ['overliggerdogn', '2025-02'],
      ['dialogmeldinger', '2025-01'],
    ]);
  });
});

describe('laws of the difference', () => {
  it('is empty for a set and itself, in any order', () => {
    fc.assert(
      fc.property(
        observations.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => diff(rows, shuffled).changes.length === 0,
      ),
    );
  });

  it('swaps new and gone, before and after, when the sets swap', () => {
    fc.assert(
      fc.property(observations, observations, (a, b) => {
        const [there, back] = [diff(a, b), diff(b, a)];
        expect(back.compared).toBe(there.compared);
        const one = new Map(listChanges(there).map((change) => [keyOf({ ...sampleObservation(), ...change }), change]));
        for (const change of listChanges(back)) {
          const mate = one.get(keyOf({ ...sampleObservation(), ...change }));
          expect(mate && [mate.before, mate.after]).toEqual([change.after, change.before]);
          if (change.grade === 'new') expect(mate?.grade).toBe('gone');
          if (change.grade === 'gone') expect(mate?.grade).toBe('new');
        }
        expect(one.size).toBe(back.changes.length);
      }),
    );
  });

  it('agrees with a plain count by key', () => {
    fc.assert(
      fc.property(observations, observations, (a, b) => {
        const there = new Map(
          b.filter(({ state, value }) => state === 'measured' && value !== null).map((row) => [keyOf(row), row]),
        );
        const gone = a.filter((row) => row.state === 'measured' && row.value !== null && !there.has(keyOf(row)));
        const told = listChanges(diff(a, b)).filter(({ grade }) => grade === 'gone');
        expect(told.length).toBe(gone.length);
      }),
    );
  });

  it('orders by grade', () => {
    fc.assert(
      fc.property(observations, observations, (a, b) => {
        const ranks = listChanges(diff(a, b)).map(({ grade }) => changeGrades.indexOf(grade));
        expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
      }),
    );
  });
});

const country = 1_600_000;

/** Processor time, since other tests share the machine. */
function millisecondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

describe('the time of a difference', () => {
  it.each([
    ['in the same order, with a period more', 401, false, 1000],
    ['in another order and with nearly every number changed', 400, true, 5000],
  ])('is short for the whole country, %s', (_name, periods, reversed, most) => {
    const [before, after] = [manyColumns(400, false), manyColumns(periods, reversed)];
    let found = 0;
    const took = millisecondsOf(() => {
      found = diffColumns(before, after, () => 'count').changes.length;
    });
    expect(found).toBeGreaterThan(country / 100);
    expect(took).toBeLessThan(most);
  });
});

/** Ten indicators of 400 units in some periods; one in fifty numbers depends on how many periods there are. */
function manyColumns(periods: number, reversed: boolean): ObservationColumns {
  const one = buildColumns([sampleObservation()]);
  const length = 4000 * periods;
  const codes = (size: number, step: number): Uint32Array =>
    Uint32Array.from({ length }, (_, row) => Math.floor(row / step) % size);
  const words = (size: number, prefix: string): string[] => Array.from({ length: size }, (_, at) => `${prefix}${at}`);
  const missing = new Float64Array(length).fill(Number.NaN);
  const counts = Float64Array.from({ length }, (_, row) => {
    const [series, period] = [Math.floor(row / periods), row % periods];
    return (series + (series % 50 === 0 ? periods + Number(reversed) : 0) + period) % 1000;
  });
  const periodWords = words(periods, 'p');
  return {
    ...one,
    length,
    indicator: { words: words(10, 'i'), codes: codes(10, 400 * periods) },
    profile: { words: ['-'], codes: new Uint32Array(length) },
    variant: { words: one.variant.words, codes: new Uint32Array(length) },
    level: { words: one.level.words, codes: new Uint32Array(length) },
    unit: { words: words(400, 'u'), codes: codes(400, periods) },
    periodType: { words: one.periodType.words, codes: new Uint32Array(length) },
    period: { words: reversed ? periodWords.reverse() : periodWords, codes: codes(periods, 1) },
    numerator: counts,
    value: counts,
    denominator: missing,
    lower: missing,
    upper: missing,
    state: new Uint8Array(length),
    quality: new Uint8Array(length),
  };
}
