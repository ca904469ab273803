import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, QueryResult } from '../../src/engine/engine.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import { sql, staticSql } from '../../src/engine/sql.ts';
import { sharedEngine } from '../support/engine.ts';

const boot = sharedEngine();
let engine: Engine;
const zone = process.env['TZ'];

beforeAll(async () => {
  process.env['TZ'] = 'Europe/Oslo';
  engine = await boot();
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

function select(columns: string): Promise<QueryResult> {
  return engine.query(staticSql(`select ${columns}`));
}

describe('values come out as SQL says them', () => {
  test('whole numbers, decimals and sums are doubles, exact up to 2^53', async () => {
    const answer = await select(
      `7::tinyint a, 3000000000::bigint b, 9007199254740991::bigint c, 1.50::decimal(9, 2) d, sum(2::bigint) e,
       2::hugeint f, 250::utinyint g, 1.5::float h, 0.1::double i, sum(1.25::decimal(18, 4)) j`,
    );
    expect(answer.rows()).toEqual([
      { a: 7, b: 3e9, c: 2 ** 53 - 1, d: 1.5, e: 2, f: 2, g: 250, h: 1.5, i: 0.1, j: 1.25 },
    ]);
    expect(answer.column('d')).toEqual(Float64Array.of(1.5));
  });

  test('null is NaN in a column of numbers and null in every row', async () => {
    const answer = await engine.query(
      staticSql('select case when i = 1 then i end as n from range(3) r(i) order by i'),
    );
    expect(answer.column('n')).toEqual(Float64Array.of(NaN, 1, NaN));
    expect(answer.rows()).toEqual([{ n: null }, { n: 1 }, { n: null }]);
  });

  test('null of texts, booleans, dates and of no type is null', async () => {
    const answer = await select('null::varchar a, null::boolean b, null::date c, null::timestamp d, null e');
    expect(answer.rows()).toEqual([{ a: null, b: null, c: null, d: null, e: null }]);
  });

  test('texts keep every character, one byte or four', async () => {
    const texts = ['', 'Nordre Follo', 'Rælingen', '📈', 'it\'s; "so"'];
    for (const text of texts) expect((await engine.query(sql`select ${text} as t`)).rows()).toEqual([{ t: text }]);
  });

  test('enumerations come out as their words', async () => {
    await engine.run("create type sektor as enum ('SOM', 'PHV', 'TSB')");
    const answer = await engine.query(staticSql("select unnest(['TSB', null, 'SOM', 'TSB'])::sektor as sektor"));
    expect(answer.column('sektor')).toEqual(['TSB', null, 'SOM', 'TSB']);
  });

  test('booleans come out true and false across byte borders', async () => {
    const answer = await engine.query(staticSql('select i % 3 = 0 as hit from range(20) r(i) order by i'));
    expect(answer.column('hit')).toEqual(Array.from({ length: 20 }, (_, i) => i % 3 === 0));
  });

  test.each([
    ['1899-12-31', '1899-12-31'],
    ['1970-01-01', '1970-01-01'],
    ['2000-02-29', '2000-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['2025-03-30', '2025-03-30'],
    ['9999-12-31', '9999-12-31'],
  ])('the date %s is told as %s on a machine in Oslo', async (date, told) => {
    expect((await select(`date '${date}' as d`)).rows()).toEqual([{ d: told }]);
  });

  test.each([
    ["timestamp '2025-03-30 02:30:00'", '2025-03-30 02:30:00'],
    ["timestamp '2025-10-26 02:30:59'", '2025-10-26 02:30:59'],
    ["timestamp '1969-12-31 23:59:59'", '1969-12-31 23:59:59'],
    ["timestamp '1900-01-01 00:00:00'", '1900-01-01 00:00:00'],
    ["timestamp '2024-02-29 10:11:12.5'", '2024-02-29 10:11:12.5'],
    ["timestamp_s '2024-02-29 10:11:12'", '2024-02-29 10:11:12'],
    ["timestamp_ms '2024-02-29 10:11:12.345'", '2024-02-29 10:11:12.345'],
    ["timestamp_ns '2024-02-29 10:11:12'", '2024-02-29 10:11:12'],
    ["time '23:59:59'", '23:59:59'],
  ])('the clock of %s stands still at %s, summer time or not', async (literal, told) => {
    expect((await select(`${literal} as t`)).rows()).toEqual([{ t: told }]);
  });

  test('dates and timestamps agree with DuckDB own text over four centuries', async () => {
    const answer = await engine.query(
      staticSql(`select d, d::varchar as d_text, t, t::varchar as t_text
        from (select date '1800-01-01' + (i * 37)::integer as d, timestamp '1800-01-01 00:00:00' + interval (i * 3217007) second as t
              from range(4000) r(i))`),
    );
    expect(answer.column('d')).toEqual(answer.column('d_text'));
    expect(answer.column('t')).toEqual(answer.column('t_text'));
  });
});

describe('shape of an answer', () => {
  test('many batches are one column in order', async () => {
    const answer = await engine.query(staticSql("select i, 'r' || i as t from range(5000) r(i) order by i"));
    expect(answer.rowCount).toBe(5000);
    expect(answer.column('i')).toEqual(Float64Array.from({ length: 5000 }, (_, i) => i));
    expect(answer.column('t')[4999]).toBe('r4999');
  });

  test('an empty answer has its columns and no rows', async () => {
    const answer = await engine.query(staticSql("select 1 as a, 'x' as b where false"));
    expect(answer.columnNames).toEqual(['a', 'b']);
    expect(answer.rowCount).toBe(0);
    expect(answer.rows()).toEqual([]);
    expect(answer.column('a')).toEqual(new Float64Array(0));
  });

  test('a column that is not there is named together with those that are', async () => {
    expect(() => answerOfAB.column('c')).toThrow('The answer has no column c; it has a, b');
  });

  test('two columns of one name are refused', async () => {
    await expect(select('1 as a, 2 as a')).rejects.toThrow(EngineError);
  });

  test('lists, structs and blobs ask for a cast', async () => {
    const answer = await select("[1, 2] as list, {'a': 1} as struct, '\\xAA'::blob as blob");
    for (const name of answer.columnNames) expect(() => answer.column(name)).toThrow('cast it in the SQL');
  });

  let answerOfAB: QueryResult;
  beforeAll(async () => {
    answerOfAB = await select('1 as a, 2 as b');
  });
});
