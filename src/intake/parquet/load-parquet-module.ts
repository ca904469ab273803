import glueUrl from 'parquet-wasm/esm/parquet_wasm.js?url';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

export type ParquetModule = typeof import('parquet-wasm');

let loading: Promise<ParquetModule> | null = null;
let loaded = 0;

/** Node's build keeps its state in a module that is made anew when it is no longer in the cache. */
async function loadInNode(): Promise<ParquetModule> {
  const { createRequire } = await import('node:module');
  const require = createRequire(import.meta.url);
  const path = require.resolve('parquet-wasm');
  Reflect.deleteProperty(require.cache, path);
  return require(path);
}

/**
 * The reader keeps its state in the module itself, so a new one takes a new address. What stands after `#` makes the
 * address another one to the browser, while the file, and its place in any cache, stays the same.
 */
async function initialise(): Promise<ParquetModule> {
  loaded++;
  if (import.meta.env.SSR) return loadInNode();
  const glue = new URL(glueUrl, globalThis.location.href);
  const module: ParquetModule = await import(/* @vite-ignore */ `${glue.href}#${loaded}`);
  await module.default({ module_or_path: new URL(wasmUrl, globalThis.location.href) });
  return module;
}

/** Loads the reader the first time a Parquet file is met; a failed loading is tried again the next time. */
export function loadParquetModule(): Promise<ParquetModule> {
  loading ??= initialise().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Lets go of a reader that panicked: its memory and stack are no longer what it believes. The next file gets a new one. */
export function forgetParquetModule(): void {
  loading = null;
}
