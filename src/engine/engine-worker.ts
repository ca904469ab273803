// The worker that DuckDB's own script runs in. That script writes every failed statement to the console, quoted values
// and all, and leaves a failed compilation of the wasm unsaid: here the first is silenced and the second ends the worker.
// It also hears nothing while a step of a statement lasts, which may be a minute: here it hears a stop.

import { hearStops } from './hear-stops.ts';
import { RestingWasm } from './resting-wasm.ts';

const silent = (): void => undefined;
Object.assign(console, { debug: silent, info: silent, log: silent, warn: silent, error: silent, trace: silent });

globalThis.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  // Thrown outside any promise, it reaches the worker's owner as an error event.
  setTimeout(() => {
    throw event.reason;
  });
});

/** First message: the whole address of DuckDB's script. The answer `ready` means that the script listens from now on. */
globalThis.addEventListener(
  'message',
  async ({ data }: MessageEvent<string>) => {
    const wasm = RestingWasm.install();
    await import(/* @vite-ignore */ data);
    if (wasm !== null) hearStops(wasm);
    globalThis.postMessage('ready');
  },
  { once: true },
);
