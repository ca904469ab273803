import { describe, expect, it } from 'vitest';
import type { Level, Variant } from '../../../src/domain/observation.ts';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, stay } from '../observe-rows.ts';
import { event } from '../review/night-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';
const ids = ['betalingsdogn', 'betalingsdogn-kroner', 'overliggerdogn'];

interface Where {
  readonly indicator?: string;
  readonly variant?: Variant;
  readonly level?: Level;
  readonly unit?: string;
  readonly period?: string;
}

function nightsIn(store: ObservationStore, where: Where = {}): number | null | undefined {
  return askFor(store, { indicator: 'betalingsdogn', variant: 'gross', period: '2025-02', ...where })?.value;
}

/** In hospital 1–11 February, told ready on the first day: ten nights. */
const waiting = stay({
  opphold_id: 's1',
  pid: 'p1',
  inn_ts: '2025-02-01 08:00:00',
  ut_ts: '2025-02-11 12:00:00',
});
const notice = event('2025-02-01 09:00:00', 3);
/** Of two of those nights. */
const granted = {
  opphold_id: 's1',
  fra_dato: '2025-02-03',
  til_dato: '2025-02-05',
  status: 'innvilget',
  registrert_dato: '2025-03-01',
};

async function nightsOf(events: readonly Row[], more: Row = {}): Promise<number | null | undefined> {
  const rows = { opphold: [{ ...waiting, ...more }], ukp_hendelse: [notice, ...events] };
  return nightsIn(await observeRows(await engine(), cut, rows, ids));
}

describe('a night is to be paid for', () => {
  it('while the kommune has not answered, or has said that it cannot receive the patient', async () => {
    expect(await nightsOf([])).toBe(10);
    expect(await nightsOf([event('2025-02-01 12:00:00', 6)])).toBe(10);
  });

  it('until the kommune can receive: nights after its yes are not', async () => {
    expect(await nightsOf([event('2025-02-04 12:00:00', 7)])).toBe(3);
  });

  it('again after a yes was followed by a no', async () => {
    expect(await nightsOf([event('2025-02-04 12:00:00', 7), event('2025-02-06 12:00:00', 6)])).toBe(8);
  });

  it('when the yes came at midnight or later: the answer must come before the midnight of the night', async () => {
    expect(await nightsOf([event('2025-02-05 00:00:00', 7)])).toBe(4);
    expect(await nightsOf([event('2025-02-04 23:59:59', 7)])).toBe(3);
  });

  it('not at all when the yes came with the notice, and a yes beats a no of the same second', async () => {
    expect((await nightsOf([event('2025-02-01 09:00:00', 7)])) ?? 0).toBe(0);
    expect(await nightsOf([event('2025-02-04 12:00:00', 7), event('2025-02-04 12:00:00', 6)])).toBe(3);
  });

  it('whatever was answered in an earlier interval', async () => {
    const events = [event('2025-02-02 10:00:00', 7), event('2025-02-03 10:00:00', 4), event('2025-02-06 10:00:00', 3)];
    // 1 February before the yes of the 2nd; 6–10 February after the new notice.
    expect(await nightsOf(events)).toBe(1 + 5);
  });

  it('from 24 hours after a first notice of admission that came later than 24 hours after it', async () => {
    expect(await nightsOf([event('2025-02-02 08:00:00', 1)])).toBe(10);
    // Notice 3 February 10:00, so the first midnight that counts is the one to 5 February.
    expect(await nightsOf([event('2025-02-03 10:00:00', 1)])).toBe(7);
    expect(await nightsOf([event('2025-02-03 00:00:00', 1)])).toBe(8);
    // It is the first one that counts, also when it was given before the admission.
    expect(await nightsOf([event('2025-01-31 10:00:00', 1), event('2025-02-05 10:00:00', 1)])).toBe(10);
  });
});

describe('the kommune that pays', () => {
  it('is the one of stay, and the one of residence where that is not known', async () => {
    const rows = {
      opphold: [{ ...waiting, komnr_opphold: '3222' }, stay({ ...waiting, opphold_id: 's2', pid: 'p2' })],
      ukp_hendelse: [notice, event('2025-02-01 09:00:00', 3, 's2')],
    };
    const store = await observeRows(await engine(), cut, rows, ids);
    expect(nightsIn(store, { level: 'kommune', unit: '3222' })).toBe(10);
    expect(nightsIn(store, { level: 'kommune', unit: '3205' })).toBe(10);
    expect(nightsIn(store, { indicator: 'overliggerdogn', level: 'kommune', unit: '3205' })).toBe(20);
  });

  it('is the right one where a correction says that it was another, in both measures of nights', async () => {
    const moved = { ...granted, art: 'feil_kommune', komnr_ny: '3222' };
    const rows = { opphold: [waiting], ukp_hendelse: [notice], rettelse: [moved] };
    const store = await observeRows(await engine(), cut, rows, ids);
    for (const indicator of ['betalingsdogn', 'overliggerdogn']) {
      const at = (unit: string, variant: Variant = 'net') =>
        nightsIn(store, { indicator, variant, level: 'kommune', unit });
      expect([at('3205'), at('3222'), at('3205', 'gross')]).toEqual([8, 2, 10]);
    }
    expect(nightsIn(store, { indicator: 'betalingsdogn-kroner', variant: 'net', level: 'kommune', unit: '3222' })).toBe(
      2 * 5981,
    );
  });

  it('is spared by a granted objection, which leaves where the patient lay as it was', async () => {
    const objection = { ...granted, art: 'innsigelse' };
    const rows = { opphold: [waiting], ukp_hendelse: [notice], rettelse: [objection] };
    const store = await observeRows(await engine(), cut, rows, ids);
    expect(nightsIn(store, { variant: 'net' })).toBe(8);
    expect(nightsIn(store, { variant: 'gross' })).toBe(10);
    expect(nightsIn(store, { indicator: 'overliggerdogn', variant: 'net' })).toBe(10);
  });
});

describe('money', () => {
  const overNewYear = stay({
    opphold_id: 's1',
    pid: 'p1',
    inn_ts: '2024-12-28 08:00:00',
    ut_ts: '2025-01-03 12:00:00',
    utskrklar_dato: '2024-12-29 09:00:00',
  });

  it('follows the night, not the discharge: three nights of 2024 and two of 2025', async () => {
    const store = await observeRows(await engine(), cut, { opphold: [overNewYear] }, ids);
    const kroner = { indicator: 'betalingsdogn-kroner' } as const;
    expect(nightsIn(store, { ...kroner, period: '2024-12' })).toBe(3 * 5745);
    expect(nightsIn(store, { ...kroner, period: '2025-01' })).toBe(2 * 5981);
  });

  it('is not told for a period that touches a year without a price', async () => {
    const later = { ...overNewYear, inn_ts: '2025-12-28 08:00:00', ut_ts: '2026-01-03 12:00:00' };
    const ready = { ...later, utskrklar_dato: '2025-12-29 09:00:00' };
    const store = await observeRows(await engine(), '2026-02-28', { opphold: [ready] }, ids);
    const ask = { indicator: 'betalingsdogn-kroner', variant: 'gross' } as const;
    expect(askFor(store, { ...ask, period: '2025-12' })?.value).toBe(3 * 5981);
    expect(askFor(store, { ...ask, period: '2026-01' })).toMatchObject({ value: null, state: 'not-meaningful' });
    expect(nightsIn(store, { period: '2026-01' })).toBe(2);
  });
});
