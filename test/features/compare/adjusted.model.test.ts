import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { type AdjustedView, buildAdjusted, isAdjustable } from '../../../src/features/compare/adjusted.model.ts';
import { buildComparison } from '../../../src/features/compare/compare.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const series = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-', periodType: 'year' } as const;
const key = { ...series, level: 'helsefellesskap', unit: 'H13', period: '2025' } as const;

function share(unit: string, numerator: number, denominator: number, fields: Partial<Observation> = {}): Observation {
  const level = unit === '0' ? 'country' : 'helsefellesskap';
  const value = numerator / denominator;
  return sampleObservation({ ...series, level, unit, period: '2025', numerator, denominator, value, ...fields });
}

const storeOf = (rows: readonly Observation[]) => createObservationStore(buildColumns(rows));
const young = [share('0', 100, 1000), share('H13', 40, 300), share('H14', 60, 700)];
const old = [share('0', 300, 1000), share('H13', 240, 700), share('H14', 60, 300)];
const totals = [share('0', 400, 2000), share('H13', 280, 1000), share('H14', 120, 1000)];

function adjust(ages: readonly (readonly [string, readonly Observation[]])[]): AdjustedView {
  const comparison = buildComparison(storeOf(totals), geography, {
    definition: definitionOf(series.indicator),
    key,
    level: 'helsefellesskap',
    order: 'navn',
    inhabitants: new Map(),
    cut: null,
  });
  const view = buildAdjusted(
    comparison,
    key,
    ages.map(([group, rows]) => ({ group, store: storeOf(rows) })),
  );
  if (view === null) throw new Error('nothing was adjusted');
  return view;
}

describe('the comparison adjusted for age', () => {
  it('expects of each place what the standard has in its own age groups', () => {
    const { rows, groups } = adjust([
      ['67-79', young],
      ['80+', old],
    ]);
    // 300·0,1 + 700·0,3 = 240 expected, 280 observed
    const ahus = rows.find(({ row }) => row.unit === 'H13');
    expect(ahus?.ratio?.expected).toBeCloseTo(240, 9);
    expect(ahus?.ratio?.ratio).toBeCloseTo(280 / 240, 9);
    // 700·0,1 + 300·0,3 = 160 expected, 120 observed
    expect(rows.find(({ row }) => row.unit === 'H14')?.ratio?.ratio).toBeCloseTo(0.75, 9);
    expect(groups).toEqual(['67-79', '80+']);
  });

  it('leaves those of unknown age out', () => {
    const { groups } = adjust([
      ['67-79', young],
      ['80+', old],
      ['ukjent', [share('H13', 9, 9)]],
    ]);
    expect(groups).toEqual(['67-79', '80+']);
  });

  it('has no index where an age group is hidden, and says so', () => {
    const hidden = [
      old[0],
      share('H13', 1, 2, { state: 'suppressed', numerator: null, denominator: null, value: null }),
    ];
    const { rows } = adjust([
      ['67-79', young],
      ['80+', hidden.flatMap((one) => one ?? [])],
    ]);
    expect(rows.find(({ row }) => row.unit === 'H13')).toMatchObject({ ratio: null, verdict: 'too-few' });
  });

  it('is for shares that the rows divide by age', () => {
    expect(isAdjustable(definitionOf('reinnleggelse-30d'))).toBe(true);
    expect(isAdjustable(definitionOf('overliggerdogn'))).toBe(false);
    expect(isAdjustable(definitionOf('helseopplysning-24t'))).toBe(false);
  });
});
