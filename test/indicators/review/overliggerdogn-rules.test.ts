import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Rows, stay } from '../observe-rows.ts';
import { cut, event, meanOf, nights, waiting } from './night-rows.ts';

const engine = sharedEngine();

async function observe(rows: Rows, at = cut): Promise<ObservationStore> {
  return observeRows(await engine(), at, rows, ['overliggerdogn', 'overliggere-per-dogn', 'liggetid-etter-meldt']);
}

describe('notice and withdrawal', () => {
  it('at the same second: the notice comes first, so nothing remains', async () => {
    const at = '2025-02-03 10:00:00';
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse: [event(at, 4), event(at, 3)] })) ?? 0).toBe(0);
  });

  it('a withdrawal at the second of a reminder ends what the first notice began', async () => {
    const again = '2025-02-05 10:00:00';
    const ukp_hendelse = [event('2025-02-03 10:00:00', 3), event(again, 4), event(again, 3)];
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse }))).toBe(2);
  });

  it('a reminder without withdrawal starts nothing new', async () => {
    const ukp_hendelse = [event('2025-02-03 10:00:00', 3), event('2025-02-06 10:00:00', 3)];
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse }))).toBe(8);
  });

  it('a withdrawal before any notice withdraws nothing', async () => {
    const ukp_hendelse = [event('2025-02-02 10:00:00', 4), event('2025-02-08 10:00:00', 3)];
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse }))).toBe(3);
  });

  it('other events between notice and withdrawal change nothing', async () => {
    const ukp_hendelse = [
      event('2025-02-03 10:00:00', 3),
      event('2025-02-03 11:00:00', 6),
      event('2025-02-04 10:00:00', 7),
      event('2025-02-05 09:00:00', 12),
      event('2025-02-06 10:00:00', 4),
    ];
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse }))).toBe(3);
  });

  it('inside the stay decide over the one date, at its very ends too', async () => {
    const dated = { ...waiting, utskrklar_dato: '2025-02-02 00:00:00' };
    const atAdmission = [event('2025-02-01 08:00:00', 3), event('2025-02-03 10:00:00', 4)];
    expect(nights(await observe({ opphold: [dated], ukp_hendelse: atAdmission }))).toBe(2);
    const atDischarge = [event('2025-02-11 12:00:00', 3)];
    expect(nights(await observe({ opphold: [dated], ukp_hendelse: atDischarge })) ?? 0).toBe(0);
  });

  it('outside the stay leave the one date to decide', async () => {
    const dated = { ...waiting, utskrklar_dato: '2025-02-09 00:00:00' };
    const ukp_hendelse = [event('2025-02-01 07:59:59', 3), event('2025-02-11 12:00:01', 3)];
    expect(nights(await observe({ opphold: [dated], ukp_hendelse }))).toBe(2);
  });

  it('a withdrawal alone does not set the one date aside', async () => {
    const dated = { ...waiting, utskrklar_dato: '2025-02-09 00:00:00' };
    expect(nights(await observe({ opphold: [dated], ukp_hendelse: [event('2025-02-05 10:00:00', 4)] }))).toBe(2);
  });

  it('after the cut do not exist', async () => {
    const ukp_hendelse = [event('2025-02-03 10:00:00', 3), event('2025-02-05 10:00:00', 4)];
    expect(nights(await observe({ opphold: [waiting], ukp_hendelse }, '2025-02-04'))).toBe(2);
  });
});

describe('death', () => {
  const ready = { ...waiting, utskrklar_dato: '2025-02-03 00:00:00' };

  it('ends the waiting where discharge is missing, on any stay of the patient', async () => {
    const there = { ...ready, ut_ts: null };
    const elsewhere = stay({
      opphold_id: 's0',
      pid: 'p1',
      sektor: 'PHV',
      inn_ts: '2025-01-01 08:00:00',
      ut_ts: '2025-01-02 08:00:00',
      dod_dato: '2025-02-07',
    });
    expect(nights(await observe({ opphold: [there, elsewhere] }))).toBe(4);
  });

  it('changes nothing where discharge is known', async () => {
    expect(nights(await observe({ opphold: [{ ...ready, dod_dato: '2025-02-05' }] }))).toBe(8);
  });

  it('in hospital keeps the nights but leaves the mean', async () => {
    const dead = { ...ready, uttilstand: 2, dod_dato: '2025-02-11' };
    const suicide = { ...ready, opphold_id: 's2', pid: 'p2', uttilstand: 3 };
    const alive = { ...ready, opphold_id: 's3', pid: 'p3', uttilstand: null };
    const store = await observe({ opphold: [dead, suicide, alive] });
    expect(nights(store)).toBe(24);
    expect(meanOf(store)).toEqual([8, 1]);
  });
});

describe('one patient, one night', () => {
  const first = { ...waiting, utskrklar_dato: '2025-02-03 00:00:00' };
  const second = stay({
    opphold_id: 's2',
    pid: 'p1',
    enhet: 'Kirurgi',
    komnr_bosted: '3222',
    inn_ts: '2025-02-08 08:00:00',
    ut_ts: '2025-02-13 12:00:00',
    utskrklar_dato: '2025-02-08 00:00:00',
  });

  it('counts in the kommune of the stay admitted last, and in every enhet', async () => {
    const store = await observe({ opphold: [first, second] });
    expect(nights(store)).toBe(10);
    expect(nights(store, { level: 'helsefellesskap', unit: 'H13' })).toBe(10);
    expect(nights(store, { level: 'kommune', unit: '3205' })).toBe(5);
    expect(nights(store, { level: 'kommune', unit: '3222' })).toBe(5);
    expect(nights(store, { level: 'enhet', unit: 'Medisin' })).toBe(8);
    expect(nights(store, { level: 'enhet', unit: 'Kirurgi' })).toBe(5);
    expect(meanOf(store)).toEqual([13, 2]);
  });

  it('takes the greatest id when both were admitted at the same second', async () => {
    const together = { ...second, inn_ts: '2025-02-01 08:00:00' };
    const store = await observe({ opphold: [first, together] });
    expect(nights(store, { level: 'kommune', unit: '3222' })).toBe(5);
    expect(nights(store, { level: 'kommune', unit: '3205' })).toBe(5);
  });

  it('falls back to the other stay when a correction removes the night from the last one', async () => {
    const rettelse = [
      {
        opphold_id: 's2',
        fra_dato: '2025-02-08',
        til_dato: '2025-02-13',
        art: 'feilregistrering',
        status: 'innvilget',
        registrert_dato: '2025-06-01',
      },
    ];
    const store = await observe({ opphold: [first, second], rettelse });
    expect(nights(store, { variant: 'gross' })).toBe(10);
    expect(nights(store, { variant: 'net' })).toBe(8);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3205' })).toBe(8);
  });

  it('is counted in each sector by itself', async () => {
    const store = await observe({ opphold: [first, { ...second, sektor: 'PHV' }] });
    expect(nights(store)).toBe(8);
    expect(nights(store, { profile: 'phv' })).toBe(5);
  });
});

describe('days of the census', () => {
  it('begin on the first of the month of the earliest admission, the same for every kommune', async () => {
    const early = stay({
      opphold_id: 's9',
      pid: 'p9',
      sektor: 'PHV',
      omsorgsniva: 3,
      inn_ts: '2025-01-20 08:00:00',
      ut_ts: '2025-01-20 09:00:00',
    });
    const store = await observe(
      { opphold: [{ ...waiting, utskrklar_dato: '2025-02-03 00:00:00' }, early] },
      '2025-02-10',
    );
    const census = askFor(store, {
      indicator: 'overliggere-per-dogn',
      variant: 'gross',
      level: 'kommune',
      unit: '3205',
      period: '2025Q1',
    });
    expect([census?.numerator, census?.denominator]).toEqual([8, 41]);
    expect(census?.quality).toBe('incomplete');
    const january = askFor(store, { indicator: 'overliggere-per-dogn', variant: 'gross', period: '2025-01' });
    expect([january?.numerator, january?.denominator, january?.value]).toEqual([0, 31, 0]);
  });

  it('hold the night of the cut for a patient who is still there', async () => {
    const there = { ...waiting, ut_ts: null, utskrklar_dato: '2025-02-25 10:00:00' };
    expect(nights(await observe({ opphold: [there] }, '2025-02-28'))).toBe(4);
    expect(nights(await observe({ opphold: [{ ...there, ut_ts: '2025-03-05 10:00:00' }] }, '2025-02-28'))).toBe(4);
  });
});
