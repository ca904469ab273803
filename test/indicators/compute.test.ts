import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ObservationColumns } from '../../src/domain/observation.ts';
import { staticSql } from '../../src/engine/sql.ts';
import { computeObservations, proposeCut } from '../../src/indicators/compute.ts';
import { createDataSet } from '../../src/intake/data-set.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';
import { observeRows, type Row, type Rows, stay } from './observe-rows.ts';

const shared = sharedEngine();
const cut = '2025-06-30';
const indicators = ['overliggerdogn', 'liggetid-etter-meldt', 'reinnleggelse-30d'];

beforeAll(async () => {
  await loadReferenceTables(await shared());
});

function toRows(columns: ObservationColumns): object[] {
  return Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
}

async function compute(rows: Rows): Promise<object[]> {
  const engine = await shared();
  await observeRows(engine, cut, rows, []);
  return toRows(await computeObservations(engine, { cut, indicators }));
}

const instant = (hours: number): string => {
  const day = Math.floor(hours / 24);
  const month = Math.floor(day / 28) + 1;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `2025-${pad(month)}-${pad((day % 28) + 1)} ${pad(hours % 24)}:00:00`;
};

const stays = fc
  .array(
    fc.record({
      patient: fc.integer({ min: 1, max: 3 }),
      inn: fc.integer({ min: 0, max: 100 * 24 }),
      length: fc.option(fc.integer({ min: 0, max: 20 * 24 }), { freq: 6 }),
      komnr: fc.constantFrom('3205', '3222', '0301', null),
      sektor: fc.constantFrom('SOM', 'SOM', 'PHV'),
      hast: fc.constantFrom(1, 4),
      enhet: fc.constantFrom('Medisin', 'Kirurgi'),
      ready: fc.option(fc.integer({ min: 0, max: 20 * 24 })),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(
      ({ patient, inn, length, komnr, sektor, hast, enhet, ready }, index): Row =>
        stay({
          opphold_id: `s${index}`,
          pid: `p${patient}`,
          inn_ts: instant(inn),
          ut_ts: length === null ? null : instant(inn + length),
          komnr_bosted: komnr,
          sektor,
          innmate_hast: hast,
          enhet,
          utskrklar_dato: ready === null ? null : instant(inn + ready),
        }),
    ),
  );

describe('computing', () => {
  it('gives the same whatever the order of the rows and however they are split over files', async () => {
    const orders = stays.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([list, other]) => {
        const split = other.map((row, index) => ({ ...row, file_id: index % 2 === 0 ? 'f1' : 'f2' }));
        expect(await compute({ opphold: split })).toEqual(await compute({ opphold: list }));
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it('gives the same when every row is told twice', async () => {
    await fc.assert(
      fc.asyncProperty(stays, async (list) => {
        expect(await compute({ opphold: [...list, ...list] })).toEqual(await compute({ opphold: list }));
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  it('never has more nights net than gross', async () => {
    const rettelse = {
      opphold_id: 's0',
      fra_dato: '2025-01-01',
      til_dato: '2025-03-01',
      registrert_dato: '2025-05-01',
    };
    await fc.assert(
      fc.asyncProperty(stays, async (opphold) => {
        const store = await observeRows(
          await shared(),
          cut,
          { opphold, rettelse: [{ ...rettelse, art: 'feilregistrering', status: 'innvilget' }] },
          ['overliggerdogn'],
        );
        const key = { indicator: 'overliggerdogn', level: 'country', unit: '0', periodType: 'month' } as const;
        for (const profile of ['-', 'phv']) {
          const net = store.series({ ...key, profile, variant: 'net' });
          const gross = store.series({ ...key, profile, variant: 'gross' });
          expect(net.every(({ value }, at) => (value ?? 0) <= (gross[at]?.value ?? 0))).toBe(true);
        }
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it('tells how far it has come, the last time that it is done', async () => {
    const steps: string[] = [];
    await createDataSet(await shared());
    await computeObservations(await shared(), {
      cut,
      indicators,
      onProgress: (done, total, name) => steps.push(`${done}/${total} ${name}`),
    });
    expect(steps).toEqual([
      '0/4 opphold',
      '1/4 overliggerdogn',
      '2/4 liggetid-etter-meldt',
      '3/4 reinnleggelse-30d',
      '4/4 ',
    ]);
  });

  it('stops when it is told to, with the reason, and leaves nothing of its own in the engine', async () => {
    const engine = await shared();
    await createDataSet(engine);
    const before = await listRelations();
    const stop = new AbortController();
    const reason = new Error('enough');
    const computing = computeObservations(engine, {
      cut,
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 2) stop.abort(reason);
      },
    });
    await expect(computing).rejects.toBe(reason);
    expect(await listRelations()).toEqual(before);
  });

  it('has no observations when nothing is loaded', async () => {
    await createDataSet(await shared());
    expect((await computeObservations(await shared(), { cut })).length).toBe(0);
  });
});

async function listRelations(): Promise<readonly unknown[]> {
  const text = 'select table_name from information_schema.tables order by table_name';
  return (await (await shared()).query(staticSql(text))).rows();
}

describe('the proposed cut', () => {
  async function propose(rows: Rows): Promise<string | null> {
    const engine = await shared();
    await observeRows(engine, cut, rows, []);
    return proposeCut(engine);
  }

  it('is the last day anything happened', async () => {
    const opphold = [stay({ opphold_id: 'a', pid: 'p', inn_ts: '2025-01-01 08:00:00', ut_ts: '2025-01-09 08:00:00' })];
    const dialogmeldinger = [{ periode: '2025-02', periode_fra: '2025-02-01', periode_til: '2025-02-28', antall: 3 }];
    expect(await propose({ opphold })).toBe('2025-01-09');
    expect(await propose({ opphold, dialogmeldinger })).toBe('2025-02-28');
  });

  it('does not heed a day that is still to come, for a year may be written wrong', async () => {
    const past = stay({ opphold_id: 'a', pid: 'p', inn_ts: '2025-01-01 08:00:00', ut_ts: '2025-01-09 08:00:00' });
    const wrong = stay({ opphold_id: 'b', pid: 'q', inn_ts: '2091-01-01 08:00:00', ut_ts: '2091-01-09 08:00:00' });
    expect(await propose({ opphold: [past, wrong] })).toBe('2025-01-09');
    expect(await propose({ opphold: [wrong] })).toBe('2091-01-01');
  });

  it('heeds the day it is where the user is, which begins before that of UTC', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Europe/Oslo';
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-06-30T22:30:00Z') });
    const born = stay({ opphold_id: 'a', pid: 'p', inn_ts: '2025-07-01 00:10:00', ut_ts: null });
    try {
      expect(await propose({ opphold: [born] })).toBe('2025-07-01');
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('does not heed events and messages that are still to come', async () => {
    const opphold = [stay({ opphold_id: 'a', pid: 'p', inn_ts: '2025-01-01 08:00:00', ut_ts: '2025-01-09 08:00:00' })];
    const ukp_hendelse = [{ opphold_id: 'a', ts: '2091-01-01 08:00:00', type: 3 }];
    const plo = [{ melding_id: 'm', ts: '2091-01-01 08:00:00' }];
    const dialogmeldinger = [{ melding_id: 'm', ts: '2091-01-01 08:00:00' }];
    expect(await propose({ opphold, ukp_hendelse, plo, dialogmeldinger })).toBe('2025-01-09');
  });

  it('does not heed teams planned ahead, unless there is nothing else', async () => {
    const fact_team = [{ team_id: 't', start: '2030-01-01' }];
    const opphold = [stay({ opphold_id: 'a', pid: 'p', inn_ts: '2025-01-01 08:00:00', ut_ts: null })];
    expect(await propose({ opphold, fact_team })).toBe('2025-01-01');
    expect(await propose({ fact_team })).toBe('2030-01-01');
  });

  it('is none when nothing dated is loaded', async () => {
    expect(await propose({})).toBeNull();
  });
});
