import { readFileSync } from 'node:fs';
import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  makeVector,
  Struct,
  Table,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';
import { toParquet } from '../support/parquet.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
const text = new Utf8();

function textColumn(values: readonly (string | null)[]): Vector {
  return vectorFromArray(values, text);
}

/** Columns of a small semicolon file without quotes, all text. */
function parseCsv(csv: string): Record<string, (string | null)[]> {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const cells = lines.map((line) => line.split(';'));
  return Object.fromEntries(
    head.split(';').map((name, index) => [name, cells.map((row) => (row[index] === '' ? null : (row[index] ?? null)))]),
  );
}

function withoutNumbers(rows: readonly Readonly<Record<string, unknown>>[]): unknown[] {
  return rows.map(({ row_no: _, ...values }) => values);
}

function firstCheck(report: FileReport): unknown {
  return report.problems[0]?.check;
}

const oneStay = (more: Record<string, Vector> = {}): Table =>
  new Table({
    opphold_id: textColumn(['1']),
    pid: textColumn(['p1']),
    inn_ts: textColumn(['2025-02-01 10:00']),
    ut_ts: textColumn(['2025-02-03 12:00']),
    omsorgsniva: textColumn(['1']),
    innmate_hast: textColumn(['1']),
    sektor: textColumn(['SOM']),
    komnr_bosted: textColumn(['3205']),
    alder: textColumn(['80']),
    kjonn: textColumn(['1']),
    ...more,
  });

describe('reading Parquet', () => {
  const engine = intakeEngine();

  for (const kind of ['opphold', 'ukp_hendelse', 'rettelse', 'komm_tjeneste', 'plo']) {
    test(`gives the same table as the CSV of ${kind}`, async () => {
      const csv = readFileSync(new URL(`${kind}.csv`, golden), 'utf8');
      const columns = Object.fromEntries(
        Object.entries(parseCsv(csv)).map(([name, values]) => [name, textColumn(values)]),
      );
      const fromCsv = await readText(await engine(), csv);
      const fromParquet = await readText(await engine(), toParquet(new Table(columns), 3), {}, 'uttrekk.parquet');
      expect(fromParquet).toMatchObject({
        status: 'accepted',
        format: 'parquet',
        kind,
        encoding: null,
        rowsRead: fromCsv.rowsRead,
      });
      expect(withoutNumbers(await loadRows(await engine(), fromParquet))).toEqual(
        withoutNumbers(await loadRows(await engine(), fromCsv)),
      );
    });
  }

  test('reads typed columns of every unit as the same values', async () => {
    const moment = Date.UTC(2025, 1, 1, 10, 0, 0);
    const decimals = makeVector(
      makeData({ type: new Decimal(2, 10, 128), length: 1, data: Uint32Array.of(320500, 0, 0, 0) }),
    );
    const table = oneStay({
      inn_ts: vectorFromArray([moment], new TimestampMicrosecond()),
      ut_ts: vectorFromArray([moment + 7_200_000], new TimestampMillisecond()),
      utskrklar_dato: vectorFromArray([moment + 3_600_000], new TimestampNanosecond()),
      epikrise_ts: vectorFromArray([moment], new TimestampSecond()),
      dod_dato: vectorFromArray([new Date(Date.UTC(2025, 2, 1))], new DateDay()),
      omsorgsniva: vectorFromArray([1], new Int32()),
      innmate_hast: vectorFromArray([4n], new Int64()),
      sektor: vectorFromArray(['PHV'], new Dictionary(text, new Int32())),
      komnr_bosted: decimals,
      komnr_opphold: vectorFromArray([301], new Float64()),
      alder: vectorFromArray([80], new Float64()),
      rehab: vectorFromArray([true], new Bool()),
      debitor: vectorFromArray([null], new Int32()),
    });
    const report = await readText(await engine(), toParquet(table), {}, 'uttrekk.parquet');
    expect(report.problems).toEqual([]);
    expect(await loadRows(await engine(), report)).toMatchObject([
      {
        row_no: 1,
        inn_ts: '2025-02-01 10:00:00',
        ut_ts: '2025-02-01 12:00:00',
        utskrklar_dato: '2025-02-01 11:00:00',
        epikrise_ts: '2025-02-01 10:00:00',
        dod_dato: '2025-03-01',
        omsorgsniva: 1,
        innmate_hast: 4,
        sektor: 'PHV',
        komnr_bosted: '3205',
        komnr_opphold: '0301',
        alder: 80,
        rehab: true,
        debitor: null,
      },
    ]);
  });

  test('tells an instant of a time zone in Norwegian time, and says so', async () => {
    const summer = Date.UTC(2025, 6, 1, 22, 30, 0);
    const table = oneStay({
      inn_ts: vectorFromArray([summer], new TimestampMicrosecond('UTC')),
      ut_ts: textColumn([null]),
    });
    const report = await readText(await engine(), toParquet(table), {}, 'uttrekk.parquet');
    expect(await loadRows(await engine(), report, 'inn_ts')).toEqual([{ inn_ts: '2025-07-02 00:30:00' }]);
    expect(report.problems.map(({ check, count }) => [check, count])).toEqual([['zone-converted', 1]]);
  });

  test('numbers rows from 1 through all row groups', async () => {
    const count = 25;
    const ids = Array.from({ length: count }, (_, index) => String(index + 1));
    const table = new Table({
      opphold_id: textColumn(ids),
      ts: textColumn(ids.map(() => '2025-01-01 10:00')),
      type: textColumn(ids.map((id) => (Number(id) % 10 === 0 ? '99' : '3'))),
    });
    const report = await readText(await engine(), toParquet(table, 4), {}, 'uttrekk.parquet');
    expect(report).toMatchObject({ kind: 'ukp_hendelse', rowsRead: count, rowsAccepted: 23, rowsRejected: 2 });
    expect(report.problems[0]?.examples.map(({ row, found }) => [row, found])).toEqual([
      [10, '99'],
      [20, '99'],
    ]);
    const rows = await loadRows(await engine(), report, 'row_no, opphold_id');
    for (const row of rows) expect(String(row['row_no'])).toBe(row['opphold_id']);
  });

  test('refuses half a file, a file of zero rows and nested values, each in its own words', async () => {
    const whole = toParquet(oneStay());
    expect(firstCheck(await readText(await engine(), whole.slice(0, whole.length >> 1)))).toBe('parquet-broken');
    expect(firstCheck(await readText(await engine(), whole.slice(0, 8)))).toBe('parquet-broken');
    expect(firstCheck(await readText(await engine(), toParquet(oneStay().slice(0, 0))))).toBe('no-rows');
    const list = vectorFromArray([[1, 2]], new List(new Field('item', new Int32(), true)));
    expect(firstCheck(await readText(await engine(), toParquet(oneStay({ liste: list }))))).toBe('parquet-nested');
    const struct = vectorFromArray(
      [{ a: 1, b: 2 }],
      new Struct([new Field('a', new Int32(), true), new Field('b', new Int32(), true)]),
    );
    const report = await readText(await engine(), toParquet(oneStay({ sammensatt: struct })));
    expect(report.problems.map(({ check, column }) => [check, column])).toEqual([['parquet-nested', 'sammensatt']]);
  });

  test('refuses a file whose middle is damaged', async () => {
    const whole = toParquet(oneStay());
    const damaged = whole.slice();
    damaged.fill(7, 4, whole.length >> 2);
    expect((await readText(await engine(), damaged)).status).toBe('refused');
  });

  test('refuses person numbers as text and as numbers, also far down', async () => {
    const made = ['01815010260', '15866130040'];
    const ids = Array.from({ length: 600 }, (_, index) => String(index));
    const events = (more: Record<string, Vector>): Table =>
      new Table({
        opphold_id: textColumn(ids),
        ts: textColumn(ids.map(() => '2025-01-01 10:00')),
        type: textColumn(ids.map(() => '3')),
        ...more,
      });
    const late = events({ noe: textColumn(ids.map((_, index) => (index === 599 ? (made[1] ?? null) : null))) });
    const numeric = events({
      noe: vectorFromArray(
        ids.map((_, index) => (index % 2 === 0 ? 15866130040n : 5n)),
        new Int64(),
      ),
    });
    for (const table of [late, numeric]) {
      const report = await readText(await engine(), toParquet(table, 100), {}, 'uttrekk.parquet');
      expect(report.problems.map(({ check, column }) => [check, column])).toEqual([['person-number', 'noe']]);
    }
  });
});
