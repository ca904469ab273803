import { beforeAll, describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();

/** A stay that waits from one midnight to another: as many nights as there are days between. */
function wait(id: string, place: Row, [klar, ut]: readonly [string, string]): Row {
  return stay({
    opphold_id: id,
    pid: id,
    inn_ts: `${klar} 08:00:00`,
    utskrklar_dato: `${klar} 10:00:00`,
    ut_ts: `${ut} 12:00:00`,
    ...place,
  });
}

const alna = { komnr_bosted: '0301', bydel: '030112' };
const stays: readonly Row[] = [
  wait('enebakk', { komnr_bosted: '3220' }, ['2025-12-30', '2026-01-02']),
  wait('nittedal', { komnr_bosted: '3232' }, ['2025-12-10', '2025-12-12']),
  wait('follo', { komnr_bosted: '3207' }, ['2025-12-10', '2025-12-11']),
  wait('ski', { komnr_bosted: '3207' }, ['2025-12-20', '2025-12-21']),
  wait('alna', alna, ['2025-12-30', '2026-01-03']),
  wait('unknown', { komnr_bosted: null }, ['2025-12-05', '2025-12-08']),
];

describe('nights by region', () => {
  let store: ObservationStore;
  beforeAll(async () => {
    store = await observeRows(await engine(), '2026-02-28', { opphold: stays }, [
      'overliggerdogn',
      'overliggerdogn-per-1000',
    ]);
  });
  const nights = (unit: string, period: string): number | null | undefined =>
    askFor(store, { indicator: 'overliggerdogn', variant: 'gross', level: 'region', unit, period })?.numerator;

  it('are those of its kommuner, one kommune in as many regions as it has', () => {
    expect(nights('H13-lsf-follo', '2025-12')).toBe(2);
    expect(nights('H13-lsf-nedre-romerike', '2025-12')).toBe(2);
    expect(nights('H13-forvaltning-follo', '2025-12')).toBe(4);
    expect(nights('H13-forvaltning-romerike', '2025-12')).toBe(4);
    expect(nights('H13-forvaltning-romerike', '2026')).toBe(1);
  });

  it('follow a bydel to its new region from the day it moves', () => {
    expect(nights('H14-sykehus-ahus', '2025-12')).toBe(2);
    expect(nights('H14-sykehus-ahus', '2026-01')).toBe(0);
    expect(nights('H14-sykehus-ous', '2025-12')).toBe(0);
    expect(nights('H14-sykehus-ous', '2026-01')).toBe(2);
    expect(nights('H14-sykehus-ous', '2025')).toBe(0);
  });

  it('divide by the inhabitants of its members', () => {
    const follo = askFor(store, {
      indicator: 'overliggerdogn-per-1000',
      variant: 'gross',
      level: 'region',
      unit: 'H13-lsf-follo',
      period: '2025',
    });
    const kommuner = ['3207', '3212', '3214', '3218'].map(
      (unit) =>
        askFor(store, {
          indicator: 'overliggerdogn-per-1000',
          variant: 'gross',
          level: 'kommune',
          unit,
          period: '2025',
        })?.denominator,
    );
    expect(kommuner[0]).toBeGreaterThan(0);
    expect(follo?.denominator).toBeGreaterThan(Number(kommuner[0]));
  });

  it('of all who live outside are the whole less the helsefellesskap, an unknown home among them', () => {
    expect(nights('utenfor-H13', '2025-12')).toBe(5);
    expect(nights('utenfor-H13', '2026-01')).toBe(2);
    const at = (level: 'country' | 'helsefellesskap', unit: string): number =>
      askFor(store, { indicator: 'overliggerdogn', variant: 'gross', level, unit, period: '2025' })?.numerator ?? 0;
    expect(nights('utenfor-H13', '2025')).toBe(at('country', '0') - at('helsefellesskap', 'H13'));
    expect(store.units('overliggerdogn-per-1000', 'region')).not.toContain('utenfor-H13');
  });
});

describe('a data set about several helsefellesskap', () => {
  it('has nobody outside', async () => {
    const rows = [
      wait('a', { komnr_bosted: '3205' }, ['2025-01-10', '2025-01-11']),
      wait('b', alna, ['2025-01-10', '2025-01-11']),
    ];
    const store = await observeRows(await engine(), '2025-02-28', { opphold: rows }, ['overliggerdogn']);
    expect(store.units('overliggerdogn', 'region').filter((unit) => unit.startsWith('utenfor'))).toEqual([]);
  });
});
