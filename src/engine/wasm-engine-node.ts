import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import type { Engine } from './engine.ts';
import { openSettings } from './engine-settings.ts';
import { createSerialEngine, type EngineDriver } from './serial-engine.ts';
import type { SqlValue } from './sql.ts';

/** No such folder: extensions are refused before it is looked for. */
const extensionRepository = '/ext';

function bundles(): Parameters<typeof createDuckDB>[0] {
  const { resolve } = createRequire(import.meta.url);
  const bundle = (name: string): { mainModule: string; mainWorker: string } => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  });
  return { mvp: bundle('mvp'), eh: bundle('eh') };
}

async function createNodeDriver(): Promise<EngineDriver> {
  const database = await createDuckDB(bundles(), new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open(openSettings);
  const connection = database.connect();

  function executePrepared(text: string, values: readonly SqlValue[]): Table {
    const prepared = connection.prepare(text);
    try {
      return prepared.query(...values);
    } finally {
      prepared.close();
    }
  }

  return {
    version: database.getVersion(),
    async execute(text, values) {
      return values.length > 0 ? executePrepared(text, values) : connection.query(text);
    },
    async registerFile(name, content) {
      database.registerFileBuffer(name, new Uint8Array(await content.arrayBuffer()));
    },
    async dropFile(name) {
      database.dropFile(name);
    },
    async insertArrow(table, ipcStream, create) {
      connection.insertArrowFromIPCStream(ipcStream, { name: table, create });
    },
    async close() {
      connection.close();
      database.reset();
    },
  };
}

/**
 * The same wasm engine as the browser's, on the blocking bindings: for tests and command lines. A statement holds the
 * thread until it is done, so aborting takes effect between statements; registered files are read into memory.
 */
export async function createNodeEngine(): Promise<Engine> {
  return createSerialEngine(await createNodeDriver(), extensionRepository);
}
