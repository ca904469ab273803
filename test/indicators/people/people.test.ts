import { describe, expect, it } from 'vitest';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';

describe('patients reported as ready for discharge', () => {
  const first = stay({
    opphold_id: 's1',
    pid: 'p1',
    inn_ts: '2025-01-28 08:00:00',
    ut_ts: '2025-03-20 12:00:00',
  });
  const event = (ts: string, type: number, opphold_id = 's1') => ({ opphold_id, ts, type });

  it('are counted once in a period, however often they were reported', async () => {
    const rows = {
      opphold: [first, stay({ ...first, opphold_id: 's2', pid: 'p2', komnr_bosted: '3222' })],
      ukp_hendelse: [
        event('2025-01-30 09:00:00', 3),
        event('2025-02-03 09:00:00', 4),
        event('2025-02-10 09:00:00', 3),
        event('2025-02-12 09:00:00', 3),
        event('2025-02-28 09:00:00', 3, 's2'),
      ],
    };
    const store = await observeRows(await engine(), cut, rows, ['utskrivningsklare-pasienter']);
    const ask = { indicator: 'utskrivningsklare-pasienter' } as const;
    const value = (period: string) => askFor(store, { ...ask, period })?.value;
    expect([value('2025-01'), value('2025-02'), value('2025-03'), value('2025Q1'), value('2025')]).toEqual([
      1, 2, 0, 2, 2,
    ]);
    expect(askFor(store, { ...ask, period: '2025Q1' })).toMatchObject({ numerator: 2, denominator: null, patients: 2 });
    expect(askFor(store, { ...ask, period: '2025Q1', level: 'kommune', unit: '3222' })?.value).toBe(1);
  });

  it('hold those who leave the same day, who have no nights', async () => {
    const same = { ...first, utskrklar_dato: '2025-03-20 09:00:00' };
    const ids = ['utskrivningsklare-pasienter', 'overliggerdogn'];
    const store = await observeRows(await engine(), cut, { opphold: [same] }, ids);
    expect(askFor(store, { indicator: 'utskrivningsklare-pasienter', period: '2025-03' })?.value).toBe(1);
    expect(askFor(store, { indicator: 'overliggerdogn', variant: 'gross', period: '2025-03' })?.value ?? 0).toBe(0);
  });
});

describe('adults with serious mental illness', () => {
  const contact = stay({
    sektor: 'PHV',
    omsorgsniva: 3,
    alder: 40,
    komnr_bosted: '3205',
    inn_ts: '2025-02-01 10:00:00',
    ut_ts: '2025-02-01 11:00:00',
  });

  it('are people of 18 and over with one of the diagnoses, main or other, per adult of the kommune', async () => {
    const rows = {
      opphold: [
        { ...contact, opphold_id: 's1', pid: 'p1', hdiag: 'F20.0' },
        {
          ...contact,
          opphold_id: 's2',
          pid: 'p1',
          hdiag: 'F250',
          inn_ts: '2025-05-01 10:00:00',
          ut_ts: '2025-05-01 11:00:00',
        },
        { ...contact, opphold_id: 's3', pid: 'p2', hdiag: 'F410', bdiag: 'Z63, F33.1' },
        { ...contact, opphold_id: 's4', pid: 'p3', hdiag: 'F32', alder: 17 },
        { ...contact, opphold_id: 's5', pid: 'p4', hdiag: 'F410' },
        { ...contact, opphold_id: 's6', pid: 'p5', hdiag: 'F603', sektor: 'SOM' },
        { ...contact, opphold_id: 's7', pid: 'p6', hdiag: 'XF20' },
      ],
    };
    const store = await observeRows(await engine(), cut, rows, ['alvorlig-psykisk-lidelse']);
    const found = askFor(store, {
      indicator: 'alvorlig-psykisk-lidelse',
      period: '2025',
      level: 'kommune',
      unit: '3205',
    });
    expect(found).toMatchObject({ numerator: 2, patients: 2 });
    expect(found?.value).toBeCloseTo(2 / (found?.denominator ?? Number.NaN), 12);
    expect(found?.lower).toBeGreaterThan(0);
  });
});

describe('contacts with mental health care', () => {
  it('are outpatient contacts of adults, every one of them', async () => {
    const contact = stay({
      sektor: 'PHV',
      omsorgsniva: 3,
      alder: 40,
      inn_ts: '2025-02-01 10:00:00',
      ut_ts: '2025-02-01 11:00:00',
    });
    const opphold = [
      { ...contact, opphold_id: 's1', pid: 'p1' },
      { ...contact, opphold_id: 's2', pid: 'p1', inn_ts: '2025-02-08 10:00:00', ut_ts: '2025-02-08 11:00:00' },
      { ...contact, opphold_id: 's3', pid: 'p2', alder: 17 },
      { ...contact, opphold_id: 's4', pid: 'p3', omsorgsniva: 1 },
      { ...contact, opphold_id: 's5', pid: 'p4', sektor: 'SOM' },
      { ...contact, opphold_id: 's6', pid: 'p5', omsorgsniva: 2 },
      { ...contact, opphold_id: 's7', pid: 'p6', alder: 18 },
      { ...contact, opphold_id: 's8', pid: 'p7', alder: null },
    ];
    const store = await observeRows(await engine(), cut, { opphold }, ['ambulante-kontakter-phv']);
    const ask = { indicator: 'ambulante-kontakter-phv', level: 'kommune', unit: '3205', period: '2025-02' } as const;
    expect(askFor(store, ask)).toMatchObject({ numerator: 3, patients: 2 });
  });
});

describe('discharge summaries', () => {
  const ready = stay({
    pid: 'p1',
    inn_ts: '2025-02-01 08:00:00',
    ut_ts: '2025-02-11 12:00:00',
    utskrklar_dato: '2025-02-10 09:00:00',
  });

  it('are in time by date: the same day, the day after, within seven days', async () => {
    const sent = ['2025-02-10 15:00:00', '2025-02-11 23:00:00', '2025-02-12 23:59:00', '2025-02-18 10:00:00', null];
    const opphold = sent.map((epikrise_ts, index) => ({
      ...ready,
      opphold_id: `s${index}`,
      pid: `p${index}`,
      epikrise_ts,
    }));
    const dead = { ...ready, opphold_id: 's8', pid: 'p8', uttilstand: 2, epikrise_ts: '2025-02-11 13:00:00' };
    const never = { ...ready, opphold_id: 's9', pid: 'p9', utskrklar_dato: null, epikrise_ts: '2025-02-11 13:00:00' };
    const rows = { opphold: [...opphold, dead, never] };
    const store = await observeRows(await engine(), cut, rows, ['epikrisetid-utskrivningsklare']);
    const share = (profile: string) => {
      const found = askFor(store, { indicator: 'epikrisetid-utskrivningsklare', profile, period: '2025-02' });
      return [found?.numerator, found?.denominator];
    };
    expect([share('samme-dag'), share('1-dogn'), share('7-dogn')]).toEqual([
      [2, 5],
      [3, 5],
      [4, 5],
    ]);
  });

  it('give no number where the file tells of none', async () => {
    const rows = { opphold: [{ ...ready, opphold_id: 's1' }] };
    const store = await observeRows(await engine(), cut, rows, ['epikrisetid-utskrivningsklare']);
    expect(
      askFor(store, { indicator: 'epikrisetid-utskrivningsklare', profile: '1-dogn', period: '2025-02' }),
    ).toBeNull();
  });
});
