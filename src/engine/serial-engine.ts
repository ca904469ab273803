import type { Table } from 'apache-arrow';
import { requireWholeStream } from './arrow-stream.ts';
import type { Engine, QueryOptions, QueryResult } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { toEngineError } from './engine-fault.ts';
import { bootStatements, requireInputName } from './engine-settings.ts';
import { profiling } from './profiling.ts';
import { decodeResult } from './query-result.ts';
import { splitStatements } from './split-statements.ts';
import { type SqlStatement, type SqlValue, sql } from './sql.ts';
import { createTaskQueue } from './task-queue.ts';

/** What an environment must bring: one connection, used for one thing at a time. */
export interface EngineDriver {
  readonly version: string;
  /** Rejects with the abort reason where the statement was stopped half-way; no signal can stop bound statements */
  execute(text: string, values: readonly SqlValue[], signal: AbortSignal | undefined): Promise<Table>;
  registerFile(name: string, content: Blob): Promise<void>;
  dropFile(name: string): Promise<void>;
  insertArrow(table: string, ipcStream: Uint8Array, create: boolean): Promise<void>;
  close(): Promise<void>;
}

function requireFinite(values: readonly SqlValue[]): void {
  for (const value of values)
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} cannot be bound in SQL`);
}

/** Runs the boot statements on a fresh driver and wraps it as the engine everyone knows. Closes it if they fail. */
export async function createSerialEngine(driver: EngineDriver, extensionRepository: string): Promise<Engine> {
  const queue = createTaskQueue();
  let closed: Promise<void> | null = null;

  async function execute(text: string, values: readonly SqlValue[], signal?: AbortSignal): Promise<Table> {
    signal?.throwIfAborted();
    try {
      return await driver.execute(text, values, signal);
    } catch (error) {
      if (signal?.aborted === true && error === signal.reason) throw error;
      throw toEngineError(error, text);
    }
  }

  function inTurn<T>(label: string, task: () => Promise<T>): Promise<T> {
    if (closed !== null) return Promise.reject(new EngineError('The engine is closed', { sql: label }));
    return queue.inTurn(task);
  }

  async function isTable(name: string): Promise<boolean> {
    const { text, values } =
      sql`select 1 as found from duckdb_tables() where table_name = ${name} and schema_name = current_schema() and database_name = current_database()`;
    return decodeResult(await execute(text, values), text).rowCount > 0;
  }

  async function executeAsWritten(text: string, values: readonly SqlValue[], signal?: AbortSignal): Promise<Table> {
    await execute('PRAGMA disable_optimizer', []);
    try {
      return await execute(text, values, signal);
    } finally {
      await execute('PRAGMA enable_optimizer', []);
    }
  }

  /** While it is profiled, a step reads the clock all the time, and there it can be stopped. */
  async function whileProfiled<T>({ signal, ofUnknownCost }: QueryOptions, work: () => Promise<T>): Promise<T> {
    if (ofUnknownCost !== true) return work();
    signal?.throwIfAborted();
    await execute(profiling.begin, []);
    try {
      return await work();
    } finally {
      await execute(profiling.end, []);
    }
  }

  function query(statement: SqlStatement, options: QueryOptions = {}): Promise<QueryResult> {
    return inTurn(statement.text, async () => {
      requireFinite(statement.values);
      const work = options.asWritten === true ? executeAsWritten : execute;
      const table = await whileProfiled(options, () => work(statement.text, statement.values, options.signal));
      return decodeResult(table, statement.text);
    });
  }

  function run(script: string, options: Pick<QueryOptions, 'signal' | 'ofUnknownCost'> = {}): Promise<void> {
    return inTurn(script, () =>
      whileProfiled(options, async () => {
        for (const text of splitStatements(script)) await execute(text, [], options.signal);
      }),
    );
  }

  function attempt(label: string, task: () => Promise<void>): Promise<void> {
    return inTurn(label, async () => {
      try {
        await task();
      } catch (error) {
        throw toEngineError(error, label);
      }
    });
  }

  const engine: Engine = {
    version: driver.version,
    query,
    run,
    registerFile: async (name, content) => {
      requireInputName(name);
      await attempt('register file', () => driver.registerFile(name, content));
    },
    dropFile: (name) => attempt('drop file', () => driver.dropFile(name)),
    insertArrowStream: (table, ipcStream) =>
      attempt(`insert arrow stream into ${table}`, async () => {
        requireWholeStream(ipcStream);
        await driver.insertArrow(table, ipcStream, !(await isTable(table)));
      }),
    close: () => {
      closed ??= queue.inTurn(() => driver.close());
      return closed;
    },
  };
  try {
    for (const statement of bootStatements(extensionRepository)) await run(statement);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
