import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Float64,
  Int8,
  Int32,
  Int64,
  LargeUtf8,
  Null,
  Table,
  TimeMillisecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { ParquetFile, Table as ParquetTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import { identifier, sql, staticSql } from '../../src/engine/sql.ts';
import { sharedEngine } from '../support/engine.ts';

const boot = sharedEngine();
let engine: Engine;

beforeAll(async () => {
  engine = await boot();
});

/** A decimal as Arrow keeps it: the unscaled number in 128 bits, two's complement. */
function unscaled(value: number): Uint32Array {
  const bits = BigInt.asUintN(128, BigInt(value));
  return Uint32Array.from({ length: 4 }, (_, word) => Number((bits >> BigInt(32 * word)) & 0xffff_ffffn));
}

function streamOf(columns: Record<string, Vector>): Uint8Array {
  return tableToIPC(new Table(columns), 'stream');
}

/** Writes a Parquet file with row groups of that many rows and reads it back as one Arrow stream for each. */
async function throughParquet(columns: Record<string, Vector>, rowsPerGroup: number): Promise<Uint8Array[]> {
  const properties = new WriterPropertiesBuilder().setMaxRowGroupSize(rowsPerGroup).build();
  const bytes = writeParquet(ParquetTable.fromIPCStream(streamOf(columns)), properties);
  const file = await ParquetFile.fromFile(new Blob([bytes.slice()]));
  const streams: Uint8Array[] = [];
  for (let group = 0; group < file.metadata().numRowGroups(); group += 1)
    streams.push((await file.read({ rowGroups: [group] })).intoIPCStream());
  return streams;
}

const noon = Date.UTC(2024, 1, 29, 12, 30, 15);
const beforeEpoch = -1000;

/** Each column holds three rows, the second of them null. */
const cases: [string, () => Vector, string, (string | null)[]][] = [
  [
    'DECIMAL(9,2)',
    () => vectorFromArray([unscaled(150), null, unscaled(-99_999_999)], new Decimal(2, 9, 128)),
    'DECIMAL(9,2)',
    ['1.50', null, '-999999.99'],
  ],
  [
    'DECIMAL(38,4)',
    () => vectorFromArray([unscaled(15_000), null, unscaled(-5)], new Decimal(4, 38, 128)),
    'DECIMAL(38,4)',
    ['1.5000', null, '-0.0005'],
  ],
  [
    'DATE in days',
    () => vectorFromArray([new Date(noon), null, new Date('1899-12-31')], new DateDay()),
    'DATE',
    ['2024-02-29', null, '1899-12-31'],
  ],
  [
    'DATE in milliseconds',
    () => vectorFromArray([new Date('2024-02-29'), null, new Date('1899-12-31')], new DateMillisecond()),
    'DATE',
    ['2024-02-29', null, '1899-12-31'],
  ],
  [
    'TIMESTAMP in seconds',
    () => vectorFromArray([noon, null, beforeEpoch], new TimestampSecond()),
    'TIMESTAMP_S',
    ['2024-02-29 12:30:15', null, '1969-12-31 23:59:59'],
  ],
  [
    'TIMESTAMP in milliseconds',
    () => vectorFromArray([noon, null, beforeEpoch], new TimestampMillisecond()),
    'TIMESTAMP_MS',
    ['2024-02-29 12:30:15', null, '1969-12-31 23:59:59'],
  ],
  [
    'TIMESTAMP in microseconds',
    () => vectorFromArray([noon, null, beforeEpoch], new TimestampMicrosecond()),
    'TIMESTAMP',
    ['2024-02-29 12:30:15', null, '1969-12-31 23:59:59'],
  ],
  [
    'TIMESTAMP in nanoseconds',
    () => vectorFromArray([noon, null, beforeEpoch], new TimestampNanosecond()),
    'TIMESTAMP_NS',
    ['2024-02-29 12:30:15', null, '1969-12-31 23:59:59'],
  ],
  [
    'TIMESTAMP of Oslo',
    () => vectorFromArray([noon, null, beforeEpoch], new TimestampMicrosecond('Europe/Oslo')),
    'TIMESTAMP WITH TIME ZONE',
    ['2024-02-29 12:30:15+00', null, '1969-12-31 23:59:59+00'],
  ],
  [
    'TIME',
    () => vectorFromArray([36_000_000, null, 1], new TimeMillisecond()),
    'TIME',
    ['10:00:00', null, '00:00:00.001'],
  ],
  [
    'dictionary',
    () => vectorFromArray(['SOM', null, 'PHV'], new Dictionary(new Utf8(), new Int32())),
    'VARCHAR',
    ['SOM', null, 'PHV'],
  ],
  [
    'dictionary of small codes',
    () => vectorFromArray(['SOM', null, 'SOM'], new Dictionary(new Utf8(), new Int8())),
    'VARCHAR',
    ['SOM', null, 'SOM'],
  ],
  ['text', () => vectorFromArray(['Rælingen', null, ''], new Utf8()), 'VARCHAR', ['Rælingen', null, '']],
  ['long text', () => vectorFromArray(['Rælingen', null, ''], new LargeUtf8()), 'VARCHAR', ['Rælingen', null, '']],
  ['whole numbers of 8 bits', () => vectorFromArray([1, null, -3], new Int8()), 'TINYINT', ['1', null, '-3']],
  [
    'whole numbers of 64 bits',
    () => vectorFromArray([1n, null, 9_007_199_254_740_993n], new Int64()),
    'BIGINT',
    ['1', null, '9007199254740993'],
  ],
  ['doubles', () => vectorFromArray([1.5, null, -0.1], new Float64()), 'DOUBLE', ['1.5', null, '-0.1']],
  ['booleans', () => vectorFromArray([true, null, false], new Bool()), 'BOOLEAN', ['true', null, 'false']],
  ['nothing but null', () => vectorFromArray([null, null, null], new Null()), 'INTEGER', [null, null, null]],
];

describe('what Parquet keeps arrives unchanged', () => {
  test.each(cases)('%s', async (name, make, type, told) => {
    const table = identifier(name);
    for (const stream of await throughParquet({ v: make(), row: vectorFromArray([0, 1, 2], new Int32()) }, 2))
      await engine.insertArrowStream(name, stream);
    const answer = await engine.query(sql`select typeof(v) as type, v::varchar as told from ${table} order by row`);
    expect(answer.rows()).toEqual(told.map((text) => ({ type, told: text })));
  });
});

describe('streams', () => {
  const twoColumns = (): Record<string, Vector> => ({
    n: vectorFromArray([1, 2, 3], new Int32()),
    t: vectorFromArray(['a', null, 'c'], new Utf8()),
  });

  test('many row groups make one table with every row', async () => {
    const length = 10_000;
    const columns = {
      n: vectorFromArray(
        Array.from({ length }, (_, i) => i),
        new Int32(),
      ),
      t: vectorFromArray(
        Array.from({ length }, (_, i) => (i % 7 === 0 ? null : `p${i}`)),
        new Utf8(),
      ),
    };
    const streams = await throughParquet(columns, 3000);
    expect(streams).toHaveLength(4);
    for (const stream of streams) await engine.insertArrowStream('groups', stream);
    const answer = await engine.query(
      staticSql(
        "select count(*) as rows, sum(n) as total, count(t) as texts, count(*) filter (t = 'p' || n) as right from groups",
      ),
    );
    expect(answer.rows()).toEqual([{ rows: length, total: 49_995_000, texts: 8571, right: 8571 }]);
  });

  test('a stream without rows makes an empty table', async () => {
    const empty = new Table(twoColumns()).slice(0, 0);
    await engine.insertArrowStream('no_rows', tableToIPC(empty, 'stream'));
    expect((await engine.query(staticSql('select n, t from no_rows'))).columnNames).toEqual(['n', 't']);
  });

  test('a table that is there keeps its own types and takes the stream by position', async () => {
    await engine.run('create table typed (a bigint, b varchar)');
    await engine.insertArrowStream('typed', streamOf(twoColumns()));
    expect((await engine.query(staticSql('select typeof(a) as type, a, b from typed order by a'))).rows()).toEqual([
      { type: 'BIGINT', a: 1, b: 'a' },
      { type: 'BIGINT', a: 2, b: null },
      { type: 'BIGINT', a: 3, b: 'c' },
    ]);
  });

  test('columns that do not fit, bytes that are no stream and half a stream are faults, and the engine lives on', async () => {
    await engine.run('create table narrow (only_one integer)');
    const whole = streamOf(twoColumns());
    await expect(engine.insertArrowStream('narrow', whole.slice())).rejects.toThrow(EngineError);
    await expect(engine.insertArrowStream('nonsense', new TextEncoder().encode('not arrow at all'))).rejects.toThrow(
      EngineError,
    );
    await expect(engine.insertArrowStream('half', whole.slice(0, whole.length / 2))).rejects.toThrow(EngineError);
    await engine.insertArrowStream('afterwards', streamOf(twoColumns()));
    expect((await engine.query(staticSql('select count(*) as rows from afterwards'))).rows()).toEqual([{ rows: 3 }]);
  });
});
