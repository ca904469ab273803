import { describe, expect, it } from 'vitest';
import { sharedEngine } from '../../support/engine.ts';
import { observeRows, type Row, type Rows, shareOf, stay } from '../observe-rows.ts';

const indicator = 'innleggelsesrapport-andel';
const engine = sharedEngine();

const receiving = stay({
  opphold_id: 's1',
  pid: 'p1',
  inn_ts: '2025-02-10 08:00:00',
  ut_ts: '2025-02-14 12:00:00',
  mottar_tjenester: true,
});

function report(row: Row): Row {
  return { melding_id: 'm1', opphold_id: 's1', retning: 'INN', type: 'INNLEGGELSESRAPPORT', status: 'SENDT', ...row };
}

async function countShare(rows: Rows, cut = '2025-03-31'): Promise<unknown> {
  return shareOf(await observeRows(await engine(), cut, rows, [indicator]), { indicator, period: '2025-02' });
}

describe('which reports are in time', () => {
  it.each([
    ['at the very second of discharge', '2025-02-14 12:00:00', 1],
    ['one second after discharge', '2025-02-14 12:00:01', 0],
    ['before the admission was registered', '2025-02-10 06:00:00', 1],
  ])('counts a report %s as %s', async (_when, ts, numerator) => {
    expect(await countShare({ opphold: [receiving], plo: [report({ ts })] })).toEqual([numerator, 1]);
  });

  it('takes any report until the cut while the patient is still there', async () => {
    const there = { ...receiving, ut_ts: null };
    const plo = [report({ ts: '2025-02-28 23:59:59' })];
    expect(await countShare({ opphold: [there], plo }, '2025-02-28')).toEqual([1, 1]);
    expect(await countShare({ opphold: [there], plo }, '2025-02-27')).toEqual([0, 1]);
  });

  it('treats a discharge after the cut as a stay that goes on', async () => {
    const plo = [report({ ts: '2025-02-13 10:00:00' })];
    expect(await countShare({ opphold: [receiving], plo }, '2025-02-13')).toEqual([1, 1]);
    expect(await countShare({ opphold: [receiving], plo }, '2025-02-12')).toEqual([0, 1]);
  });

  it('counts an admission once however many reports it got', async () => {
    const plo = [report({ ts: '2025-02-11 10:00:00' }), report({ melding_id: 'm2', ts: '2025-02-12 10:00:00' })];
    expect(await countShare({ opphold: [receiving], plo })).toEqual([1, 1]);
  });

  it('does not take a message the other way, or of another type, for a report', async () => {
    const plo = [
      report({ retning: 'UT', ts: '2025-02-11 10:00:00' }),
      report({ melding_id: 'm2', type: 'HELSEOPPLYSNINGER', ts: '2025-02-11 10:00:00' }),
    ];
    expect(await countShare({ opphold: [receiving], plo })).toEqual([0, 1]);
  });
});

describe('cancelled reports', () => {
  it('do not count, whether the row itself or a later row of the same message says so', async () => {
    const sent = report({ ts: '2025-02-11 10:00:00' });
    const withdrawn = report({ status: 'KANSELLERT', ts: '2025-02-11 11:00:00' });
    expect(await countShare({ opphold: [receiving], plo: [withdrawn] })).toEqual([0, 1]);
    expect(await countShare({ opphold: [receiving], plo: [sent, withdrawn] })).toEqual([0, 1]);
  });

  it('are replaced by a report that is sent anew', async () => {
    const plo = [
      report({ status: 'KANSELLERT', ts: '2025-02-11 10:00:00' }),
      report({ melding_id: 'm2', ts: '2025-02-12 10:00:00' }),
    ];
    expect(await countShare({ opphold: [receiving], plo })).toEqual([1, 1]);
  });

  it.each(['ENDRET', 'TILLEGG'])('are not those with status %s', async (status) => {
    const plo = [report({ status, ts: '2025-02-11 10:00:00' })];
    expect(await countShare({ opphold: [receiving], plo })).toEqual([1, 1]);
  });
});

describe('who receives services', () => {
  const unmarked = { ...receiving, mottar_tjenester: null };
  const plo = [report({ ts: '2025-02-11 10:00:00' })];
  const elsewhere = { pid: 'p9', kode: 15, fra: '2020-01-01' };

  it('is told by the mark on the stay when no service periods are loaded, and an empty mark is no', async () => {
    const other = stay({ opphold_id: 's2', pid: 'p2', inn_ts: '2025-02-01 10:00:00', ut_ts: '2025-02-02 10:00:00' });
    expect(await countShare({ opphold: [receiving, other], plo })).toEqual([1, 1]);
  });

  it('is told by the service periods alone once they are loaded', async () => {
    expect(await countShare({ opphold: [receiving], plo, komm_tjeneste: [elsewhere] })).toBeNull();
  });

  it.each([
    ['begins on the day of admission', '2025-02-10', null, [1, 1]],
    ['begins the day after', '2025-02-11', null, null],
    ['ends on the day of admission', '2025-01-01', '2025-02-10', [1, 1]],
    ['ends the day before', '2025-01-01', '2025-02-09', null],
  ])('includes a patient whose service %s: %s – %s', async (_what, fra, til, expected) => {
    const komm_tjeneste = [elsewhere, { pid: 'p1', kode: 15, fra, til }];
    expect(await countShare({ opphold: [unmarked], plo, komm_tjeneste })).toEqual(expected);
  });

  it('follows the list of services', async () => {
    const counting = [1, 2, 3, 4, 7, 8, 9, 12, 13, 15, 18, 19, 20, 21, 29];
    const opphold = Array.from({ length: 35 }, (_, kode) => ({ ...unmarked, opphold_id: `s${kode}`, pid: `p${kode}` }));
    const komm_tjeneste = opphold.map(({ pid }, kode) => ({ pid, kode, fra: '2020-01-01' }));
    expect(await countShare({ opphold, plo, komm_tjeneste })).toEqual([1, counting.length]);
  });

  it('counts a patient with several services once per admission', async () => {
    const komm_tjeneste = [15, 18, 21].map((kode) => ({ pid: 'p1', kode, fra: '2020-01-01' }));
    expect(await countShare({ opphold: [unmarked], plo, komm_tjeneste })).toEqual([1, 1]);
  });
});

describe('which admissions count', () => {
  it('leaves out transfers in, day and outpatient care, and keeps every sector and payer', async () => {
    const admissions = [
      { opphold_id: 'a', sektor: 'PHV' },
      { opphold_id: 'b', sektor: 'TSB' },
      { opphold_id: 'c', debitor: 30 },
      { opphold_id: 'd', innmate_hast: null },
      { opphold_id: 'e', innmate_hast: 4 },
      { opphold_id: 'f', innmate_hast: 5 },
      { opphold_id: 'g', omsorgsniva: 2 },
      { opphold_id: 'h', omsorgsniva: 3 },
    ].map((row) => ({ ...receiving, pid: row.opphold_id, ...row }));
    expect(await countShare({ opphold: admissions, plo: [report({ ts: '2025-02-11 10:00:00' })] })).toEqual([0, 5]);
  });

  it('belongs to the month of admission, also when discharge comes later', async () => {
    const store = await observeRows(
      await engine(),
      '2025-03-31',
      { opphold: [{ ...receiving, ut_ts: '2025-03-02 10:00:00' }], plo: [report({ ts: '2025-03-01 10:00:00' })] },
      [indicator],
    );
    expect(shareOf(store, { indicator, period: '2025-02' })).toEqual([1, 1]);
    expect(shareOf(store, { indicator, period: '2025-03' })).toEqual([0, 0]);
    expect(shareOf(store, { indicator, level: 'kommune', unit: '3205', period: '2025-02' })).toEqual([1, 1]);
    expect(shareOf(store, { indicator, level: 'enhet', unit: 'Medisin', period: '2025-02' })).toEqual([1, 1]);
  });
});

describe('ready-made shares', () => {
  const row = { komnr: '3205', indikator: 'innleggelsesrapport', teller: 12, nevner: 20 };
  const february = { ...row, periode: '2025-02', periode_fra: '2025-02-01', periode_til: '2025-02-28' };

  it('are used when there are no messages, and add up over kommuner', async () => {
    const store = await observeRows(
      await engine(),
      '2025-02-28',
      {
        plo_andel: [
          february,
          { ...february, komnr: '3222', teller: 3, nevner: 5 },
          { ...february, indikator: 'helseopplysning_24t' },
        ],
      },
      [indicator],
    );
    expect(shareOf(store, { indicator, level: 'kommune', unit: '3205', period: '2025-02' })).toEqual([12, 20]);
    expect(shareOf(store, { indicator, level: 'helsefellesskap', unit: 'H13', period: '2025-02' })).toEqual([15, 25]);
  });

  it('are never added to what the messages tell', async () => {
    const rows = { opphold: [receiving], plo: [report({ ts: '2025-02-11 10:00:00' })], plo_andel: [february] };
    expect(await countShare(rows)).toEqual([1, 1]);
  });
});
