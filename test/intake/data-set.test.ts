import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractKindIds } from '../../src/domain/extract-kind.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { staticSql } from '../../src/engine/sql.ts';
import { createDataSet, dropExtract, refreshDataSet } from '../../src/intake/data-set.ts';
import { intakeEngine, readText, withKey } from '../support/intake.ts';

async function loadAll(engine: Engine, relation: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await engine.query(staticSql(`SELECT * FROM ${relation} ORDER BY file_id, row_no`))).rows();
}

async function loadColumns(engine: Engine, relation: string): Promise<string[]> {
  const result = await engine.query(
    staticSql(
      `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${relation}' ORDER BY column_index`,
    ),
  );
  return result.rows().map((row) => `${row['column_name']} ${row['data_type']}`);
}

describe('the data set', () => {
  const engine = intakeEngine();

  test('has a relation of every kind from the start, empty', async () => {
    await createDataSet(await engine());
    for (const kind of extractKindIds) expect(await loadAll(await engine(), kind)).toEqual([]);
  });

  test('holds the columns and types the indicators build on', async () => {
    await createDataSet(await engine());
    expect(await loadColumns(await engine(), 'ukp_hendelse')).toEqual([
      'file_id VARCHAR',
      'row_no INTEGER',
      'opphold_id VARCHAR',
      'ts TIMESTAMP',
      'type TINYINT',
    ]);
    const stays = await loadColumns(await engine(), 'opphold');
    expect(stays).toEqual(
      expect.arrayContaining([
        'inn_ts TIMESTAMP',
        'date_only BOOLEAN',
        'alder SMALLINT',
        'komnr_bosted VARCHAR',
        'dod_dato DATE',
        'debitor INTEGER',
        'rehab BOOLEAN',
      ]),
    );
    expect(await loadColumns(await engine(), 'overliggerdogn')).toEqual(
      expect.arrayContaining([
        'periode VARCHAR',
        'periode_fra DATE',
        'periode_til DATE',
        'komnr VARCHAR',
        'dogn INTEGER',
      ]),
    );
  });

  test('unites the accepted files of a kind, whatever optional columns each has, and lets them go again', async () => {
    const running = await engine();
    const first = await readText(running, 'pid;kode;fra\n10;15;2020-01-01\n');
    const second = await readText(running, 'til;kode;pid;fra\n2024-01-01;21;11;2020-01-01\n;99x;12;2020-01-01\n');
    const refused = await readText(running, 'pid;kode;fra;til;navn\n10;15;2020-01-01;;x\n');
    await refreshDataSet(running, [first, second, refused]);
    expect(await loadAll(running, 'komm_tjeneste')).toEqual([
      await withKey(running, { file_id: first.id, row_no: 2, pid: '10', kode: 15, fra: '2020-01-01', til: null }),
      await withKey(running, {
        file_id: second.id,
        row_no: 2,
        pid: '11',
        kode: 21,
        fra: '2020-01-01',
        til: '2024-01-01',
      }),
    ]);
    await refreshDataSet(running, [second]);
    await dropExtract(running, first);
    expect((await loadAll(running, 'komm_tjeneste')).map((row) => row['file_id'])).toEqual([second.id]);
  });

  test('reads the golden stays as they are written', async () => {
    const running = await engine();
    const csv = readFileSync(new URL('../fixtures/golden/opphold.csv', import.meta.url), 'utf8');
    const report = await readText(running, csv);
    await refreshDataSet(running, [report]);
    const stays = await loadAll(running, 'opphold');
    expect(report).toMatchObject({
      rowsRead: 10,
      rowsAccepted: 10,
      rowsRejected: 0,
      kommuner: ['3205', '3222'],
      rowsByKommune: { 3205: 7, 3222: 3 },
      problems: [],
    });
    expect(stays[2]).toMatchObject(
      await withKey(running, {
        opphold_id: '3',
        pid: '12',
        ut_ts: null,
        alder: 90,
        komnr_bosted: '3222',
        rehab: false,
      }),
    );
    expect(stays[6]).toMatchObject({
      opphold_id: '7',
      innmate_hast: 4,
      inn_ts: '2025-02-25 20:00:00',
      ut_ts: '2025-02-26 10:00:00',
    });
    expect(stays[7]).toMatchObject({ uttilstand: 2, dod_dato: '2025-03-22', komnr_opphold: '3205', date_only: false });
  });
});
