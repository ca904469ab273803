import { describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { pairWithLastYear } from '../../../src/observations/year-pair.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, layRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();

/** A patient who waits one night, that of the day. */
function night(pid: string, day: string): Row {
  const [year = '', month = '', date = ''] = day.split('-');
  const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + 1)).toISOString().slice(0, 10);
  return stay({
    opphold_id: `${pid}-${day}`,
    pid,
    inn_ts: `${day} 08:00:00`,
    utskrklar_dato: `${day} 10:00:00`,
    ut_ts: `${next} 12:00:00`,
  });
}

async function observe(cut: string, opphold: readonly Row[], indicators: readonly string[]): Promise<ObservationStore> {
  await layRows(await engine(), { opphold });
  return createObservationStore(await computeObservations(await engine(), { cut, indicators, yearToDate: true }));
}

/** Value and denominator of a year so far. */
function soFar(store: ObservationStore, indicator: string, day: string): readonly (number | null | undefined)[] {
  const variant = indicator === 'utskrivningsklare-pasienter' ? '-' : 'net';
  const found = askFor(store, { indicator, variant, period: `YTD-${day}` });
  return [found?.value, found?.denominator, found?.quality === 'incomplete' ? 1 : 0];
}

const rows = [
  night('a', '2024-01-31'),
  night('a', '2024-02-15'),
  night('b', '2024-02-16'),
  night('c', '2024-12-31'),
  night('a', '2025-01-01'),
  night('d', '2025-02-15'),
];

describe('the year so far', () => {
  it('ends at the cut, and is laid beside the same days of the year before', async () => {
    const store = await observe('2025-02-15', rows, ['overliggerdogn', 'overliggere-per-dogn']);
    expect(soFar(store, 'overliggerdogn', '2025-02-15')).toEqual([2, null, 0]);
    expect(soFar(store, 'overliggerdogn', '2024-02-15')).toEqual([2, null, 0]);
    expect(soFar(store, 'overliggerdogn', '2024-02-29')).toEqual([3, null, 0]);
    expect(soFar(store, 'overliggerdogn', '2024-12-31')).toEqual([4, null, 0]);
    expect(soFar(store, 'overliggere-per-dogn', '2025-02-15')).toEqual([2 / 46, 46, 0]);
    expect(soFar(store, 'overliggere-per-dogn', '2024-02-15')).toEqual([2 / 46, 46, 0]);
    const key = {
      indicator: 'overliggerdogn',
      profile: '-',
      variant: 'net',
      level: 'country',
      unit: '0',
      periodType: 'year-to-date',
      period: 'YTD-2025-02-15',
    } as const;
    expect(pairWithLastYear(store, key).previous?.period).toBe('YTD-2024-02-15');
  });

  it('takes whole months to whole months, a leap day with them', async () => {
    const store = await observe('2025-02-28', rows, ['overliggerdogn', 'overliggere-per-dogn']);
    expect(soFar(store, 'overliggere-per-dogn', '2025-02-28')).toEqual([2 / 59, 59, 0]);
    expect(soFar(store, 'overliggere-per-dogn', '2024-02-29')).toEqual([3 / 60, 60, 0]);
    expect(store.periods('overliggerdogn', 'year-to-date')).not.toContain('YTD-2024-02-28');
  });

  it('counts a patient once, whatever the months', async () => {
    const store = await observe('2025-02-15', rows, ['utskrivningsklare-pasienter']);
    expect(soFar(store, 'utskrivningsklare-pasienter', '2024-01-31')).toEqual([1, null, 0]);
    expect(soFar(store, 'utskrivningsklare-pasienter', '2024-02-15')).toEqual([1, null, 0]);
    expect(soFar(store, 'utskrivningsklare-pasienter', '2024-02-29')).toEqual([2, null, 0]);
    expect(soFar(store, 'utskrivningsklare-pasienter', '2025-02-15')).toEqual([2, null, 0]);
  });

  it('is the month, the quarter, the half-year and the year where it ends with them', async () => {
    const store = await observe('2025-02-15', rows, ['overliggerdogn']);
    for (const [day, period] of [
      ['2024-01-31', '2024-01'],
      ['2024-03-31', '2024Q1'],
      ['2024-04-30', '2024T1'],
      ['2024-06-30', '2024H1'],
      ['2024-12-31', '2024'],
    ] as const) {
      const whole = askFor(store, { indicator: 'overliggerdogn', variant: 'net', period });
      const far = askFor(store, { indicator: 'overliggerdogn', variant: 'net', period: `YTD-${day}` });
      expect({ ...far, period, periodType: whole?.periodType }).toEqual(whole);
    }
  });

  it('is not whole where the data begin within the year, and is not there where nobody asked', async () => {
    const late = rows.slice(1);
    const store = await observe('2025-02-15', late, ['overliggerdogn']);
    expect(soFar(store, 'overliggerdogn', '2024-02-29')).toEqual([2, null, 1]);
    await layRows(await engine(), { opphold: late });
    const plain = await computeObservations(await engine(), { cut: '2025-02-15', indicators: ['overliggerdogn'] });
    expect(createObservationStore(plain).periods('overliggerdogn', 'year-to-date')).toEqual([]);
  });
});
