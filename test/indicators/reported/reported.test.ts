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

describe('numbers a sender lists without telling', () => {
  const withoutTelling = { value: null, state: 'not-reported' };

  it('are no zero, and make what they are a part of less than the whole', async () => {
    const nights = (periode: string, komnr: string, dogn: number | null) => reported(periode, { komnr, dogn });
    const rows = {
      overliggerdogn: [
        nights('2025-01', '3205', 6),
        nights('2025-01', '3222', null),
        nights('2025-03', '3205', 4),
        nights('2025-03', '3222', 0),
      ],
    };
    const store = await observeRows(await engine(), cut, rows, ['overliggerdogn']);
    const ask = (level: 'kommune' | 'helsefellesskap', unit: string, period: string) =>
      askFor(store, { indicator: 'overliggerdogn', variant: 'gross', level, unit, period });
    expect(ask('kommune', '3222', '2025-01')).toMatchObject(withoutTelling);
    expect(ask('kommune', '3222', '2025-03')).toMatchObject({ value: 0, state: 'measured' });
    expect(ask('kommune', '3205', '2025-01')).toMatchObject({ value: 6, quality: 'adjusted' });
    expect(ask('helsefellesskap', 'H13', '2025-01')).toMatchObject({ value: 6, quality: 'incomplete' });
    expect(ask('helsefellesskap', 'H13', '2025-03')).toMatchObject({ value: 4, quality: 'adjusted' });
  });

  it('of a quarter leave its months alone', async () => {
    const nights = (periode: string, komnr: string, dogn: number | null) => reported(periode, { komnr, dogn });
    const rows = {
      overliggerdogn: [nights('2025-03', '3205', 4), nights('2025-01', '3205', 5), nights('2025Q1', '3205', null)],
    };
    const store = await observeRows(await engine(), cut, rows, ['overliggerdogn']);
    const ask = { indicator: 'overliggerdogn', variant: 'gross', level: 'kommune', unit: '3205' } as const;
    expect(askFor(store, { ...ask, period: '2025-03' })).toMatchObject({ value: 4, quality: 'adjusted' });
    expect(askFor(store, { ...ask, period: '2025Q1' })).toMatchObject({ value: 9, quality: 'incomplete' });
  });

  it('of one direction are not told by the other', async () => {
    const incidents = (retning: string, komnr: string, antall: number | null) =>
      reported('2025Q1', { retning, komnr, tema: 'EPIKRISE', status: 'LUKKET', antall });
    const messages = (retning: string, komnr: string, antall: number | null) =>
      reported('2025-01', { retning, komnr, antall });
    const rows = {
      avvik: [incidents('INN', '3205', 4), incidents('UT', '3205', null), incidents('UT', '3222', 3)],
      dialogmeldinger: [messages('INN', '3205', 4), messages('UT', '3205', null), messages('UT', '3222', 3)],
    };
    const store = await observeRows(await engine(), cut, rows, ['samhandlingsavvik', 'dialogmeldinger']);
    for (const [indicator, period] of [
      ['samhandlingsavvik', '2025Q1'],
      ['dialogmeldinger', '2025-01'],
    ] as const) {
      const told = (profile: string, unit: string) =>
        askFor(store, { indicator, profile, period, level: 'kommune', unit });
      expect(told('ut', '3205')).toMatchObject(withoutTelling);
      expect(told('inn', '3205')).toMatchObject({ value: 4, state: 'measured' });
      expect(told('begge', '3205')).toMatchObject({ value: 4, quality: 'incomplete' });
      expect(told('inn', '3222')?.value).toBe(0);
    }
  });

  it('are no part of a share, a stock or a readmission', async () => {
    const share = (komnr: string, teller: number | null, nevner: number | null) =>
      reported('2025-01', { komnr, indikator: 'innleggelsesrapport', teller, nevner });
    const back = (komnr: string, reinnleggelser: number | null, primaeropphold: number | null) =>
      reported('2025-01', { komnr, reinnleggelser, primaeropphold });
    const active = (komnr: string, form: string, aktive_siste_dag: number | null) =>
      reported('2025-01', { komnr, eier: 'KOMMUNE', form, aktive_siste_dag });
    const rows = {
      plo_andel: [share('3205', null, 40), share('3222', 10, 20), share('3222', 5, null)],
      reinnleggelser: [back('3205', null, 40), back('3222', 2, 20)],
      dho: [active('3205', 'OPPFOLGING', null), active('3222', 'OPPFOLGING', 7), active('3222', 'OPPLARING', null)],
    };
    const indicators = ['innleggelsesrapport-andel', 'reinnleggelse-30d', 'dho-aktive-per-1000'];
    const store = await observeRows(await engine(), cut, rows, indicators);
    const ask = (indicator: string, unit: string) =>
      askFor(store, {
        indicator,
        period: '2025-01',
        level: 'kommune',
        unit,
        profile: indicator === 'reinnleggelse-30d' ? 'ahus-67' : '-',
      });
    for (const indicator of indicators) expect(ask(indicator, '3205')?.value ?? null).toBeNull();
    expect(ask('innleggelsesrapport-andel', '3222')).toMatchObject({ numerator: 10, denominator: 20 });
    expect(ask('innleggelsesrapport-andel', '3222')?.quality).toBe('incomplete');
    expect(ask('reinnleggelse-30d', '3222')).toMatchObject({ numerator: 2, denominator: 20, quality: 'adjusted' });
    expect(ask('dho-aktive-per-1000', '3222')).toMatchObject({ numerator: 7, quality: 'incomplete' });
  });
});
