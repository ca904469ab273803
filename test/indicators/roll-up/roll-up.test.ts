import { beforeAll, describe, expect, it } from 'vitest';
import type { Level, Observation, PeriodType } from '../../../src/domain/observation.ts';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, type Rows, stay } from '../observe-rows.ts';

const engine = sharedEngine();

/** A stay from one day to another, ready to leave from `klar` on. */
function waiting(id: string, pid: string, inn: string, klar: string, ut: string | null, row: Row = {}): Row {
  return stay({
    opphold_id: id,
    pid,
    inn_ts: `${inn} 08:00:00`,
    ut_ts: ut === null ? null : `${ut} 12:00:00`,
    utskrklar_dato: `${klar} 00:00:00`,
    ...row,
  });
}

/** Two years in three kommuner, an unknown home and Oslo; some patients come back. */
const rows: Rows = {
  opphold: [
    waiting('a', 'p1', '2024-01-15', '2024-01-20', '2024-02-05'),
    waiting('b', 'p1', '2024-03-01', '2024-03-02', '2024-03-04', { enhet: 'Kirurgi' }),
    waiting('c', 'p2', '2024-06-01', '2024-06-10', '2024-06-12', { komnr_bosted: '3222' }),
    waiting('d', 'p3', '2024-06-01', '2024-06-10', '2024-06-11', { komnr_bosted: '0301', bydel: '030110' }),
    waiting('e', 'p4', '2024-07-01', '2024-07-10', '2024-07-15', { komnr_bosted: null }),
    waiting('f', 'p1', '2025-05-01', '2025-05-02', '2025-05-05', { komnr_bosted: '3222' }),
    waiting('g', 'p5', '2025-11-20', '2025-11-25', null),
  ],
  rettelse: [
    {
      opphold_id: 'a',
      fra_dato: '2024-01-25',
      til_dato: '2024-01-28',
      art: 'feilregistrering',
      status: 'innvilget',
      registrert_dato: '2024-03-01',
    },
    {
      opphold_id: 'c',
      fra_dato: '2024-06-10',
      til_dato: '2024-06-11',
      art: 'innsigelse',
      status: 'under_behandling',
      registrert_dato: '2024-07-01',
    },
  ],
};

const cut = '2025-12-15';
const indicators = ['overliggerdogn', 'overliggere-per-dogn', 'overliggerdogn-per-1000', 'liggetid-etter-meldt'];
let store: ObservationStore;

beforeAll(async () => {
  store = await observeRows(await engine(), cut, rows, indicators);
});

function nights(level: Level, unit: string, period: string, variant: 'gross' | 'net' = 'gross'): Observation | null {
  return askFor(store, { indicator: 'overliggerdogn', variant, level, unit, period });
}

function seriesOf(level: Level, unit: string, periodType: PeriodType): readonly Observation[] {
  return store.series({ indicator: 'overliggerdogn', profile: '-', variant: 'gross', level, unit, periodType });
}

describe('which observations there are', () => {
  it('a unit with any fact has every period from the first covered month to the cut, zeros included', () => {
    const months = seriesOf('kommune', '3222', 'month');
    expect(months.map(({ period }) => period)).toHaveLength(24);
    expect(months[0]).toMatchObject({ period: '2024-01', value: 0, state: 'measured' });
    expect(months.at(-1)).toMatchObject({ period: '2025-12', quality: 'incomplete' });
  });

  it('a unit without any fact has none', () => {
    expect(nights('kommune', '3207', '2024')).toBeNull();
  });

  it('rolling periods are there only when they are whole', () => {
    expect(seriesOf('country', '0', 'rolling-12').map(({ period }) => period)).toEqual(
      Array.from({ length: 12 }, (_, step) =>
        step === 0 ? 'R12-2024-12' : `R12-2025-${String(step).padStart(2, '0')}`,
      ),
    );
    expect(seriesOf('country', '0', 'rolling-36')).toEqual([]);
  });

  it('gross and net tell of the same units and periods', () => {
    const keysOf = (variant: 'gross' | 'net'): string[] =>
      geography.kommuner.flatMap(({ komnr }) =>
        store
          .series({
            indicator: 'overliggerdogn',
            profile: '-',
            variant,
            level: 'kommune',
            unit: komnr,
            periodType: 'month',
          })
          .map(({ unit, period }) => `${unit} ${period}`),
      );
    expect(keysOf('net')).toEqual(keysOf('gross'));
  });

  it('nothing over nothing has no value and says so', () => {
    expect(
      askFor(store, {
        indicator: 'liggetid-etter-meldt',
        variant: 'gross',
        period: '2024-02',
        level: 'kommune',
        unit: '3222',
      }),
    ).toMatchObject({ numerator: 0, denominator: 0, value: null, lower: null, state: 'not-meaningful' });
  });
});

describe('the numbers', () => {
  it('of a helsefellesskap are the sum of its kommuner, in every period', () => {
    const sumOf = (period: string): number =>
      geography.kommunerOf('H13').reduce((sum, { komnr }) => sum + (nights('kommune', komnr, period)?.value ?? 0), 0);
    for (const { period } of seriesOf('helsefellesskap', 'H13', 'month')) {
      expect(nights('helsefellesskap', 'H13', period)?.value).toBe(sumOf(period));
    }
  });

  it('of the country are every accepted stay, an unknown home and Oslo included', () => {
    expect(nights('country', '0', '2024')?.value).toBe(16 + 2 + 2 + 1 + 5);
    expect(nights('helsefellesskap', 'H13', '2024')?.value).toBe(16 + 2 + 2);
    expect(nights('bydel', '030110', '2024')?.value).toBe(1);
  });

  it('of a year are its months added up, but the patients are not', () => {
    const months = ['2024-01', '2024-02', '2024-03'].map((period) => nights('kommune', '3205', period));
    expect(months.map((one) => one?.value)).toEqual([12, 4, 2]);
    expect(months.map((one) => one?.patients)).toEqual([1, 1, 1]);
    expect(nights('kommune', '3205', '2024Q1')).toMatchObject({ value: 18, patients: 1, largestPatient: 18 });
  });

  it('of a rolling year have each patient once, also one who moved within the helsefellesskap', () => {
    expect(nights('helsefellesskap', 'H13', 'R12-2025-05')).toMatchObject({ value: 2 + 3, patients: 2 });
    expect(nights('kommune', '3222', 'R12-2025-05')).toMatchObject({ value: 2 + 3, patients: 2, largestPatient: 3 });
    expect(nights('kommune', '3222', 'R12-2025-06')).toMatchObject({ value: 3, patients: 1 });
  });

  it('net are never above gross', () => {
    for (const gross of seriesOf('country', '0', 'month')) {
      expect(nights('country', '0', gross.period, 'net')?.value).toBeLessThanOrEqual(gross.value ?? 0);
    }
    expect(nights('kommune', '3205', '2024-01', 'net')?.value).toBe(9);
  });

  it('of a year mean are all nights by all covered days', () => {
    const year = askFor(store, { indicator: 'overliggere-per-dogn', variant: 'gross', period: '2024' });
    expect(year).toMatchObject({ numerator: 26, denominator: 366, value: 26 / 366, denominatorPatients: null });
    const open = askFor(store, { indicator: 'overliggere-per-dogn', variant: 'gross', period: '2025-12' });
    expect(open).toMatchObject({ numerator: 15, denominator: 15, value: 1, quality: 'incomplete' });
  });

  it('per inhabitants leave an unknown home out everywhere, and are not told of an enhet', () => {
    const rate = { indicator: 'overliggerdogn-per-1000', variant: 'gross', period: '2024' } as const;
    const country = askFor(store, rate);
    expect(country).toMatchObject({ numerator: 21, denominator: 5_594_340 });
    expect(country?.value).toBeCloseTo((21 * 1000) / 5_594_340, 15);
    expect(askFor(store, { ...rate, level: 'enhet', unit: 'Medisin' })).toBeNull();
  });

  it('of a mean have the patients of its stays behind both numerator and denominator', () => {
    const mean = askFor(store, { indicator: 'liggetid-etter-meldt', variant: 'gross', period: '2024' });
    expect(mean).toMatchObject({
      numerator: 26,
      denominator: 5,
      patients: 4,
      denominatorPatients: 4,
      largestPatient: 18,
    });
  });
});

describe('the quality', () => {
  it('is preliminary for 42 days after the period, then adjusted', async () => {
    const only = { opphold: [waiting('a', 'p1', '2025-01-01', '2025-01-10', '2025-01-12')] };
    const qualityAt = async (at: string): Promise<string | undefined> =>
      askFor(await observeRows(await engine(), at, only, ['overliggerdogn']), {
        indicator: 'overliggerdogn',
        variant: 'net',
        period: '2025-01',
      })?.quality;
    expect(await qualityAt('2025-01-30')).toBe('incomplete');
    expect(await qualityAt('2025-03-13')).toBe('preliminary');
    expect(await qualityAt('2025-03-14')).toBe('adjusted');
  });

  it('stays preliminary where a correction is under consideration: its unit, its nights, all around them', () => {
    expect(nights('kommune', '3222', '2024-06')?.quality).toBe('preliminary');
    expect(nights('kommune', '3222', '2024')?.quality).toBe('preliminary');
    expect(nights('country', '0', '2024-06', 'net')?.quality).toBe('preliminary');
    expect(nights('kommune', '3222', '2024-05')?.quality).toBe('adjusted');
    expect(nights('kommune', '3205', '2024-06')?.quality).toBe('adjusted');
  });

  it('of a mean is that of the stays discharged in the period', () => {
    const mean = { indicator: 'liggetid-etter-meldt', variant: 'net', level: 'kommune', unit: '3222' } as const;
    expect(askFor(store, { ...mean, period: '2024-06' })?.quality).toBe('preliminary');
    expect(askFor(store, { ...mean, period: '2024-07' })?.quality).toBe('adjusted');
  });
});
