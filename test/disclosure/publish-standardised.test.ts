import { describe, expect, it } from 'vitest';
import { publishStandardised } from '../../src/disclosure/publish-standardised.ts';
import type { ObservationState } from '../../src/domain/observation.ts';
import type { StandardisedPlace, StandardisedWish } from '../../src/domain/standardised-rates.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { sampleObservation } from '../observations/observation-samples.ts';

const key = { indicator: 'hoftebrudd-67', profile: '-', variant: '-', periodType: 'year', period: '2025' } as const;
const wish: StandardisedWish = { ...key, level: 'helsefellesskap', scheme: 'five-year' };

function place(unit: string): StandardisedPlace {
  const standardised = { rate: 0.002, lower: 0.001, upper: 0.003, events: 12 };
  return { level: 'helsefellesskap', unit, crude: 0.002, unknown: 0.08, standardised };
}

function totals(states: Readonly<Record<string, ObservationState>>, period = '2025') {
  const rows = Object.entries(states).map(([unit, state]) =>
    sampleObservation({
      ...key,
      level: 'helsefellesskap',
      unit,
      period,
      state,
      value: state === 'measured' ? 13 : null,
    }),
  );
  return { ...buildColumns(rows), published: { threshold: 5, plan: 'alt' } };
}

const rates = { year: 2026, places: [place('H13'), place('H14'), place('H15')] };

describe('standardised rates for others', () => {
  it('are told only of places whose total was let through, for the very same period', () => {
    const found = publishStandardised(rates, totals({ H13: 'measured', H14: 'suppressed' }), wish);
    expect(found.places.map(({ unit }) => unit)).toEqual(['H13']);
    expect(publishStandardised(rates, totals({ H13: 'measured' }, '2024'), wish).places).toEqual([]);
  });

  it('keep how many events there were, and how many nobody knows the age of, to the analyst', () => {
    const [found] = publishStandardised(rates, totals({ H13: 'measured' }), wish).places;
    expect(found).toMatchObject({ unknown: null, crude: 0.002, standardised: { rate: 0.002, events: null } });
  });
});
