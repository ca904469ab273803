import { describe, expect, it } from 'vitest';
import { byar } from '../../../src/domain/interval.ts';
import type { StandardisedRates, StandardisedWish } from '../../../src/domain/standardised-rates.ts';
import { computeStandardised } from '../../../src/indicators/standardised/compute-standardised.ts';
import { loadPopulation } from '../../../src/reference/population-facts.ts';
import { sharedEngine } from '../../support/engine.ts';
import { layRows, observeRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';
const wish: StandardisedWish = {
  indicator: 'hoftebrudd-67',
  profile: '-',
  variant: '-',
  periodType: 'year',
  period: '2025',
  level: 'helsefellesskap',
  scheme: 'five-year',
};

/** So many hip fractures of one age and sex, each of a patient of its own. */
function fractures(count: number, row: Row): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const pid = `${JSON.stringify(row)}-${index}`;
    return stay({
      opphold_id: pid,
      pid,
      inn_ts: '2025-03-01 08:00:00',
      ut_ts: '2025-03-05 12:00:00',
      hdiag: 'S72.0',
      ...row,
    });
  });
}

const opphold = [
  ...fractures(12, { alder: 68, kjonn: 2 }),
  ...fractures(20, { alder: 84, kjonn: 1 }),
  ...fractures(3, { alder: 95, kjonn: 2, komnr_bosted: '0301' }),
  ...fractures(2, { alder: 80, kjonn: null }),
];

async function rates(more: Partial<StandardisedWish> = {}, rows: readonly Row[] = opphold) {
  await layRows(await engine(), { opphold: rows });
  return computeStandardised(await engine(), { ...wish, ...more }, { cut });
}

function at(found: StandardisedRates | null, unit: string) {
  return found?.places.find((place) => place.unit === unit);
}

describe('directly standardised rates', () => {
  it('weigh the rate of each age group and sex by the country', async () => {
    const found = await rates();
    const ahus = at(found, 'H13');
    const { kommuner, aged, bySexAndAge } = await loadPopulation();
    const { geography } = await import('../../../src/reference/geography-facts.ts');
    const own = geography.kommunerOf('H13').map(({ komnr }) => komnr);
    const people = (places: readonly string[], group: number): number =>
      places.reduce((sum, komnr) => sum + (bySexAndAge(komnr, 2026)[group] ?? 0), 0);
    const all = (places: readonly string[]): number =>
      places.reduce((sum, komnr) => sum + aged(komnr, 2026, { from: 67, to: null }), 0);
    // Women of 67–69: three of the five years of the fourteenth group; men of 80–84: the seventeenth of nineteen
    const women = [(people(own, 13) * 3) / 5, (people(kommuner, 13) * 3) / 5] as const;
    const men = [people(own, 19 + 16), people(kommuner, 19 + 16)] as const;
    const total = all(kommuner);
    const rate = (women[1] / total) * (12 / women[0]) + (men[1] / total) * (20 / men[0]);
    const variance = (women[1] / total) ** 2 * (12 / women[0] ** 2) + (men[1] / total) ** 2 * (20 / men[0] ** 2);
    expect(found?.year).toBe(2026);
    expect(ahus?.standardised?.rate).toBeCloseTo(rate, 12);
    expect(ahus?.standardised?.lower).toBeCloseTo(rate + Math.sqrt(variance / 32) * (byar(32).lower - 32), 12);
    expect(ahus?.standardised?.events).toBe(32);
    expect(ahus?.crude).toBeCloseTo(34 / all(own), 12);
    expect(ahus?.unknown).toBeCloseTo(2 / 34, 12);
  });

  it('are none of fewer than ten events, and those of the country are its crude ones', async () => {
    const found = await rates(
      {},
      opphold.filter(({ kjonn }) => kjonn !== null),
    );
    expect(at(found, 'H15')?.standardised ?? at(found, 'H16')?.standardised ?? null).toBeNull();
    const country = at(found, '0');
    expect(country?.standardised?.rate).toBeCloseTo(country?.crude ?? Number.NaN, 12);
    expect(country?.unknown).toBe(0);
  });

  it('can use the five groups of Samdata, and tell kommuner beside their helsefellesskap', async () => {
    const found = await rates({ scheme: 'samdata', level: 'kommune' });
    expect(new Set(found?.places.map(({ level }) => level))).toEqual(new Set(['helsefellesskap', 'kommune']));
    expect(at(found, '3205')?.standardised?.events).toBe(32);
  });

  it('count a person once, and many nights of one patient as less certain', async () => {
    const contacts = Array.from({ length: 30 }, (_, index) =>
      stay({
        opphold_id: `k${index}`,
        pid: `p${index % 3}`,
        sektor: 'PHV',
        omsorgsniva: 3,
        alder: 40 + (index % 2),
        inn_ts: `2025-03-${String(index + 1).padStart(2, '0')} 08:00:00`,
        ut_ts: `2025-03-${String(index + 1).padStart(2, '0')} 09:00:00`,
        hdiag: 'F200',
      }),
    );
    const visits = await rates({ indicator: 'ambulante-kontakter-phv' }, contacts);
    const events = at(visits, 'H13')?.standardised;
    expect(events?.events).toBe(30);
    const people = await rates({ indicator: 'alvorlig-psykisk-lidelse' }, contacts);
    const { adults } = await loadPopulation();
    const { geography } = await import('../../../src/reference/geography-facts.ts');
    const grown = geography.kommunerOf('H13').reduce((sum, { komnr }) => sum + adults(komnr, 2026), 0);
    expect(at(people, 'H13')?.crude).toBeCloseTo(3 / grown, 12);
    // Ten contacts each: the distances are √10 times those of thirty independent events
    const limits = byar(30);
    expect((events?.upper ?? 0) - (events?.rate ?? 0)).toBeCloseTo(
      ((events?.rate ?? 0) / 30) * Math.sqrt(10) * (limits.upper - 30),
      9,
    );
  });

  it('have the crude rate that the indicator is told with', async () => {
    const nights = Array.from({ length: 12 }, (_, index) => `u${index}`);
    const rows = {
      opphold: nights.map((id, index) =>
        stay({
          opphold_id: id,
          pid: id,
          alder: 60 + index * 3,
          inn_ts: '2025-02-01 08:00:00',
          ut_ts: '2025-02-09 12:00:00',
        }),
      ),
      ukp_hendelse: nights.map((id, index) => ({
        opphold_id: id,
        type: 3,
        ts: `2025-02-0${(index % 5) + 2} 10:00:00`,
      })),
    };
    const store = await observeRows(await engine(), cut, rows, ['overliggerdogn-per-1000']);
    const key = { ...wish, indicator: 'overliggerdogn-per-1000', variant: 'net' } as const;
    const found = await computeStandardised(await engine(), key, { cut });
    const crude = store.one({ ...key, level: 'helsefellesskap', unit: 'H13' })?.value;
    expect((at(found, 'H13')?.crude ?? 0) * 1000).toBeCloseTo(crude ?? Number.NaN, 9);
    expect(at(found, 'H13')?.standardised?.events).toBeGreaterThan(10);
  });

  it('are not told of an indicator without age in its rows', async () => {
    expect(await rates({ indicator: 'betalingsdogn' })).toBeNull();
  });
});
