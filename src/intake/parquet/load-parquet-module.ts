import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

export type ParquetModule = typeof import('parquet-wasm');

let loading: Promise<ParquetModule> | null = null;

/** Node's build of the package is ready at once; the browser's must be told where its wasm is, on our own origin. */
async function initialise(): Promise<ParquetModule> {
  const module = await import('parquet-wasm');
  if (import.meta.env.SSR) return module;
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
