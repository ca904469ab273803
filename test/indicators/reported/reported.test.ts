import { describe, expect, it } from 'vitest';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';

const ends: Readonly<Record<string, readonly [string, string]>> = {
  '2025Q1': ['2025-01-01', '2025-03-31'],
  '2025Q2': ['2025-04-01', '2025-06-30'],
  '2025Q4': ['2025-10-01', '2025-12-31'],
  '2025H1': ['2025-01-01', '2025-06-30'],
  '2025-01': ['2025-01-01', '2025-01-31'],
  '2025-03': ['2025-03-01', '2025-03-31'],
};

function reported(periode: string, row: Row): Row {
  const [periode_fra = null, periode_til = null] = ends[periode] ?? [];
  return { periode, periode_fra, periode_til, ...row };
}

const membership: readonly Row[] = [
  { team_id: 'A', komnr: '3205', fra: '2020-01-01' },
  { team_id: 'A', komnr: '3222', fra: '2020-01-01' },
  { team_id: 'A', komnr: '3401', fra: '2020-01-01', til: '2020-12-31' },
  { team_id: 'B', komnr: '3207', fra: '2020-01-01' },
];

describe('patients of FACT teams', () => {
  const team = (team_id: string, periode: string, pasienter_aktive: number, arsverk_besatt: number | null = 10) =>
    reported(periode, { team_id, pasienter_aktive, arsverk_besatt });

  it('are those reported for the last day of the period, each team once, never carried forward', async () => {
    const rows = {
      fact_team_kommune: membership,
      fact_tall: [team('A', '2025Q1', 80), team('B', '2025Q1', 40), team('A', '2025Q2', 90), team('B', '2025Q4', 50)],
    };
    const store = await observeRows(await engine(), cut, rows, ['fact-pasienter-per-10000']);
    const ask = { indicator: 'fact-pasienter-per-10000', level: 'helsefellesskap', unit: 'H13' } as const;
    const numerator = (period: string) => askFor(store, { ...ask, period })?.numerator;
    expect([
      numerator('2025Q1'),
      numerator('2025Q2'),
      numerator('2025H1'),
      numerator('2025Q4'),
      numerator('2025'),
    ]).toEqual([120, 90, 90, 50, 50]);
    expect(askFor(store, { ...ask, period: '2025Q3' })).toMatchObject({ value: null, state: 'not-reported' });
    const first = askFor(store, { ...ask, period: '2025Q1' });
    expect(first?.value).toBeCloseTo((120 / (first?.denominator ?? Number.NaN)) * 10_000, 10);
    expect(first?.patients).toBe(120);
    expect(askFor(store, { ...ask, level: 'kommune', unit: '3205', period: '2025Q1' })).toBeNull();
  });

  it("of a half-year reported beside its quarter are the quarter's: the shortest period ending that day", async () => {
    const rows = {
      fact_team_kommune: membership,
      fact_tall: [team('A', '2025H1', 99), team('A', '2025Q2', 90)],
    };
    const store = await observeRows(await engine(), cut, rows, ['fact-pasienter-per-10000']);
    const ask = { indicator: 'fact-pasienter-per-10000', level: 'helsefellesskap', unit: 'H13' } as const;
    expect(askFor(store, { ...ask, period: '2025Q2' })?.numerator).toBe(90);
  });

  it('per full-time post are sums over teams that have both', async () => {
    const rows = {
      fact_team_kommune: membership,
      fact_tall: [team('A', '2025Q1', 80, 10), team('B', '2025Q1', 40, 5.5), team('C', '2025Q1', 30, 4)],
    };
    const store = await observeRows(await engine(), cut, rows, ['fact-pasienter-per-arsverk']);
    const ask = {
      indicator: 'fact-pasienter-per-arsverk',
      level: 'helsefellesskap',
      unit: 'H13',
      period: '2025Q1',
    } as const;
    const found = askFor(store, ask);
    expect(found).toMatchObject({ numerator: 120, denominator: 15.5 });
    expect(found?.value).toBeCloseTo(120 / 15.5, 12);
  });
});

describe('fidelity of FACT teams', () => {
  it('is the mean of the latest measurement of each team, the scales kept apart', async () => {
    const measured = (team_id: string, dato: string, skar_total: number, skala = '2010N23') => ({
      team_id,
      dato,
      skala,
      skar_total,
    });
    const rows = {
      fact_team_kommune: membership,
      fact_fidelity: [
        measured('A', '2025-01-15', 3.0),
        measured('A', '2025-05-15', 3.6),
        measured('B', '2025-02-01', 3.2),
        measured('B', '2025-06-01', 4.0, '2017RN23'),
      ],
    };
    const store = await observeRows(await engine(), cut, rows, ['fact-fidelity']);
    const ask = { indicator: 'fact-fidelity', level: 'helsefellesskap', unit: 'H13' } as const;
    const value = (period: string, profile = '2010N23') => askFor(store, { ...ask, profile, period })?.value;
    expect(value('2025Q1')).toBeCloseTo((3.0 + 3.2) / 2, 12);
    expect(value('2025Q2')).toBeCloseTo((3.6 + 3.2) / 2, 12);
    expect(value('2025')).toBeCloseTo((3.6 + 3.2) / 2, 12);
    expect(value('2025Q2', '2017RN23')).toBe(4);
    expect(value('2025Q1', '2017RN23') ?? null).toBeNull();
  });
});

describe('digital home follow-up', () => {
  const line = (periode: string, komnr: string, aktive_siste_dag: number, form = 'OPPFOLGING') =>
    reported(periode, { komnr, eier: 'KOMMUNE', form, aktive_siste_dag });

  it('is the sum of forms on the last day, per 1 000 inhabitants, and silent where nothing is reported', async () => {
    const rows = {
      dho: [
        line('2025-01', '3205', 10),
        line('2025-03', '3205', 20),
        line('2025-03', '3205', 5, 'KOMMUNIKASJON'),
        line('2025-03', '3222', 0),
      ],
    };
    const store = await observeRows(await engine(), cut, rows, ['dho-aktive-per-1000']);
    const ask = { indicator: 'dho-aktive-per-1000', level: 'kommune', unit: '3205' } as const;
    expect(askFor(store, { ...ask, period: '2025-01' })?.numerator).toBe(10);
    expect(askFor(store, { ...ask, period: '2025Q1' })?.numerator).toBe(25);
    expect(askFor(store, { ...ask, period: '2025-02' })).toMatchObject({ value: null, state: 'not-reported' });
    expect(askFor(store, { ...ask, unit: '3222', period: '2025-03' })?.value).toBe(0);
    expect(askFor(store, { ...ask, unit: '3222', period: '2025-01' })?.state).toBe('not-reported');
    expect(askFor(store, { ...ask, level: 'helsefellesskap', unit: 'H13', period: '2025Q1' })?.numerator).toBe(25);
  });
});

describe('incidents between the levels of care', () => {
  it('are added by direction; those turned down are none', async () => {
    const line = (retning: string, status: string, antall: number) =>
      reported('2025Q1', { retning, komnr: '3205', tema: 'EPIKRISE', status, antall });
    const rows = {
      avvik: [line('INN', 'LUKKET', 4), line('INN', 'MELDT', 3), line('INN', 'AVVIST', 9), line('UT', 'LUKKET', 2)],
    };
    const store = await observeRows(await engine(), cut, rows, ['samhandlingsavvik']);
    const value = (profile: string, period = '2025Q1') =>
      askFor(store, { indicator: 'samhandlingsavvik', profile, period, level: 'kommune', unit: '3205' })?.value ?? null;
    expect([value('begge'), value('inn'), value('ut')]).toEqual([9, 7, 2]);
    expect(value('begge', '2025-02')).toBeNull();
  });
});
