import type { Engine } from '../engine/engine.ts';
import { createDataSet } from '../intake/data-set.ts';
import { prepareEngine } from '../intake/load/prepare-engine.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';

/** The engine of a session, ready to read files, started when first needed; a start that fails is tried again the next time. */
export class HostEngine {
  readonly #start: () => Promise<Engine>;
  #engine: Promise<Engine> | null = null;

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

  boot(): Promise<Engine> {
    this.#engine ??= this.#start().catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  async close(): Promise<void> {
    if (this.#engine !== null) await (await this.#engine).close();
    this.#engine = null;
  }
}
