import { describe, expect, it } from 'vitest';
import { publishStandardised } from '../../src/disclosure/publish-standardised.ts';
import type { ObservationState } from '../../src/domain/observation.ts';
import { directlyStandardisedRate } from '../../src/domain/standardisation.ts';
import type { StandardisedPlace, StandardisedRates, StandardisedWish } from '../../src/domain/standardised-rates.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { sampleObservation } from '../observations/observation-samples.ts';

const key = { indicator: 'hoftebrudd-67', profile: '-', variant: '-', periodType: 'year', period: '2025' } as const;
const wish: StandardisedWish = { ...key, level: 'helsefellesskap', scheme: 'five-year' };

/** Twelve events in groups of much the same weight, and one of unknown age. */
function place(unit: string, events: readonly number[] = [4, 3, 3, 2]): StandardisedPlace {
  const strata = events.map((count, group) => ({ events: count, population: 1500, standard: 100_000 + group * 9000 }));
  const rate = directlyStandardisedRate(strata);
  if (rate === null) throw new Error('Few events');
  const { crude: _, ...standardised } = rate;
  return { level: 'helsefellesskap', unit, crude: 0.002, unknown: 1 / 13, standardised, strata };
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
const through = totals({ H13: 'measured' });

function tell(of: StandardisedRates, seen = through, asked = wish): readonly StandardisedPlace[] {
  return publishStandardised(of, seen, asked)?.places ?? [];
}

describe('standardised rates for others', () => {
  it('are told only of places whose total was let through, for the very same period', () => {
    expect(tell(rates, totals({ H13: 'measured', H14: 'suppressed' })).map(({ unit }) => unit)).toEqual(['H13']);
    expect(tell(rates, totals({ H13: 'measured' }, '2024'))).toEqual([]);
  });

  it('keep what they are made of, and how many nobody knows the age of, to the analyst', () => {
    const [found] = tell(rates);
    expect(found).toMatchObject({ unknown: null, strata: null, crude: 0.002, standardised: { events: null } });
  });

  it('come in steps with limits outwards, the same for events that a step cannot tell apart', () => {
    const [whole] = rates.places;
    const [found] = tell(rates);
    const [before, after] = [whole?.standardised, found?.standardised];
    expect(after?.rate).not.toBe(before?.rate);
    expect(Math.abs((after?.rate ?? 0) - (before?.rate ?? 0))).toBeLessThan((before?.rate ?? 0) / 10);
    expect(after?.lower).toBeLessThan(before?.lower ?? 0);
    expect(after?.upper).toBeGreaterThan(before?.upper ?? 0);
    const others = { ...rates, places: [place('H13', [3, 4, 3, 2])] };
    expect(tell(others)[0]?.standardised).toEqual(after);
  });

  it('are not told where a group of another weight would be known to have few', () => {
    const strata = [12, 2].map((events, group) => ({ events, population: group === 0 ? 6000 : 30, standard: 100_000 }));
    const rate = directlyStandardisedRate(strata);
    const odd = { ...place('H13'), strata, standardised: rate };
    expect(tell({ ...rates, places: [odd] })).toEqual([]);
  });

  it.each([
    { ...wish, scheme: 'samdata' },
    { ...wish, level: 'kommune' },
    { ...wish, periodType: 'quarter', period: '2025Q1' },
  ] as const)('are not told at all of what is in more than one of them: %o', (asked) => {
    expect(publishStandardised(rates, through, asked)).toBeNull();
  });
});
