import { describe, expect, it } from 'vitest';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const indicators = ['overliggerdogn', 'overliggere-per-dogn'];

function told(periode: string, periode_fra: string, periode_til: string, row: Row): Row {
  return { periode, periode_fra, periode_til, komnr: '3205', ...row };
}

const january = told('2025-01', '2025-01-01', '2025-01-31', { dogn: 10, pasienter: 4 });
const march = told('2025-03', '2025-03-01', '2025-03-31', { dogn: 6 });
const ask = { indicator: 'overliggerdogn', variant: 'net', level: 'kommune', unit: '3205' } as const;

describe('ready-made nights', () => {
  it('are counted gross and net alike, with the patients of the file or else the nights', async () => {
    const store = await observeRows(await engine(), '2025-03-31', { overliggerdogn: [january, march] }, indicators);
    expect(askFor(store, { ...ask, period: '2025-01' })).toMatchObject({ value: 10, patients: 4, lower: null });
    expect(askFor(store, { ...ask, variant: 'gross', period: '2025-03' })).toMatchObject({ value: 6, patients: 6 });
    expect(askFor(store, { ...ask, level: 'country', unit: '0', period: '2025Q1' })).toMatchObject({ value: 16 });
  });

  it('cover their own periods only: a month in between is not reported, and days are counted where told', async () => {
    const store = await observeRows(await engine(), '2025-04-30', { overliggerdogn: [january, march] }, indicators);
    for (const period of ['2025-02', '2025-04']) {
      expect(askFor(store, { ...ask, period })).toMatchObject({ value: null, state: 'not-reported' });
    }
    expect(askFor(store, { ...ask, indicator: 'overliggere-per-dogn', period: '2025Q1' })).toMatchObject({
      numerator: 16,
      denominator: 62,
      quality: 'incomplete',
    });
  });

  it('that reach beyond the cut are not known at it', async () => {
    const store = await observeRows(await engine(), '2025-03-15', { overliggerdogn: [january, march] }, indicators);
    expect(askFor(store, { ...ask, period: '2025-01' })?.value).toBe(10);
    expect(askFor(store, { ...ask, period: '2025-03' })).toMatchObject({ value: null, state: 'not-reported' });
  });

  it('of a quarter tell of the quarter and the year, never of its months', async () => {
    const quarter = told('2025Q2', '2025-04-01', '2025-06-30', { dogn: 30 });
    const store = await observeRows(await engine(), '2025-12-31', { overliggerdogn: [january, quarter] }, indicators);
    expect(askFor(store, { ...ask, period: '2025Q2' })?.value).toBe(30);
    expect(askFor(store, { ...ask, period: '2025' })?.value).toBe(40);
    expect(askFor(store, { ...ask, period: '2025-05' })).toMatchObject({ value: null, state: 'not-reported' });
  });

  it('keep sectors apart, and rows without kommune count in the whole only', async () => {
    const rows = [january, { ...january, sektor: 'PHV', dogn: 3 }, { ...january, komnr: null, dogn: 2 }];
    const store = await observeRows(await engine(), '2025-01-31', { overliggerdogn: rows }, indicators);
    expect(askFor(store, { ...ask, level: 'country', unit: '0', period: '2025-01' })?.value).toBe(12);
    expect(askFor(store, { ...ask, period: '2025-01' })?.value).toBe(10);
    expect(askFor(store, { ...ask, profile: 'phv', period: '2025-01' })?.value).toBe(3);
  });

  it('are set aside when stays that tell of nights are loaded', async () => {
    const night = stay({
      opphold_id: 's1',
      pid: 'p1',
      inn_ts: '2025-01-01 08:00:00',
      ut_ts: '2025-01-05 08:00:00',
      utskrklar_dato: '2025-01-04 00:00:00',
    });
    const both = { opphold: [night], overliggerdogn: [january] };
    const store = await observeRows(await engine(), '2025-01-31', both, indicators);
    expect(askFor(store, { ...ask, period: '2025-01' })?.value).toBe(1);
    const silent = { opphold: [{ ...night, utskrklar_dato: null }], overliggerdogn: [january] };
    const other = await observeRows(await engine(), '2025-01-31', silent, indicators);
    expect(askFor(other, { ...ask, period: '2025-01' })?.value).toBe(10);
  });
});
