import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { DataType, Table } from 'apache-arrow';
import type { Engine } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { openSettings } from './engine-settings.ts';
import { createMortalWorker, type MortalWorker } from './mortal-worker.ts';
import { createSerialEngine, type EngineDriver } from './serial-engine.ts';
import type { SqlValue } from './sql.ts';

/** Where the app's own files lie; the default suits a build and the development server alike. */
export interface BrowserEngineOptions {
  readonly scriptUrl?: string;
  readonly wasmUrl?: string;
  /** Answers 404 for everything; never asked while external access is off */
  readonly extensionRepository?: string;
}

/** The engine's worker resolves nothing relative to us, so every address is made whole here. */
function wholeUrl(address: string): string {
  return new URL(address, globalThis.location.href).href;
}

function startWorker(): Worker {
  return new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'fellestall-engine' });
}

function loadScript(worker: Worker, url: string): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.postMessage(url);
  });
}

/**
 * Runs a statement in slices of some 100 ms and asks it to stop when the signal says so. The answer is fetched batch
 * by batch; a stop between batches leaves the rest to be dropped by the next statement. Batches that are fetched one by
 * one lose the words of dictionaries (ENUM), so such an answer is asked for again as a whole and cannot be stopped.
 */
async function executeStoppable(connection: AsyncDuckDBConnection, text: string, signal: AbortSignal): Promise<Table> {
  const stop = (): void => {
    connection.cancelSent().catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const reader = await connection.send(text);
    await reader.open();
    if (reader.schema.fields.some(({ type }) => DataType.isDictionary(type))) return await connection.query(text);
    const batches = [];
    for await (const batch of reader) {
      signal.throwIfAborted();
      batches.push(batch);
    }
    return new Table(reader.schema, batches);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function executePrepared(
  connection: AsyncDuckDBConnection,
  text: string,
  values: readonly SqlValue[],
): Promise<Table> {
  const prepared = await connection.prepare(text);
  try {
    return await prepared.query(...values);
  } finally {
    await prepared.close();
  }
}

function createDriver(
  untilDeath: MortalWorker['untilDeath'],
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  version: string,
): EngineDriver {
  return {
    version,
    execute(text, values, signal) {
      return untilDeath(() => {
        if (values.length > 0) return executePrepared(connection, text, values);
        return signal === undefined ? connection.query(text) : executeStoppable(connection, text, signal);
      });
    },
    async registerFile(name, content) {
      const file = content instanceof File ? content : new File([content], name);
      await untilDeath(() => database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true));
    },
    async dropFile(name) {
      await untilDeath(() => database.dropFile(name));
    },
    insertArrow(table, ipcStream, create) {
      return untilDeath(() => connection.insertArrowFromIPCStream(ipcStream, { name: table, create }));
    },
    async close() {
      await untilDeath(() => connection.close()).catch(() => undefined);
      await database.terminate();
    },
  };
}

/**
 * Boots DuckDB in a worker of its own, from our own origin: meant to be called inside the data worker, once, with the
 * promise shared by everyone. 34 MB of wasm are fetched here and nowhere else. When a step of the boot fails, what was
 * started is torn down and the promise rejects with `EngineError`.
 *
 * A signal stops a statement without bound values half-way (a script: also between statements) and leaves the engine
 * usable; inside a transaction the caller must roll back. Statements with bound values run to their end.
 */
export async function createBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
  const { worker, untilDeath } = createMortalWorker(startWorker());
  try {
    const driver = await untilDeath(async () => {
      await loadScript(worker, wholeUrl(options.scriptUrl ?? scriptUrl));
      const database = new AsyncDuckDB(new VoidLogger(), worker);
      await database.instantiate(wholeUrl(options.wasmUrl ?? wasmUrl));
      await database.open(openSettings);
      return createDriver(untilDeath, database, await database.connect(), await database.getVersion());
    });
    return await createSerialEngine(driver, wholeUrl(options.extensionRepository ?? '/ext'));
  } catch (cause) {
    worker.terminate();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError(`The engine could not be started: ${reason}`, { sql: '', cause });
  }
}
