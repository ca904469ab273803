import { profiling } from './profiling.ts';
import type { LongAnswer, RestingWasm } from './resting-wasm.ts';

/** What DuckDB's script is asked, as far as it matters here. */
interface Request {
  readonly messageId: number;
  readonly type: string;
  readonly data: unknown;
}

/** The script's own, of the fetching of rows: none is found yet. */
const retryStatus = 256;

interface LongWork {
  readonly type: 'QUERY_RESULT_HEADER_OR_NULL' | 'QUERY_RESULT_CHUNK';
  run(): Promise<LongAnswer>;
}

function longWorkOf(wasm: RestingWasm, { type, data }: Request): LongWork | null {
  const [connection, text, streams]: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (typeof connection !== 'number') return null;
  switch (type) {
    case 'START_PENDING_QUERY': {
      const rest = [streams === true ? 1 : 0];
      const run = () => wasm.runText('duckdb_web_pending_query_start_buffer', connection, String(text), rest);
      return { type: 'QUERY_RESULT_HEADER_OR_NULL', run };
    }
    case 'POLL_PENDING_QUERY':
      return { type: 'QUERY_RESULT_HEADER_OR_NULL', run: () => wasm.run('duckdb_web_pending_query_poll', connection) };
    case 'FETCH_QUERY_RESULTS':
      return { type: 'QUERY_RESULT_CHUNK', run: () => wasm.run('duckdb_web_query_fetch_results', connection) };
    default:
      return null;
  }
}

/** Whether the engine profiles after a request; null where the request is about something else. */
function turnsProfiling({ data }: Request): boolean | null {
  const text: unknown = Array.isArray(data) ? data[1] : null;
  if (text === profiling.begin) return true;
  return text === profiling.end ? false : null;
}

/** What the script posts; it numbers its messages, but nobody reads the numbers. */
function post(requestId: number, type: string, data: unknown, moved: Transferable[] = []): void {
  self.postMessage({ messageId: 0, requestId, type, data }, { transfer: moved });
}

/** Does what the script would do with such a message, but rests on the way. */
async function answer({ messageId }: Request, { type, run }: LongWork): Promise<void> {
  try {
    const { status, bytes } = await run();
    if (status === retryStatus) return post(messageId, type, null);
    if (status !== 0) throw new Error(new TextDecoder().decode(bytes ?? new Uint8Array()));
    // A chunk without bytes is the end of the rows; a header without them is none yet.
    const data = bytes ?? (type === 'QUERY_RESULT_CHUNK' ? new Uint8Array() : null);
    post(messageId, type, data, data === null ? [] : [data.buffer]);
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    post(messageId, 'ERROR', { name, message, stack });
  }
}

/**
 * Lets this worker hear a stop while a statement runs that is profiled. All other messages wait for the statement, in the
 * order they came. Statements that are not profiled are the script's alone. To be called when it listens.
 */
export function hearStops(wasm: RestingWasm): void {
  const script = globalThis.onmessage;
  const waiting: MessageEvent<Request>[] = [];
  let isRunning = false;
  let isProfiling = false;

  async function work(): Promise<void> {
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      isProfiling = turnsProfiling(event.data) ?? isProfiling;
      const long = isProfiling ? longWorkOf(wasm, event.data) : null;
      if (long === null) {
        script?.call(self, event);
        continue;
      }
      isRunning = true;
      await answer(event.data, long);
      isRunning = false;
    }
  }

  globalThis.onmessage = (event: MessageEvent<Request>) => {
    if (isRunning && event.data.type === 'CANCEL_PENDING_QUERY') {
      wasm.stop();
      // Should this stretch end before it is stopped, the script lets the rest go, before anything else.
      waiting.unshift(event);
      return;
    }
    waiting.push(event);
    if (!isRunning) void work();
  };
}
