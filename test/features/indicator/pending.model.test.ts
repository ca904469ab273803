import { describe, expect, it } from 'vitest';
import type { ObservationKey } from '../../../src/domain/observation.ts';
import type { NightPattern } from '../../../src/domain/reconciliation.ts';
import { findPending, nightMeasureOf, toPossible } from '../../../src/features/indicator/pending.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { priceOf } from '../../../src/reference/dognpris.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { indicatorText } from '../../../src/text/indicator-text.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const february: ObservationKey = {
  indicator: 'overliggerdogn',
  profile: '-',
  variant: 'net',
  level: 'kommune',
  unit: '3205',
  periodType: 'month',
  period: '2025-02',
};

function pattern(part: Partial<NightPattern>): NightPattern {
  const still = { gross: '3205', net: '3205', art: null, possible: ['3205'], mayGo: false, nights: 1 } as const;
  return { measure: 'stay', sector: 'SOM', month: '2025-02', ...still, ...part };
}

/** Ten nights nobody disputes, three that may go, and two that may move to the neighbour, 3222. */
const patterns: readonly NightPattern[] = [
  pattern({ nights: 10 }),
  pattern({ nights: 3, mayGo: true }),
  pattern({ nights: 2, possible: ['3205', '3222'] }),
  pattern({ nights: 7, measure: 'payment', mayGo: true }),
  pattern({ nights: 8, sector: 'PHV', mayGo: true }),
  pattern({ nights: 9, month: '2025-04', mayGo: true }),
];

function told(key: Partial<ObservationKey>, period = '2025-02'): readonly number[] | null {
  const found = findPending(patterns, { ...february, ...key }, samplePeriod(period), geography, priceOf);
  return found === null ? null : [found.lowest, found.net, found.highest];
}

describe('nights that cases under treatment may change', () => {
  it('are told as the least and the most that net may become', () => {
    expect(told({})).toEqual([10, 15, 15]);
    expect(told({ unit: '3222' })).toEqual([0, 0, 2]);
  });

  it('do not change by moving between two kommuner of the same place', () => {
    expect(told({ level: 'helsefellesskap', unit: 'H13' })).toEqual([12, 15, 15]);
    expect(told({ level: 'country', unit: '0' })).toEqual([12, 15, 15]);
  });

  it('are those of the measure, the sector and the period that is looked at', () => {
    expect(told({ indicator: 'betalingsdogn' })).toEqual([0, 7, 7]);
    expect(told({ profile: 'phv' })).toEqual([0, 8, 8]);
    expect(told({}, '2025Q2')).toEqual([0, 9, 9]);
    expect(told({}, '2025-03')).toBeNull();
  });

  it('are not told of gross, of other numbers, or of places that are less than kommuner', () => {
    expect(told({ variant: 'gross' })).toBeNull();
    expect(told({ level: 'bydel', unit: '030112' })).toBeNull();
    expect(nightMeasureOf({ ...february, indicator: 'reinnleggelse-30d', variant: '-' })).toBeNull();
  });

  it('are those of the regions that hold the kommune, and of everyone outside a helsefellesskap', () => {
    expect(told({ level: 'region', unit: 'H13-lsf-nedre-romerike' })).toEqual([12, 15, 15]);
    expect(told({ level: 'region', unit: 'H13-lsf-follo' })).toBeNull();
    expect(told({ level: 'region', unit: 'utenfor-H14' })).toEqual([12, 15, 15]);
    expect(told({ level: 'region', unit: 'H14-sykehus-ous' })).toBeNull();
  });

  it('cost what a night of their year costs, and nothing where no price is known', () => {
    expect(told({ indicator: 'betalingsdogn-kroner' })).toEqual([0, 7 * 5981, 7 * 5981]);
    const later = [pattern({ month: '2026-01', measure: 'payment', mayGo: true })];
    const key = { ...february, indicator: 'betalingsdogn-kroner', period: '2026-01' };
    expect(findPending(later, key, samplePeriod('2026-01'), geography, priceOf)).toBeNull();
  });

  it('are told in the unit of the number, where the number counts those very nights', () => {
    const range = { net: 15, lowest: 10, highest: 18 };
    const count = sampleObservation({ indicator: 'overliggerdogn', numerator: 15, denominator: null, value: 15 });
    expect(toPossible(range, definitionOf('overliggerdogn'), count)).toEqual({ lower: 10, upper: 18 });
    const census = { ...count, denominator: 30, value: 0.5 };
    const perNight = toPossible(range, definitionOf('overliggere-per-dogn'), census);
    expect(perNight?.lower).toBeCloseTo(1 / 3, 12);
    expect(perNight?.upper).toBeCloseTo(0.6, 12);
    const rate = { ...count, denominator: 5000, value: 3 };
    expect(toPossible(range, definitionOf('overliggerdogn-per-1000'), rate)).toEqual({ lower: 2, upper: 3.6 });
    expect(toPossible(range, definitionOf('overliggerdogn'), { ...count, numerator: 14, value: 14 })).toBeNull();
    expect(toPossible(range, definitionOf('overliggerdogn'), null)).toBeNull();
  });

  it('are said in one sentence', () => {
    expect(indicatorText.pending('15 døgn', '10–15')).toBe(
      'Rettelser er under behandling. Netto er 15 døgn nå, og blir 10–15 når de er avgjort.',
    );
  });
});
