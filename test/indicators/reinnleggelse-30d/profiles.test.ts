import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { observeRows, type Row, shareOf, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const ids = ['reinnleggelse-30d', 'reinnleggelse-30d-etter-utskrivningsklar'];

function shares(
  store: ObservationStore,
  period = '2025-02',
): Record<string, readonly [number | null, number | null] | null> {
  const of = (profile: string) => shareOf(store, { indicator: 'reinnleggelse-30d', profile, period });
  const after = (profile: string) =>
    shareOf(store, { indicator: 'reinnleggelse-30d-etter-utskrivningsklar', profile, period });
  return {
    ahus: of('ahus-67'),
    nki: of('nki'),
    barometer: of('samhandlingsbarometer'),
    skde: of('skde'),
    phv: of('phv'),
    ready: after('-'),
    waited: after('overligger'),
  };
}

const index = stay({
  opphold_id: 's1',
  pid: 'p1',
  inn_ts: '2025-02-01 08:00:00',
  ut_ts: '2025-02-10 12:00:00',
});

function back(inn_ts: string, row: Row = {}): Row {
  return stay({ opphold_id: 's2', pid: 'p1', inn_ts, ut_ts: '2025-04-01 12:00:00', ...row });
}

async function observe(...opphold: readonly Row[]): Promise<ObservationStore> {
  return observeRows(await engine(), '2025-06-30', { opphold }, ids);
}

describe('definitions of a readmission side by side', () => {
  it('differ on day 30: within 30 times 24 hours and 30 days, but not fewer than 30 days', async () => {
    const store = await observe(index, back('2025-03-12 11:00:00'));
    expect(shares(store)).toMatchObject({ ahus: [1, 1], barometer: [1, 1], skde: [0, 1], phv: null });
  });

  it('differ on later on the 30th day: 30 days by date, but more than 30 times 24 hours', async () => {
    const store = await observe(index, back('2025-03-12 13:00:00'));
    expect(shares(store)).toMatchObject({ ahus: [0, 1], barometer: [1, 1], skde: [0, 1] });
  });

  it('differ on the same day: the same course by dates, a readmission after eight hours', async () => {
    const store = await observe(index, back('2025-02-10 21:00:00', { ut_ts: '2025-02-12 12:00:00' }));
    expect(shares(store)).toMatchObject({ ahus: [1, 2], barometer: [0, 1], skde: [0, 2] });
  });

  it('differ on age: the barometer takes everyone', async () => {
    const young = { ...index, alder: 50 };
    const store = await observe(young, back('2025-02-20 10:00:00', { alder: 50 }));
    expect(shares(store)).toMatchObject({ ahus: null, nki: null, skde: null, barometer: [1, 1] });
  });

  it('differ on death: the barometer leaves the dead in the denominator', async () => {
    const store = await observe({ ...index, dod_dato: '2025-02-20' });
    expect(shares(store)).toMatchObject({ ahus: null, skde: null, barometer: [0, 1] });
  });

  it('differ on diagnosis: eleven groups by the main diagnosis of the first stay', async () => {
    const within = await observe({ ...index, hdiag: 'J18.9' }, back('2025-02-20 10:00:00', { hdiag: 'Z50' }));
    expect(shares(within)).toMatchObject({ nki: [1, 1], ahus: [1, 1] });
    const outside = await observe({ ...index, hdiag: 'C50' }, back('2025-02-20 10:00:00', { hdiag: 'J18' }));
    // The second course is pneumonia, so the profile is there; it was discharged in April.
    expect(shares(outside)).toMatchObject({ nki: [0, 0], ahus: [1, 1] });
  });

  it('take exactly the codes that the method page lists for the eleven groups', async () => {
    const listed =
      'J40 J47.9 I50.0 J12 J18.9 I61.0 I63.9 I64 S02.1 S12 S32 S52.5 S72.0 S92 E86 K59.0 A00 A09.9 K52.9 N10 N30.0 N39.0 D50.9 D53 M10.0';
    const beside =
      'J39 J48 I49 I51 J11 J19 I60 I62 I65 S71 S73.2 T02 E85 E87 K58 K59.1 A10 K51 K53 N11 N29 N31 N39.1 D49 D54 M09 M11 Z50';
    const codes = `${listed} ${beside}`.split(' ');
    const stays = codes.map((hdiag) => ({ ...index, opphold_id: hdiag, pid: hdiag, enhet: hdiag, hdiag }));
    const store = await observe(...stays, { ...index, opphold_id: 'none', pid: 'none', enhet: 'none', hdiag: null });
    const ask = { indicator: 'reinnleggelse-30d', profile: 'nki', level: 'enhet', period: '2025-02' } as const;
    const counted = [...codes, 'none'].filter((unit) => shareOf(store, { ...ask, unit })?.[1] === 1);
    expect(counted.join(' ')).toBe(listed);
  });

  it('keep psykisk helsevern apart, of any age', async () => {
    const phv = { sektor: 'PHV', alder: 30 };
    const store = await observe({ ...index, ...phv }, back('2025-02-20 10:00:00', phv));
    expect(shares(store)).toMatchObject({ phv: [1, 1], ahus: null, barometer: null });
  });
});

describe('readmissions after waiting', () => {
  it('are of courses with a notice, or with a night after it, at any age', async () => {
    const told = { ...index, alder: 50, utskrklar_dato: '2025-02-10 09:00:00' };
    const sameDay = await observe(told, back('2025-02-20 10:00:00', { alder: 50 }));
    expect(shares(sameDay)).toMatchObject({ ready: [1, 1], waited: null });
    const waited = await observe(
      { ...told, utskrklar_dato: '2025-02-08 09:00:00' },
      back('2025-02-20 10:00:00', { alder: 50 }),
    );
    expect(shares(waited)).toMatchObject({ ready: [1, 1], waited: [1, 1] });
    const untold = await observe(index, back('2025-02-20 10:00:00'));
    expect(shares(untold)).toMatchObject({ ready: null, waited: null, ahus: [1, 1] });
  });
});
