import { nextTask } from './next-task.ts';

/** Calls of DuckDB that run a statement, or a stretch of one. */
export type LongCall =
  | 'duckdb_web_pending_query_start_buffer'
  | 'duckdb_web_pending_query_poll'
  | 'duckdb_web_query_fetch_results';

/** What a call gave: 0 where it went well. The bytes are a part of the answer, or say what is wrong. */
export interface LongAnswer {
  readonly status: number;
  /** Null where there is none yet */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** Milliseconds of wasm until it rests, so that messages are heard. */
const longestTurn = 50;
/** Status, address and length, as doubles. */
const answerBytes = 3 * Float64Array.BYTES_PER_ELEMENT;
/** Where a connection of the bindings holds that of DuckDB. Another version may hold it elsewhere: a test stops a statement. */
const connectionOffset = 8;

/**
 * `clock` as wasm: (local.tee $now (call $clock)), and where it is not less than (global.get $restAt), (call $rest) in its
 * place. A call that may rest is dear, and a fault where nobody waits for a promise, so wasm makes it when it is due.
 */
const clockCode = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7c, 0x02, 0x14, 0x03],
  ...[0x01, 0x61, 0x01, 0x70, 0x00, 0x00, 0x01, 0x61, 0x01, 0x73, 0x00, 0x00, 0x01, 0x61, 0x01, 0x72, 0x03, 0x7c],
  ...[0x01, 0x03, 0x02, 0x01, 0x00, 0x07, 0x09, 0x01, 0x05, 0x63, 0x6c, 0x6f, 0x63, 0x6b, 0x00, 0x02, 0x0a, 0x15],
  ...[0x01, 0x13, 0x01, 0x01, 0x7c, 0x10, 0x00, 0x22, 0x00, 0x23, 0x00, 0x63, 0x04, 0x7c, 0x20, 0x00, 0x05, 0x10],
  ...[0x01, 0x0b, 0x0b],
);

/**
 * DuckDB's wasm, whose long calls rest now and then in the midst of a step. While it is profiled, the engine reads the
 * clock for every 2048 rows, and the clock is where it rests.
 */
export class RestingWasm {
  #exports: WebAssembly.Exports = {};
  #memory: WebAssembly.Memory | null = null;
  /** Never, while no call is under way that may rest */
  readonly #restAt = new WebAssembly.Global({ value: 'f64', mutable: true }, Number.POSITIVE_INFINITY);
  #running: number | null = null;
  #stopped = false;

  /** Takes the place of what compiles wasm in this worker. Null where the browser cannot let wasm rest. */
  static install(): RestingWasm | null {
    const { Suspending, promising, instantiateStreaming } = WebAssembly;
    if (Suspending === undefined || promising === undefined) return null;
    const wasm = new RestingWasm(promising);
    const { clock } = new WebAssembly.Instance(new WebAssembly.Module(clockCode), {
      a: { p: () => performance.now(), s: new Suspending(() => wasm.#rest()), r: wasm.#restAt },
    }).exports;
    if (clock === undefined) return null;
    Object.assign(WebAssembly, {
      instantiateStreaming: async (
        source: Promise<Response>,
        imports: WebAssembly.Imports,
      ): Promise<WebAssembly.WebAssemblyInstantiatedSource> => {
        const env = { ...imports['env'], emscripten_get_now: clock };
        const made = await instantiateStreaming(source, { ...imports, env });
        wasm.#take(made.instance.exports, env);
        return made;
      },
    });
    return wasm;
  }

  readonly #promising: NonNullable<typeof WebAssembly.promising>;

  private constructor(promising: NonNullable<typeof WebAssembly.promising>) {
    this.#promising = promising;
  }

  /** @param connection as the bindings know it @param rest what the call is told behind it */
  async run(name: LongCall, connection: number, rest: readonly number[] = []): Promise<LongAnswer> {
    const place = this.#call('malloc', answerBytes);
    this.#running = connection;
    this.#stopped = false;
    this.#restAt.value = performance.now() + longestTurn;
    try {
      await this.#start(name, [place, connection, ...rest]);
      return this.#readAnswer(place);
    } finally {
      this.#restAt.value = Number.POSITIVE_INFINITY;
      this.#running = null;
      this.#call('free', place);
    }
  }

  /** The same, with a text behind the connection, told as its address and length. */
  async runText(name: LongCall, connection: number, text: string, rest: readonly number[]): Promise<LongAnswer> {
    const bytes = new TextEncoder().encode(text);
    const place = this.#call('malloc', bytes.length);
    this.#bytesAt(place, bytes.length).set(bytes);
    try {
      return await this.run(name, connection, [place, bytes.length, ...rest]);
    } finally {
      this.#call('free', place);
    }
  }

  /** Ends the call under way as DuckDB ends a statement that is interrupted. */
  stop(): void {
    this.#stopped = true;
  }

  async #rest(): Promise<number> {
    await nextTask();
    if (this.#stopped && this.#running !== null) this.#call('duckdb_interrupt', this.#running + connectionOffset);
    this.#restAt.value = performance.now() + longestTurn;
    return performance.now();
  }

  #take(exports: WebAssembly.Exports, env: WebAssembly.ModuleImports): void {
    const memory = env['memory'] ?? exports['memory'];
    this.#memory = memory instanceof WebAssembly.Memory ? memory : null;
    this.#exports = exports;
  }

  #readAnswer(place: number): LongAnswer {
    const [status = 1, address = 0, length = 0] = new Float64Array(this.#bytesAt(place, answerBytes).slice().buffer);
    const bytes = address === 0 ? null : this.#bytesAt(address, length).slice();
    this.#call('duckdb_web_clear_response');
    return { status, bytes };
  }

  #bytesAt(place: number, length: number): Uint8Array<ArrayBuffer> {
    const buffer = this.#memory?.buffer;
    if (!(buffer instanceof ArrayBuffer)) throw new TypeError('The wasm has no memory of its own');
    return new Uint8Array(buffer, place, length);
  }

  async #start(name: LongCall, values: readonly number[]): Promise<void> {
    const work = this.#exports[name];
    if (work === undefined) throw new TypeError(`The wasm has no ${name}`);
    await this.#promising(work)(...values);
  }

  #find(name: string): (...values: readonly number[]) => unknown {
    const work = this.#exports[name];
    if (typeof work !== 'function') throw new TypeError(`The wasm has no ${name}`);
    return (...values) => Reflect.apply(work, undefined, values);
  }

  #call(name: string, ...values: readonly number[]): number {
    return Number(this.#find(name)(...values));
  }
}
