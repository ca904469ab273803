import { describe, expect, it } from 'vitest';
import type { SqlValue } from '../../../src/engine/sql.ts';
import { sharedEngine } from '../../support/engine.ts';
import { observeRows, type Row, shareOf, stay } from '../observe-rows.ts';

const indicator = 'reinnleggelse-30d';
const engine = sharedEngine();

/** One patient's stay from – to; id in order of admission. */
function visit(inn_ts: string, ut_ts: SqlValue, row: Row = {}): Row {
  return stay({ opphold_id: `s-${inn_ts}`, pid: 'p1', inn_ts, ut_ts, ...row });
}

async function readmitted(
  opphold: readonly Row[],
  { cut = '2025-06-30', period = '2025', unit = '3205' } = {},
): Promise<unknown> {
  const store = await observeRows(await engine(), cut, { opphold }, [indicator]);
  return shareOf(store, { indicator, profile: 'ahus-67', level: 'kommune', unit, period });
}

const first = visit('2025-01-01 10:00:00', '2025-01-05 10:00:00');

describe('the window', () => {
  it.each([
    ['8 hours to the second: one course', '2025-01-05 18:00:00', [0, 1]],
    ['8 hours and a second', '2025-01-05 18:00:01', [1, 2]],
    ['30 times 24 hours to the second', '2025-02-04 10:00:00', [1, 2]],
    ['30 times 24 hours and a second', '2025-02-04 10:00:01', [0, 2]],
  ])('%s', async (_what, inn, expected) => {
    expect(await readmitted([first, visit(inn, '2025-02-10 10:00:00')])).toEqual(expected);
  });

  it('is in whole days when the file has dates only, and the same day is the same course', async () => {
    const dated = visit('2025-01-01 00:00:00', '2025-01-05 00:00:00', { date_only: true });
    const next = (day: string): Row => visit(`${day} 00:00:00`, '2025-02-10 00:00:00', { date_only: true });
    expect(await readmitted([dated, next('2025-01-05')])).toEqual([0, 1]);
    expect(await readmitted([dated, next('2025-01-06')])).toEqual([1, 2]);
    expect(await readmitted([dated, next('2025-02-04')])).toEqual([1, 2]);
    expect(await readmitted([dated, next('2025-02-05')])).toEqual([0, 2]);
  });
});

describe('which index a readmission belongs to', () => {
  const planned = visit('2025-01-15 10:00:00', '2025-01-16 10:00:00', { innmate_hast: 4 });

  it('the last one: a planned stay between takes the hit', async () => {
    const opphold = [first, { ...planned, komnr_bosted: '3222' }, visit('2025-01-25 10:00:00', '2025-01-26 10:00:00')];
    expect(await readmitted(opphold)).toEqual([0, 2]);
    expect(await readmitted(opphold, { unit: '3222' })).toEqual([1, 1]);
  });

  it('not one that can be no index: a stay under 67 or ended by death passes it on', async () => {
    const young = visit('2025-01-15 10:00:00', '2025-01-16 10:00:00', { alder: 66 });
    const missing = { ...young, alder: null };
    const again = visit('2025-01-25 10:00:00', '2025-01-26 10:00:00');
    expect(await readmitted([first, young, again])).toEqual([1, 2]);
    expect(await readmitted([first, missing, again])).toEqual([1, 2]);
  });

  it('the last eligible one even when that one is too recent to be counted', async () => {
    const opphold = [first, planned, visit('2025-01-25 10:00:00', '2025-01-26 10:00:00')];
    expect(await readmitted(opphold, { cut: '2025-02-10' })).toEqual([0, 1]);
  });

  it('once: two acute admissions after the same index are one hit each on their own index', async () => {
    const opphold = [
      first,
      visit('2025-01-15 10:00:00', '2025-01-16 10:00:00'),
      visit('2025-01-25 10:00:00', '2025-01-26 10:00:00'),
    ];
    expect(await readmitted(opphold)).toEqual([2, 3]);
  });
});

describe('stays that go on at the cut', () => {
  it('may be a readmission but never an index', async () => {
    expect(await readmitted([first, visit('2025-01-20 10:00:00', null)])).toEqual([1, 1]);
    expect(await readmitted([first, visit('2025-01-20 10:00:00', '2025-08-01 10:00:00')])).toEqual([1, 1]);
  });

  it('merge with what is before them and take the index away', async () => {
    expect(await readmitted([first, visit('2025-01-05 12:00:00', null)])).toBeNull();
  });
});

describe('an episode of several stays', () => {
  const transfer = visit('2025-01-05 12:00:00', '2025-01-09 10:00:00', {
    alder: 67,
    innmate_hast: 5,
    komnr_bosted: '3222',
  });

  it('has the kommune of the last discharge', async () => {
    expect(await readmitted([first, transfer], { unit: '3222' })).toEqual([0, 1]);
    expect(await readmitted([first, transfer])).toBeNull();
  });

  it('has the latest known kommune when the last one is unknown', async () => {
    expect(await readmitted([first, { ...transfer, komnr_bosted: null }])).toEqual([0, 1]);
  });

  it('has the age of its first stay', async () => {
    expect(await readmitted([{ ...first, alder: 66 }, transfer], { unit: '3222' })).toBeNull();
  });

  it('is acute when its first stay was', async () => {
    const planned = visit('2025-01-20 10:00:00', '2025-01-21 10:00:00', { innmate_hast: 4 });
    const acute = visit('2025-01-21 12:00:00', '2025-01-22 10:00:00');
    expect(await readmitted([first, planned, acute])).toEqual([0, 2]);
    expect(await readmitted([first, { ...planned, innmate_hast: 3 }, { ...acute, innmate_hast: 4 }])).toEqual([1, 2]);
  });

  it('is no index when any of its stays ended in death', async () => {
    expect(
      await readmitted([
        { ...first, uttilstand: 2 },
        { ...transfer, komnr_bosted: '3205' },
      ]),
    ).toBeNull();
    expect(await readmitted([first, { ...transfer, komnr_bosted: '3205', uttilstand: 3 }])).toBeNull();
  });

  it('ends with the latest discharge, also when a stay lies inside another', async () => {
    const inside = visit('2025-01-02 10:00:00', '2025-01-03 10:00:00');
    expect(await readmitted([first, inside, visit('2025-02-04 10:00:00', '2025-02-05 10:00:00')])).toEqual([1, 2]);
  });
});

describe('death within 30 days without readmission', () => {
  it.each([
    ['2025-02-04', null],
    ['2025-02-05', [0, 1]],
  ])('on %s gives %j', async (dod_dato, expected) => {
    expect(await readmitted([{ ...first, dod_dato }])).toEqual(expected);
  });

  it.each([
    ['2025-02-04', [0, 0]],
    ['2025-02-05', [0, 1]],
  ])('on %s gives %j also where the patient has other stays', async (dod_dato, expected) => {
    const earlier = visit('2024-10-01 10:00:00', '2024-10-02 10:00:00');
    expect(await readmitted([earlier, { ...first, dod_dato }])).toEqual(expected);
  });

  it('is known from any stay of the patient, the latest date there is', async () => {
    const elsewhere = visit('2024-12-01 10:00:00', '2024-12-02 10:00:00', { sektor: 'PHV', dod_dato: '2025-01-20' });
    expect(await readmitted([first, elsewhere])).toBeNull();
    const later = visit('2024-12-03 10:00:00', '2024-12-04 10:00:00', { sektor: 'TSB', dod_dato: '2025-05-01' });
    expect(await readmitted([first, elsewhere, later])).toEqual([0, 1]);
  });

  it('keeps an index that was followed by a readmission', async () => {
    const last = visit('2025-01-20 10:00:00', '2025-01-22 10:00:00', { uttilstand: 2, dod_dato: '2025-01-22' });
    expect(await readmitted([first, last])).toEqual([1, 1]);
  });
});

describe('the last 30 days before the cut', () => {
  it.each([
    ['2025-02-03', null],
    ['2025-02-04', [0, 1]],
  ])('with the cut at %s gives %j', async (cut, expected) => {
    expect(await readmitted([first], { cut })).toEqual(expected);
  });
});

describe('which stays count', () => {
  it('leaves out rehabilitation, private payers, other sectors and other care before stays are merged', async () => {
    for (const row of [{ rehab: true }, { debitor: 30 }, { debitor: 60 }, { sektor: 'PHV' }, { omsorgsniva: 2 }]) {
      expect(await readmitted([first, visit('2025-01-20 10:00:00', '2025-01-21 10:00:00', row)])).toEqual([0, 1]);
    }
  });

  it('takes an empty age as under 67 and an empty state at discharge as alive', async () => {
    expect(await readmitted([{ ...first, alder: null }])).toBeNull();
    expect(await readmitted([{ ...first, uttilstand: null, rehab: null, alder: 67 }])).toEqual([0, 1]);
  });

  it('belongs to the month of discharge', async () => {
    const over = visit('2025-01-25 10:00:00', '2025-02-02 10:00:00');
    expect(await readmitted([over], { period: '2025-02' })).toEqual([0, 1]);
    expect(await readmitted([over], { period: '2025-01' })).toEqual([0, 0]);
  });
});
