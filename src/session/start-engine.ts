import type { Engine } from '../engine/engine.ts';
import { createDataSet } from '../intake/data-set.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';

/** An engine with the reference tables and an empty data set; one that cannot be made ready is closed again. */
export async function startEngine(boot: () => Promise<Engine>): Promise<Engine> {
  const engine = await boot();
  try {
    await loadReferenceTables(engine);
    await createDataSet(engine);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
