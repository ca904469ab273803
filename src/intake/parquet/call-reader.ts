import { forgetParquetModule } from './load-parquet-module.ts';

/** Why the reader gave no answer. After a `panic` nothing that it made may be touched again. */
type ReaderFault = 'error' | 'panic';

export type ReaderAnswer<T> = { readonly value: T } | { readonly fault: ReaderFault };

/** A reader that neither asks for bytes nor works for so long has lost its way. Slow disks answer well before it. */
const longestIdleMs = 300_000;
const tickMs = 5_000;

const waiting = new Set<(error: unknown) => void>();
let steps = 0;

function isPanic(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}

class LostReader extends Error {}

const plainQueue = globalThis.queueMicrotask;

/** Runs a task of the reader; what it dies of is told to those who wait for it, for nobody else would. */
function queueWatched(task: () => void): void {
  plainQueue.call(globalThis, () => {
    steps++;
    try {
      task();
    } catch (error) {
      if (!isPanic(error) || waiting.size === 0) throw error;
      for (const fail of [...waiting]) fail(error);
    }
  });
}

function startWaiting(fail: (error: unknown) => void): void {
  if (waiting.size === 0) globalThis.queueMicrotask = queueWatched;
  waiting.add(fail);
}

function stopWaiting(fail: (error: unknown) => void): void {
  waiting.delete(fail);
  if (waiting.size === 0 && globalThis.queueMicrotask === queueWatched) globalThis.queueMicrotask = plainQueue;
}

function watchIdle(fail: (error: unknown) => void): ReturnType<typeof setInterval> {
  let seen = steps;
  let idle = 0;
  return setInterval(() => {
    idle = steps === seen ? idle + tickMs : 0;
    seen = steps;
    if (idle >= longestIdleMs) fail(new LostReader());
  }, tickMs);
}

async function settle<T>(call: () => T | Promise<T>): Promise<T> {
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  startWaiting(fail);
  const watch = watchIdle(fail);
  try {
    return await Promise.race([call(), failed]);
  } finally {
    clearInterval(watch);
    stopWaiting(fail);
  }
}

/**
 * Asks the Parquet reader for something. It is compiled so that a panic, as damaged bytes may give, ends a microtask
 * of its own: the promise it gave never settles, and the error reaches no one who asked. Here every panic is an answer,
 * and the reader that panicked is let go. Errors of the bytes are an answer too; what is said of them is in English and
 * tells the user nothing.
 */
export async function callReader<T>(call: () => T | Promise<T>): Promise<ReaderAnswer<T>> {
  try {
    return { value: await settle(call) };
  } catch (error) {
    if (!isPanic(error) && !(error instanceof LostReader)) return { fault: 'error' };
    forgetParquetModule();
    return { fault: 'panic' };
  }
}
