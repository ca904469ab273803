import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import { identifier, sql, staticSql } from '../../src/engine/sql.ts';
import { freshEngine, sharedEngine } from '../support/engine.ts';

const boot = sharedEngine();
let engine: Engine;

beforeAll(async () => {
  engine = await boot();
});

async function faultOf(work: Promise<unknown>): Promise<EngineError> {
  const fault: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof EngineError)) throw new Error(`Expected an EngineError, got ${String(fault)}`);
  return fault;
}

async function expectAlive(): Promise<void> {
  expect((await engine.query(staticSql('select 40 + 2 as n'))).rows()).toEqual([{ n: 42 }]);
}

describe('statements', () => {
  test('values are bound by their type, never spliced', async () => {
    const answer = await engine.query(
      sql`select ${"'; drop table x; --"} as t, ${1.5} as n, ${true} as b, ${null} as nil, ${'2025-02-01'}::date as d`,
    );
    expect(answer.rows()).toEqual([{ t: "'; drop table x; --", n: 1.5, b: true, nil: null, d: '2025-02-01' }]);
  });

  test('one that runs as it is written answers the same, and the next one is improved again', async () => {
    const statement = sql`select count(*) as n from range(1000) as r(i) where i % 7 = 0 and i > ${10}`;
    const plan = staticSql('explain select 1 where 1 = 2');
    const improved = (await engine.query(plan)).rows();
    expect((await engine.query(statement, { asWritten: true })).rows()).toEqual((await engine.query(statement)).rows());
    expect((await engine.query(plan, { asWritten: true })).rows()).not.toEqual(improved);
    await faultOf(engine.query(staticSql('select * from nowhere'), { asWritten: true }));
    expect((await engine.query(plan)).rows()).toEqual(improved);
  });

  test('a number that is none cannot be bound', async () => {
    await expect(engine.query(sql`select ${NaN} as n`)).rejects.toThrow(RangeError);
  });

  test('a script runs statement by statement, past comments and semicolons in texts', async () => {
    await engine.run(`
      -- a comment; with a semicolon and a ' quote
      create or replace table "semi;colon" (t varchar);
      insert into "semi;colon" values ('a;b'), ($$c;d$$); /* done; */
    `);
    const answer = await engine.query(sql`select t from ${identifier('semi;colon')} order by t`);
    expect(answer.column('t')).toEqual(['a;b', 'c;d']);
  });

  test('a script stops at its first fault, which names the statement that failed', async () => {
    const fault = await faultOf(
      engine.run('create table kept (i integer); select nothing_here; create table never (i integer)'),
    );
    expect(fault.sql).toBe('select nothing_here');
    expect(fault.message).toContain('nothing_here');
    expect(
      (
        await engine.query(sql`select table_name as t from duckdb_tables() where table_name in ('kept', 'never')`)
      ).rows(),
    ).toEqual([{ t: 'kept' }]);
  });

  test('statements asked at once run in the order asked', async () => {
    await engine.run('create table turns (i integer)');
    const asked = [1, 2, 3].map((i) => engine.query(sql`insert into turns values (${i})`));
    const seen = engine.query(staticSql('select i from turns'));
    await Promise.all(asked);
    expect((await seen).column('i')).toEqual(Float64Array.of(1, 2, 3));
  });

  test('a fault rolls back its transaction and the engine lives on', async () => {
    await engine.run('create table safe (i integer primary key); begin');
    await faultOf(engine.run('insert into safe values (1); insert into safe values (1)'));
    await engine.run('rollback');
    expect((await engine.query(staticSql('select count(*) as n from safe'))).rows()).toEqual([{ n: 0 }]);
  });
});

describe('faults keep rows to themselves', () => {
  test('the statement is told without its values', async () => {
    const fault = await faultOf(engine.query(sql`select ${'01019912345'}::integer / nothing_here as n`));
    expect(fault.sql).toBe('select ?::integer / nothing_here as n');
  });

  test('a value that cannot be cast is blanked out of the message and the cause', async () => {
    await engine.run("create or replace table secret as select 'hemmelig' as pid");
    const fault = await faultOf(engine.query(staticSql('select pid::integer as n from secret')));
    expect(fault.message).toMatch(/^Conversion Error: /);
    expect(`${fault.message} ${String(fault.cause)} ${fault.stack}`).not.toContain('hemmelig');
  });

  test('a key that is there twice is blanked out too', async () => {
    await engine.run("create or replace table keyed (pid varchar primary key); insert into keyed values ('hemmelig')");
    const fault = await faultOf(engine.run('insert into keyed select pid from keyed'));
    expect(`${fault.message} ${String(fault.cause)}`).not.toContain('hemmelig');
  });
});

describe('aborting', () => {
  test('a signal already aborted runs nothing and rejects with its reason', async () => {
    const reason = new Error('enough');
    await expect(engine.run('create table unwanted (i integer)', { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    expect((await engine.query(sql`select 1 as n from duckdb_tables() where table_name = 'unwanted'`)).rowCount).toBe(
      0,
    );
  });

  test('a script stops between statements and the engine lives on', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const script = engine.run(
      `create table first_done (i integer); ${'select 1; '.repeat(200)} create table last_done (i integer)`,
      {
        signal: stop.signal,
      },
    );
    queueMicrotask(() => stop.abort(reason));
    await expect(script).rejects.toBe(reason);
    expect((await engine.query(sql`select 1 as n from duckdb_tables() where table_name = 'last_done'`)).rowCount).toBe(
      0,
    );
    await expectAlive();
  });
});

describe('extensions', () => {
  afterEach(expectAlive);

  test.each([
    "select * from read_parquet('input/a.parquet')",
    `select json_extract('{"a": 1}', '$.a')`,
    "select * from 'input/a.json'",
    'select current_date',
    'select today()',
    "select timestamp '2025-01-01 00:00:00' at time zone 'Europe/Oslo'",
    "select 'å' collate nb",
    "select * from read_xlsx('input/a.xlsx')",
    'load json',
    'install parquet; load parquet',
    "select * from read_csv('https://example.org/a.csv')",
    "copy (select 1) to 'input/out.parquet' (format parquet)",
  ])('%s is an ordinary error', async (statement) => {
    const fault = await faultOf(engine.run(statement));
    expect(fault.message).toMatch(/Error/);
    expect(fault.sql).not.toBe('');
  });

  test('external access cannot be turned on again', async () => {
    await faultOf(engine.run('set enable_external_access = true'));
  });

  test('such a fault inside a transaction leaves nothing stuck', async () => {
    await engine.run('begin');
    await faultOf(engine.run("select json_extract('{}', '$.a')"));
    await engine.run('rollback');
  });
});

describe('files', () => {
  const columns = "delim = ';', header = true, auto_detect = false, columns = {'komnr': 'varchar', 'navn': 'varchar'}";

  test('registered bytes are read as a file until dropped', async () => {
    await engine.registerFile('input/kommuner æ.csv', new Blob(['komnr;navn\n0301;Oslo\n3212;Nesodden\n']));
    const read = staticSql(`select navn from read_csv('input/kommuner æ.csv', ${columns})`);
    expect((await engine.query(read)).column('navn')).toEqual(['Oslo', 'Nesodden']);
    await engine.dropFile('input/kommuner æ.csv');
    await faultOf(engine.query(read));
  });

  test('a name outside the input folder is refused', async () => {
    await expect(engine.registerFile('a.csv', new Blob(['x']))).rejects.toThrow(RangeError);
    await expect(engine.registerFile('input/../a.csv', new Blob(['x']))).rejects.toThrow(RangeError);
  });

  test('no other file of the machine can be read', async () => {
    const fault = await faultOf(engine.query(staticSql("select * from read_text('package.json')")));
    expect(fault.message).toContain('Permission Error');
  });

  test('a row that the schema does not fit is blanked out of the fault', async () => {
    await engine.registerFile('input/ragged.csv', new Blob(['komnr;navn\n0301;Oslo;hemmelig\n']));
    const fault = await faultOf(engine.query(staticSql(`select * from read_csv('input/ragged.csv', ${columns})`)));
    expect(`${fault.message} ${String(fault.cause)}`).not.toContain('hemmelig');
    await engine.dropFile('input/ragged.csv');
  });
});

describe('closing', () => {
  test('a closed engine says so, and closing twice is no fault', async () => {
    const own = await freshEngine();
    expect(own.version).toBe('v1.4.3');
    await own.close();
    await own.close();
    await expect(own.run('select 1')).rejects.toThrow('The engine is closed');
  });
});
