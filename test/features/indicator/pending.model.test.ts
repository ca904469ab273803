import { describe, expect, it } from 'vitest';
import type { ObservationKey } from '../../../src/domain/observation.ts';
import type { NightPattern } from '../../../src/domain/reconciliation.ts';
import { findPendingNights, nightMeasureOf } from '../../../src/features/indicator/pending.model.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { indicatorText } from '../../../src/text/indicator-text.ts';
import { samplePeriod } from '../../observations/observation-samples.ts';

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
  const found = findPendingNights(patterns, { ...february, ...key }, samplePeriod(period), geography);
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

  it('are said in one sentence', () => {
    expect(indicatorText.pendingNights({ net: 15, lowest: 10, highest: 15 })).toBe(
      'Rettelser er under behandling. Netto er 15 døgn nå, og blir 10–15 når de er avgjort.',
    );
  });
});
