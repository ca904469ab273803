import { describe, expect, it } from 'vitest';
import { type SqlValue, staticSql } from '../../../src/engine/sql.ts';
import { dropPrepared, prepareFacts } from '../../../src/indicators/prepare/prepare.ts';
import { sharedEngine } from '../../support/engine.ts';
import { observeRows, type Row, type Rows, stay } from '../observe-rows.ts';

const engine = sharedEngine();

/** What a query answers once these rows are prepared. */
async function prepared(rows: Rows, text: string, cut = '2025-03-31'): Promise<readonly Row[]> {
  const open = await engine();
  await observeRows(open, cut, rows, []);
  await prepareFacts(open, cut);
  const answer = (await open.query(staticSql(text))).rows();
  await dropPrepared(open);
  return answer;
}

function visit(opphold_id: string, inn: string, ut: string | null, row: Row = {}): Row {
  return stay({ opphold_id, pid: 'p1', inn_ts: `2025-${inn}`, ut_ts: ut === null ? null : `2025-${ut}`, ...row });
}

const ids = 'select opphold_id from stay order by opphold_id';

describe('stays at the cut', () => {
  it('are those admitted by its last second', async () => {
    const opphold = [visit('a', '03-31 23:59:59', null), visit('b', '04-01 00:00:00', null)];
    expect(await prepared({ opphold }, ids)).toEqual([{ opphold_id: 'a' }]);
  });

  it('know nothing of what came later', async () => {
    const later = visit('a', '03-01 08:00:00', '04-02 08:00:00', {
      uttilstand: 2,
      dod_dato: '2025-04-02',
      utskrklar_dato: '2025-04-01 00:00:00',
    });
    expect(
      await prepared({ opphold: [later] }, 'select ut_ts, uttilstand, dod_dato, utskrklar_dato from stay'),
    ).toEqual([{ ut_ts: null, uttilstand: null, dod_dato: null, utskrklar_dato: null }]);
  });

  it('have the latest known death of the patient, from whatever sector', async () => {
    const opphold = [
      visit('a', '01-01 08:00:00', '01-02 08:00:00', { dod_dato: '2025-02-01', sektor: 'TSB' }),
      visit('b', '01-05 08:00:00', '01-06 08:00:00', { dod_dato: '2025-03-01' }),
      visit('c', '01-07 08:00:00', '01-08 08:00:00'),
    ];
    expect(await prepared({ opphold }, 'select distinct cast(dod_dato as varchar) as died from stay')).toEqual([
      { died: '2025-03-01' },
    ]);
  });

  it('take the kommune from a bydel when it is missing, and drop a bydel of another kommune', async () => {
    const opphold = [
      visit('a', '01-01 08:00:00', null, { komnr_bosted: null, bydel: '030110' }),
      visit('b', '01-02 08:00:00', null, { komnr_bosted: '3205', bydel: '030110' }),
    ];
    expect(await prepared({ opphold }, 'select komnr_bosted, bydel from stay order by opphold_id')).toEqual([
      { komnr_bosted: '0301', bydel: '030110' },
      { komnr_bosted: '3205', bydel: null },
    ]);
  });
});

describe('stays told more than once', () => {
  const told = visit('b', '01-01 08:00:00', '01-05 08:00:00');

  it('count once under the smallest id', async () => {
    expect(await prepared({ opphold: [told, { ...told, opphold_id: 'a' }, told] }, ids)).toEqual([{ opphold_id: 'a' }]);
  });

  it('are found through any chain of ids', async () => {
    const other = visit('b', '02-01 08:00:00', '02-05 08:00:00');
    const opphold = [told, { ...told, opphold_id: 'c' }, other, { ...other, opphold_id: 'a' }];
    expect(await prepared({ opphold }, ids)).toEqual([{ opphold_id: 'a' }]);
  });

  it('are as they were known best: with the discharge, when an older file had none', async () => {
    const opphold = [{ ...told, ut_ts: null }, told];
    expect(await prepared({ opphold }, 'select cast(ut_ts as varchar) as ut from stay')).toEqual([
      { ut: '2025-01-05 08:00:00' },
    ]);
  });

  it('are alike also when both are still open at the cut', async () => {
    const opphold = [told, { ...told, opphold_id: 'c', ut_ts: '2025-01-06 08:00:00' }];
    expect(await prepared({ opphold }, ids, '2025-01-03')).toEqual([{ opphold_id: 'b' }]);
    expect(await prepared({ opphold }, ids, '2025-01-10')).toHaveLength(2);
  });

  it('keep the events and corrections of every id', async () => {
    const event = (opphold_id: string, type: number): Row => ({ opphold_id, ts: '2025-01-02 08:00:00', type });
    const rows: Rows = {
      opphold: [told, { ...told, opphold_id: 'a' }],
      ukp_hendelse: [event('a', 3), event('b', 3), event('b', 4), event('gone', 3)],
    };
    expect(await prepared(rows, 'select opphold_id, type from event join stay using (stay_no) order by type')).toEqual([
      { opphold_id: 'a', type: 3 },
      { opphold_id: 'a', type: 4 },
    ]);
  });
});

describe('messages', () => {
  const opphold = [
    visit('a', '01-10 08:00:00', '01-12 08:00:00'),
    visit('b', '01-13 20:00:00', '01-15 08:00:00'),
    visit('day', '01-20 08:00:00', '01-20 15:00:00', { omsorgsniva: 2 }),
  ];

  async function linkOf(ts: string, row: Row = {}): Promise<SqlValue | undefined> {
    const plo = [{ melding_id: 'm', pid: 'p1', retning: 'UT', type: 'HELSEOPPLYSNINGER', status: 'SENDT', ts, ...row }];
    const [message] = await prepared({ opphold, plo }, 'select opphold_id from message left join stay using (stay_no)');
    return message?.['opphold_id'];
  }

  it('belong to the stay they name, whatever its level of care', async () => {
    expect(await linkOf('2025-03-01 08:00:00', { opphold_id: 'day' })).toBe('day');
  });

  it('belong to the nearest døgn stay of the patient when they name none that exists', async () => {
    expect(await linkOf('2025-01-13 00:00:00')).toBe('a');
    expect(await linkOf('2025-01-13 00:00:00', { opphold_id: 'gone' })).toBe('a');
    expect(await linkOf('2025-01-13 06:00:00')).toBe('b');
    expect(await linkOf('2025-01-20 09:00:00')).toBeNull();
  });

  it('belong to the stay admitted last of two equally near', async () => {
    const together = [...opphold, visit('c', '01-09 08:00:00', '01-12 09:00:00')];
    const plo = [{ melding_id: 'm', pid: 'p1', retning: 'UT', type: 'X', status: 'SENDT', ts: '2025-01-11 08:00:00' }];
    expect(
      await prepared({ opphold: together, plo }, 'select opphold_id from message left join stay using (stay_no)'),
    ).toEqual([{ opphold_id: 'a' }]);
  });

  it('belong to the stay with the greatest id of two admitted at the same second', async () => {
    const twins = ['y', 'z', 'x'].map((id) => visit(id, '02-10 08:00:00', '02-12 08:00:00', { enhet: id }));
    const plo = [{ melding_id: 'm', pid: 'p1', retning: 'UT', type: 'X', status: 'SENDT', ts: '2025-02-11 08:00:00' }];
    expect(
      await prepared({ opphold: twins, plo }, 'select opphold_id from message left join stay using (stay_no)'),
    ).toEqual([{ opphold_id: 'z' }]);
  });

  it('reach 24 hours before admission and after discharge, to the second', async () => {
    expect(await linkOf('2025-01-09 08:00:00')).toBe('a');
    expect(await linkOf('2025-01-09 07:59:59')).toBeNull();
    expect(await linkOf('2025-01-16 08:00:00')).toBe('b');
    expect(await linkOf('2025-01-16 08:00:01')).toBeNull();
  });

  it('after the cut do not exist', async () => {
    expect(await linkOf('2025-04-01 00:00:00', { opphold_id: 'a' })).toBeUndefined();
  });
});

describe('coverage', () => {
  it('of stays begins on the first of the month of the earliest admission and ends at the cut', async () => {
    const opphold = [visit('a', '01-20 08:00:00', null)];
    const text = `select cast(first_day as varchar) as first, cast(last_day as varchar) as last from coverage
      where source = 'opphold'`;
    expect(await prepared({ opphold }, text)).toEqual([{ first: '2025-01-01', last: '2025-03-31' }]);
  });

  it('has the last day of every covered month and the cut as days of stocks', async () => {
    const rows = { fact_team: [{ team_id: 't', start: '2025-01-20' }] };
    const text = 'select cast(dato as varchar) as dato from stock_day order by dato';
    expect(await prepared(rows, text, '2025-03-10')).toEqual([
      { dato: '2025-01-31' },
      { dato: '2025-02-28' },
      { dato: '2025-03-10' },
    ]);
  });
});
