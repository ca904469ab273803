import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { computeObservations, proposeCut } from '../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { openInput } from '../open-input.ts';

/** Seconds a step of computing took. */
export interface StepTime {
  readonly name: string;
  readonly seconds: number;
}

/** Reads every extract of a folder in Node and times each step of computing them; what is made ready comes first. */
export async function timeIndicators(folder: string): Promise<readonly StepTime[]> {
  const engine = await createNodeEngine();
  try {
    await loadReferenceTables(engine);
    await createDataSet(engine);
    const reports = [];
    for (const [index, name] of readdirSync(folder).entries()) {
      const content = await openInput(join(folder, name));
      if (content !== null) reports.push(...(await readAllParts(engine, { id: String(index), name, content })));
    }
    await refreshDataSet(engine, reports);
    const cut = await proposeCut(engine);
    if (cut === null) return [];
    const times: StepTime[] = [];
    let begun = performance.now();
    let step: string | null = null;
    const onProgress = (_done: number, _total: number, name: string): void => {
      const now = performance.now();
      if (step !== null) times.push({ name: step, seconds: (now - begun) / 1000 });
      step = name;
      begun = now;
    };
    await computeObservations(engine, { cut, onProgress });
    return times;
  } finally {
    await engine.close();
  }
}
