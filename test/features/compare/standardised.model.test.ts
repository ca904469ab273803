import { describe, expect, it } from 'vitest';
import type { StandardisedPlace } from '../../../src/domain/standardised-rates.ts';
import { buildComparison } from '../../../src/features/compare/compare.model.ts';
import { buildStandardised, type StandardisedView } from '../../../src/features/compare/standardised.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const series = { profile: '-', periodType: 'year', period: '2025', level: 'helsefellesskap', unit: 'H13' } as const;

function place(unit: string, crude: number, rate: number | null, spread = 0.0002): StandardisedPlace {
  return {
    level: unit === '0' ? 'country' : 'helsefellesskap',
    unit,
    crude,
    unknown: 0.01,
    strata: null,
    standardised: rate === null ? null : { rate, lower: rate - spread, upper: rate + spread, events: 100 },
  };
}

const whole = geography.helsefellesskap.map(({ id }) => id);

function build(
  indicator: string,
  places: readonly StandardisedPlace[],
  measured: readonly string[] = whole,
): StandardisedView {
  const definition = definitionOf(indicator);
  const key = { ...series, indicator, variant: definition.corrected ? 'net' : '-' } as const;
  const store = createObservationStore(
    buildColumns(measured.map((unit) => sampleObservation({ ...key, unit, value: 3, numerator: 30 }))),
  );
  const comparison = buildComparison(store, geography, {
    definition,
    key,
    level: 'helsefellesskap',
    order: 'navn',
    inhabitants: new Map(),
    cut: null,
  });
  return buildStandardised(comparison, key, { year: 2026, places });
}

function rowOf(view: StandardisedView, unit: string) {
  return view.rows.find(({ row }) => row.unit === unit);
}

describe('rates with the age and sex of the country', () => {
  const places = [
    place('0', 0.003, 0.003),
    place('H13', 0.004, 0.0032),
    place('H14', 0.002, 0.005),
    place('H15', 0.001, null),
  ];

  it('stand beside the crude ones in the unit of the indicator', () => {
    const view = build('overliggerdogn-per-1000', places);
    expect(rowOf(view, 'H13')?.crude).toBeCloseTo(4, 9);
    expect(rowOf(view, 'H13')?.standardised?.value).toBeCloseTo(3.2, 9);
    expect(view.reference?.standardised.value).toBeCloseTo(3, 9);
    expect(view.unknown).toBeCloseTo(0.01, 9);
  });

  it('are judged by the interval of the difference, not by the crude rate', () => {
    const view = build('overliggerdogn-per-1000', places);
    expect(rowOf(view, 'H13')?.judgement.verdict).toBe('no-certain-change');
    expect(rowOf(view, 'H14')?.judgement.verdict).toBe('worse');
    expect(rowOf(view, 'H14')?.judgement.difference?.absolute).toBeCloseTo(2, 9);
  });

  it('are none with fewer than ten events, and none where nothing is told', () => {
    const view = build('overliggerdogn-per-1000', places);
    expect(rowOf(view, 'H15')?.standardised?.state).toBe('too-few');
    expect(rowOf(view, 'H15')?.judgement.verdict).toBe('too-few');
    expect(rowOf(view, 'H16')?.standardised).toBeNull();
    expect(rowOf(view, 'H16')?.judgement.verdict).toBe('not-comparable');
  });

  it('make counts comparable: per 1 000 of those they are counted among', () => {
    const view = build('hoftebrudd-67', places);
    expect(view.definition).toMatchObject({
      kind: 'rate',
      unit: 'innleggelser per 1\u00a0000 innbyggere 67 år og eldre',
    });
    expect(rowOf(view, 'H14')?.judgement.verdict).toBe('worse');
  });

  it('are not held against a country that the files tell a part of', () => {
    const view = build('overliggerdogn-per-1000', places, ['H13', 'H14']);
    expect(view.reference).toBeNull();
    expect(rowOf(view, 'H14')?.judgement.verdict).toBe('not-comparable');
  });
});
