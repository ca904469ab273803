import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { countryReference, countrySeries } from '../../src/observations/country-reference.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { monthsOfYear, type PeriodSlot, recentMonths, recentPeriods } from '../../src/observations/recent-periods.ts';
import { pairWithLastYear } from '../../src/observations/year-pair.ts';
import { sampleObservation } from './observation-samples.ts';

function storeOf(rows: readonly Partial<Observation>[]): ObservationStore {
  return createObservationStore(buildColumns(rows.map(sampleObservation)));
}

function spoken(slots: readonly PeriodSlot[]): string[] {
  return slots.map(({ period, observation }) => `${period.id}=${observation?.value ?? 'none'}`);
}

describe('the pair with last year', () => {
  it('is the same quarter of two years', () => {
    const quarter = { periodType: 'quarter' } as const;
    const store = storeOf([
      { ...quarter, period: '2024Q1', value: 300 },
      { ...quarter, period: '2024Q4', value: 9 },
      { ...quarter, period: '2025Q1', value: 250 },
    ]);
    const pair = pairWithLastYear(store, sampleObservation({ ...quarter, period: '2025Q1' }));
    expect([pair.current?.value, pair.previous?.value]).toEqual([250, 300]);
  });

  it('has an empty side where nothing was computed', () => {
    const pair = pairWithLastYear(storeOf([{ period: '2025-02', value: 4 }]), sampleObservation());
    expect(pair).toMatchObject({ current: { value: 4 }, previous: null });
  });

  it('refuses a period that is none', () => {
    expect(() => pairWithLastYear(storeOf([]), sampleObservation({ period: '2025-13' }))).toThrow(RangeError);
  });
});

describe('the country as reference', () => {
  const store = storeOf([
    { value: 120 },
    { level: 'country', unit: '0', value: 2000 },
    { level: 'country', unit: '0', value: 1900, period: '2025-01' },
    { level: 'country', unit: '0', value: 2100, variant: 'gross' },
  ]);

  it('is the number of the country for the same variant and period', () => {
    expect(countryReference(store, sampleObservation())?.value).toBe(2000);
    expect(countryReference(store, sampleObservation({ period: '2024-02' }))).toBeNull();
  });

  it('is a series of the country for the same variant', () => {
    expect(countrySeries(store, sampleObservation()).map(({ value }) => value)).toEqual([1900, 2000]);
  });
});

describe('recent periods', () => {
  const store = storeOf([
    { period: '2024-12', value: 1 },
    { period: '2025-02', value: 3 },
    { periodType: 'quarter', period: '2025Q1', value: 4 },
  ]);

  it('keep a place for a month nobody has numbers for', () => {
    expect(spoken(recentPeriods(store, sampleObservation(), 3))).toEqual(['2024-12=1', '2025-01=none', '2025-02=3']);
  });

  it('are the 24 months up to the end of a quarter', () => {
    const months = recentMonths(store, sampleObservation({ periodType: 'quarter', period: '2025Q1' }));
    expect(months).toHaveLength(24);
    expect(spoken(months).slice(-4)).toEqual(['2024-12=1', '2025-01=none', '2025-02=3', '2025-03=none']);
    expect(months[0]?.period.id).toBe('2023-04');
  });

  it('are twelve months of a year, empty ones included', () => {
    const months = monthsOfYear(store, sampleObservation(), 2025);
    expect(spoken(months).slice(0, 3)).toEqual(['2025-01=none', '2025-02=3', '2025-03=none']);
    expect(months.at(-1)?.period.id).toBe('2025-12');
    expect(months).toHaveLength(12);
  });
});
