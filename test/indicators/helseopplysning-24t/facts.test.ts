import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, type Rows, shareOf, stay } from '../observe-rows.ts';

const indicator = 'helseopplysning-24t';
const engine = sharedEngine();

const admitted = stay({
  opphold_id: 's1',
  pid: 'p1',
  inn_ts: '2025-02-10 08:00:00',
  ut_ts: '2025-02-14 12:00:00',
  mottar_tjenester: true,
});

function notice(row: Row): Row {
  return { melding_id: 'm1', opphold_id: 's1', retning: 'UT', type: 'HELSEOPPLYSNINGER', status: 'SENDT', ...row };
}

async function observe(rows: Rows, cut = '2025-03-31'): Promise<ObservationStore> {
  return observeRows(await engine(), cut, rows, [indicator]);
}

function shares(store: ObservationStore, period = '2025-02'): unknown {
  return {
    mottakere: shareOf(store, { indicator, profile: 'mottakere', period }),
    sendte: shareOf(store, { indicator, profile: 'sendte', period }),
  };
}

describe('the first message within 24 hours', () => {
  it.each([
    ['exactly 24 hours after admission', '2025-02-11 08:00:00', 1],
    ['24 hours and one second after', '2025-02-11 08:00:01', 0],
    ['before the admission was registered', '2025-02-10 07:30:00', 1],
  ])('sent %s at %s counts %i', async (_when, ts, numerator) => {
    const store = await observe({ opphold: [admitted], plo: [notice({ ts })] });
    expect(shares(store)).toEqual({ mottakere: [numerator, 1], sendte: [numerator, 1] });
  });

  it('is the first that was not cancelled', async () => {
    const cancelled = notice({ status: 'KANSELLERT', ts: '2025-02-10 09:00:00' });
    const soon = notice({ melding_id: 'm2', ts: '2025-02-11 07:59:00' });
    const late = notice({ melding_id: 'm3', ts: '2025-02-12 08:00:00' });
    expect(shares(await observe({ opphold: [admitted], plo: [cancelled, soon, late] }))).toEqual({
      mottakere: [1, 1],
      sendte: [1, 1],
    });
    expect(shares(await observe({ opphold: [admitted], plo: [cancelled, late] }))).toEqual({
      mottakere: [0, 1],
      sendte: [0, 1],
    });
  });

  it('that was only ever cancelled was never sent', async () => {
    const plo = [notice({ status: 'KANSELLERT', ts: '2025-02-10 09:00:00' })];
    expect(shares(await observe({ opphold: [admitted], plo }))).toEqual({ mottakere: [0, 1], sendte: null });
  });

  it('counts from the new sending when the same message is cancelled and sent again', async () => {
    const plo = [
      notice({ ts: '2025-02-10 09:00:00' }),
      notice({ status: 'KANSELLERT', ts: '2025-02-10 10:00:00' }),
      notice({ ts: '2025-02-12 10:00:00' }),
    ];
    expect(shares(await observe({ opphold: [admitted], plo }))).toEqual({ mottakere: [0, 1], sendte: [0, 1] });
  });
});

describe('the two denominators', () => {
  const other = stay({ ...admitted, opphold_id: 's2', pid: 'p2', mottar_tjenester: false });
  const silent = stay({ ...admitted, opphold_id: 's3', pid: 'p3' });

  it('differ: recipients count what was never sent, sent messages count patients without services', async () => {
    const plo = [
      notice({ ts: '2025-02-12 09:00:00' }),
      notice({ melding_id: 'm2', opphold_id: 's2', ts: '2025-02-10 09:00:00' }),
    ];
    expect(shares(await observe({ opphold: [admitted, other, silent], plo }))).toEqual({
      mottakere: [0, 2],
      sendte: [1, 2],
    });
  });

  it('both leave out patients transferred from another hospital', async () => {
    const transferred = { ...admitted, innmate_hast: 5 };
    const plo = [notice({ ts: '2025-02-10 09:00:00' })];
    expect(shares(await observe({ opphold: [transferred, silent], plo }))).toEqual({ mottakere: [0, 1], sendte: null });
  });

  it('have distinct patients behind them', async () => {
    const again = { ...admitted, opphold_id: 's4', inn_ts: '2025-02-20 08:00:00', ut_ts: '2025-02-21 08:00:00' };
    const plo = [
      notice({ ts: '2025-02-10 09:00:00' }),
      notice({ melding_id: 'm2', opphold_id: 's4', ts: '2025-02-20 09:00:00' }),
    ];
    const store = await observe({ opphold: [admitted, again, silent], plo });
    expect(askFor(store, { indicator, profile: 'mottakere', period: '2025-02' })).toMatchObject({
      numerator: 2,
      denominator: 3,
      value: 2 / 3,
      patients: 1,
      denominatorPatients: 2,
    });
  });
});

describe('messages without a stay of their own', () => {
  it('belong to the nearest stay of the patient within a day of it', async () => {
    const later = { ...admitted, opphold_id: 's2', inn_ts: '2025-02-15 08:00:00', ut_ts: '2025-02-16 08:00:00' };
    const plo = [notice({ opphold_id: null, pid: 'p1', ts: '2025-02-15 05:00:00' })];
    expect(shares(await observe({ opphold: [admitted, later], plo }))).toEqual({ mottakere: [1, 2], sendte: [1, 1] });
  });

  it('belong nowhere when more than 24 hours before admission', async () => {
    const plo = [
      notice({ opphold_id: 'unknown', pid: 'p1', ts: '2025-02-09 07:59:59' }),
      notice({ melding_id: 'm2', opphold_id: null, pid: 'p2', ts: '2025-02-10 09:00:00' }),
    ];
    expect(shares(await observe({ opphold: [admitted], plo }))).toEqual({ mottakere: [0, 1], sendte: null });
  });

  it('are in time 24 hours before admission', async () => {
    const plo = [notice({ opphold_id: null, pid: 'p1', ts: '2025-02-09 08:00:00' })];
    expect(shares(await observe({ opphold: [admitted], plo }))).toEqual({ mottakere: [1, 1], sendte: [1, 1] });
  });
});

describe('ready-made shares', () => {
  it('are told as those of recipients', async () => {
    const plo_andel = [
      {
        periode: '2025Q1',
        periode_fra: '2025-01-01',
        periode_til: '2025-03-31',
        komnr: '3205',
        indikator: 'helseopplysning_24t',
        teller: 61,
        nevner: 100,
      },
    ];
    const store = await observe({ plo_andel }, '2025-12-31');
    expect(shares(store, '2025Q1')).toEqual({ mottakere: [61, 100], sendte: null });
    expect(shares(store, '2025-03')).not.toMatchObject({ mottakere: [61, 100] });
    expect(askFor(store, { indicator, profile: 'mottakere', period: '2025Q1' })).toMatchObject({
      patients: 61,
      denominatorPatients: 100,
    });
  });
});
