import type { Engine } from '../../../src/engine/engine.ts';
import { EngineError } from '../../../src/engine/engine-error.ts';
import { sql, staticSql } from '../../../src/engine/sql.ts';
import { createBrowserEngine } from '../../../src/engine/wasm-engine-browser.ts';

let booted: Promise<Engine> | null = null;

function boot(): Promise<Engine> {
  booted ??= createBrowserEngine();
  return booted;
}

async function faultOf(work: Promise<unknown>): Promise<{ name: string; message: string; sql: string | null }> {
  const fault: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof Error)) return { name: 'none', message: '', sql: null };
  return { name: fault.name, message: fault.message, sql: fault instanceof EngineError ? fault.sql : null };
}

async function isAlive(engine: Engine): Promise<boolean> {
  const answer = await engine.query(sql`select ${40}::integer + 2 as n`);
  return answer.column('n')[0] === 42;
}

/** Boots with wrong addresses and counts workers that were started and ended. */
async function bootWrongly(part: string): Promise<unknown> {
  const Original = globalThis.Worker;
  let living = 0;
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      living += 1;
    }
    override terminate(): void {
      living -= 1;
      super.terminate();
    }
  };
  try {
    const fault = await faultOf(createBrowserEngine({ [part]: '/not-there' }));
    return { ...fault, living };
  } finally {
    globalThis.Worker = Original;
  }
}

export const scenarios = {
  async values() {
    const engine = await boot();
    const answer = await engine.query(
      sql`select 7 as i, 1.50::decimal(9, 2) as d, ${'æ'} as t, date '2025-03-30' as day,
        timestamp '2025-03-30 02:30:00' as ts, true as b, null as nil`,
    );
    return { version: engine.version, rows: answer.rows() };
  },

  async refuse(statement: string) {
    const engine = await boot();
    await engine.run('begin');
    const fault = await faultOf(engine.run(statement));
    await engine.run('rollback');
    return { ...fault, alive: await isAlive(engine) };
  },

  async readFile() {
    const engine = await boot();
    const content = new Blob(['komnr;navn\n0301;Oslo\n3212;Nesodden\n']);
    const read = staticSql(`select navn from read_csv('input/å b.csv', delim = ';', header = true,
      auto_detect = false, columns = {'komnr': 'varchar', 'navn': 'varchar'})`);
    await engine.registerFile('input/å b.csv', content);
    const names = (await engine.query(read)).rows();
    await engine.dropFile('input/å b.csv');
    return { names, dropped: (await faultOf(engine.query(read))).name, alive: await isAlive(engine) };
  },

  async insertArrow(base64: string) {
    const engine = await boot();
    const bytes = (): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await engine.insertArrowStream('from_arrow', bytes());
    await engine.insertArrowStream('from_arrow', bytes());
    return (
      await engine.query(staticSql('select n, t, count(*) as times from from_arrow group by all order by n'))
    ).rows();
  },

  /** A count over 10^13 pairs would take hours. */
  async stopHalfWay() {
    const engine = await boot();
    const stop = new AbortController();
    const endless = `create table endless as
      select count(*) as n from range(10000000) a(i), range(1000000) b(j) where (i * j) % 7 = 3`;
    const work = engine.run(`create or replace table before_stop (i integer); ${endless}`, { signal: stop.signal });
    setTimeout(() => stop.abort(new DOMException('enough', 'AbortError')), 300);
    const fault = await faultOf(work);
    const tables = await engine.query(
      staticSql("select table_name as t from duckdb_tables() where table_name in ('endless', 'before_stop')"),
    );
    return { ...fault, tables: tables.rows(), alive: await isAlive(engine) };
  },

  /** What was asked behind a stopped statement is answered all the same. */
  async stopOneOfMany() {
    const engine = await boot();
    const stop = new AbortController();
    const first = faultOf(
      engine.query(
        staticSql('select count(*) as n from range(10000000) a(i), range(1000000) b(j) where (i * j) % 7 = 3'),
        {
          signal: stop.signal,
        },
      ),
    );
    const second = engine.query(staticSql('select count(*) as n from range(100000)'), {
      signal: new AbortController().signal,
    });
    setTimeout(() => stop.abort(new DOMException('enough', 'AbortError')), 300);
    return { first: (await first).name, second: (await second).rows() };
  },

  /** One step of this would take a minute or more: nearly none of its pairs is an answer. */
  async stopInTheMidst(turns: string) {
    const engine = await boot();
    await engine.run('create or replace table pairs as select i, i * 7 % 1000003 as k from range(300000) r(i)');
    const digest = staticSql(
      'select count(*) as n, cast(bit_xor(hash(i, k)) as varchar) as rows, (select count(*) from duckdb_tables()) as tables from pairs',
    );
    const before = JSON.stringify((await engine.query(digest)).rows());
    const seen: unknown[] = [];
    for (let turn = 0; turn < Number(turns); turn += 1) {
      const stop = new AbortController();
      const options = { signal: stop.signal, ofUnknownCost: true };
      const work = engine.run(
        'create or replace temp table few as select a.i from pairs a, pairs b where abs(a.k - b.k * 3) = 17 and a.i > 2 * b.i limit 10',
        options,
      );
      const behind = engine.query(staticSql('select count(*) as n, sum(k) as k from pairs'), options);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const began = performance.now();
      stop.abort(new DOMException('enough', 'AbortError'));
      stop.abort();
      const [fault, second] = [await faultOf(work), await faultOf(behind)];
      seen.push({ fault: fault.name, second: second.name, quick: performance.now() - began < 2000 });
    }
    return { seen, same: JSON.stringify((await engine.query(digest)).rows()) === before, alive: await isAlive(engine) };
  },

  async manyBatches() {
    const engine = await boot();
    const statement = staticSql("select i, 'r' || i as t from range(50000) r(i) order by i");
    const { signal } = new AbortController();
    const [plain, stoppable] = [await engine.query(statement), await engine.query(statement, { signal })];
    const last = (answer: typeof plain): unknown => [
      answer.rowCount,
      answer.column('i')[49999],
      answer.column('t')[49999],
    ];
    return [last(plain), last(stoppable)];
  },

  /** Words of a dictionary, in more batches than one, with a signal and without. */
  async dictionaries() {
    const engine = await boot();
    await engine.run("create or replace type many_words as enum (select 'w' || i from range(300) r(i))");
    const statement = staticSql(
      "select i, cast('w' || i % 300 as many_words) as a, cast('w' || i % 7 as many_words) as b from range(50000) r(i) order by i",
    );
    const { signal } = new AbortController();
    const answers = [await engine.query(statement), await engine.query(statement, { signal })];
    return answers.map((answer) =>
      ['a', 'b'].map((name) => [0, 299, 301, 49999].map((row) => answer.column(name)[row])),
    );
  },

  bootWrongly,
} satisfies Record<string, (input: string) => Promise<unknown>>;

export type Scenario = keyof typeof scenarios;
