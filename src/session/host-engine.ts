import type { Engine } from '../engine/engine.ts';
import { createDataSet } from '../intake/data-set.ts';
import { prepareEngine } from '../intake/load/prepare-engine.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';
import type { SessionSnapshot } from './session.ts';

/** An engine that has read a file of so many bytes keeps the memory of it, also when all its rows are gone. */
const fewestBytesToRest = 64 * 2 ** 20;

/** The engine of a session, ready to read files, started when first needed; a start that fails is tried again the next time. */
export class HostEngine {
  readonly #start: () => Promise<Engine>;
  #engine: Promise<Engine> | null = null;
  #mostBytes = 0;

  constructor(bootEngine: () => Promise<Engine>) {
    this.#start = async () => {
      const engine = await bootEngine();
      try {
        await loadReferenceTables(engine);
        await createDataSet(engine);
        await prepareEngine(engine);
        return engine;
      } catch (error) {
        await engine.close();
        throw error;
      }
    };
  }

  get isStarted(): boolean {
    return this.#engine !== null;
  }

  /** @param coming files that are about to be read */
  boot(coming: readonly { readonly content: Blob }[] = []): Promise<Engine> {
    for (const { content } of coming) this.#mostBytes = Math.max(this.#mostBytes, content.size);
    this.#engine ??= this.#start().catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  /** Ends an engine that holds nothing but the memory large files have left; the next act starts another. */
  async restWhenEmpty({ files, removed, review }: SessionSnapshot): Promise<void> {
    const isEmpty = files.length === 0 && removed === null && review === null;
    if (isEmpty && this.#mostBytes >= fewestBytesToRest) await this.close();
  }

  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    this.#mostBytes = 0;
    if (engine !== null) await (await engine).close();
  }
}
