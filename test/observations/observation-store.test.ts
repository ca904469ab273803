import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { indexBuffers, indexColumns } from '../../src/observations/observation-index.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { keyOf, observations, sampleObservation } from './observation-samples.ts';

function storeOf(rows: readonly Observation[]): ObservationStore {
  return createObservationStore(buildColumns(rows));
}

function sorted(rows: readonly Observation[], by: (row: Observation) => string): Observation[] {
  return [...rows].sort((a, b) => (by(a) < by(b) ? -1 : 1));
}

describe('the observation store', () => {
  it('finds every observation by its key', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const store = storeOf(rows);
        expect(store.size).toBe(rows.length);
        for (const row of rows) expect(store.one(row)).toEqual(row);
      }),
    );
  });

  it('answers the same whatever order the rows came in', () => {
    const shuffled = observations.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, other] = [storeOf(rows), storeOf(others)];
        for (const row of rows) {
          expect(other.series(row)).toEqual(one.series(row));
          expect(other.across(row)).toEqual(one.across(row));
          expect(other.units(row.indicator, row.level)).toEqual(one.units(row.indicator, row.level));
          expect(other.periods(row.indicator, row.periodType)).toEqual(one.periods(row.indicator, row.periodType));
        }
      }),
    );
  });

  it('agrees with searching through all rows', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const store = storeOf(rows);
        for (const row of rows) {
          const without = (field: keyof Observation) => keyOf({ ...row, [field]: '' });
          const inSeries = rows.filter((other) => keyOf({ ...other, period: '' }) === without('period'));
          const inAcross = rows.filter((other) => keyOf({ ...other, unit: '' }) === without('unit'));
          expect(store.series(row)).toEqual(sorted(inSeries, ({ period }) => period));
          expect(store.across(row)).toEqual(sorted(inAcross, ({ unit }) => unit));
        }
      }),
    );
  });

  it('gives a series in the order of time', () => {
    const months = ['2025-02', '2024-12', '2025-10', '2025-01'];
    const store = storeOf(months.map((period) => sampleObservation({ period })));
    expect(store.series(sampleObservation()).map(({ period }) => period)).toEqual([
      '2024-12',
      '2025-01',
      '2025-02',
      '2025-10',
    ]);
    expect(store.periods('overliggerdogn', 'month')).toEqual(['2024-12', '2025-01', '2025-02', '2025-10']);
  });

  it('says what there is to ask about', () => {
    const store = storeOf([
      sampleObservation({ variant: 'gross' }),
      sampleObservation(),
      sampleObservation({ level: 'kommune', unit: '3205', periodType: 'quarter', period: '2025Q1' }),
      sampleObservation({ indicator: 'helseopplysning-24t', profile: 'sendte', variant: '-' }),
      sampleObservation({ indicator: 'helseopplysning-24t', profile: 'mottakere', variant: '-' }),
    ]);
    expect(store.has('overliggerdogn')).toBe(true);
    expect(store.has('fact-team')).toBe(false);
    expect(store.indicators()).toEqual(['helseopplysning-24t', 'overliggerdogn']);
    expect(store.variants('overliggerdogn')).toEqual(['gross', 'net']);
    expect(store.profiles('helseopplysning-24t')).toEqual(['mottakere', 'sendte']);
    expect(store.units('overliggerdogn', 'kommune')).toEqual(['3205']);
    expect(store.periods('overliggerdogn', 'quarter')).toEqual(['2025Q1']);
  });

  it('has nothing to say about words it never saw', () => {
    const store = storeOf([sampleObservation()]);
    expect(store.one(sampleObservation({ unit: 'H99' }))).toBeNull();
    expect(store.one(sampleObservation({ period: '2031-01' }))).toBeNull();
    expect(store.series(sampleObservation({ profile: 'phv' }))).toEqual([]);
    expect(store.across(sampleObservation({ level: 'kommune' }))).toEqual([]);
    expect(store.periods('overliggerdogn', 'year')).toEqual([]);
    expect(store.units('fact-team', 'kommune')).toEqual([]);
  });

  it('is empty when nothing was computed', () => {
    const store = storeOf([]);
    expect(store.size).toBe(0);
    expect(store.one(sampleObservation())).toBeNull();
    expect(store.indicators()).toEqual([]);
  });

  it('takes an index that was made and moved here from elsewhere', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const columns = buildColumns(rows);
        const made = indexColumns(columns);
        const moved = structuredClone(made, { transfer: indexBuffers(made) });
        expect(made.series.rows).toHaveLength(0);
        const [own, given] = [createObservationStore(columns), createObservationStore(columns, moved)];
        expect(given.indicators()).toEqual(own.indicators());
        for (const row of rows) {
          expect(given.one(row)).toEqual(row);
          expect(given.series(row)).toEqual(own.series(row));
          expect(given.across(row)).toEqual(own.across(row));
        }
      }),
    );
  });

  it('refuses two numbers for one key', () => {
    expect(() => storeOf([sampleObservation(), sampleObservation({ value: 7 })])).toThrow(
      'Two observations of overliggerdogn · - · net · helsefellesskap · H13 · 2025-02',
    );
  });
});
