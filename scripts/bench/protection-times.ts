import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditedFamily, auditPublication } from '../../src/disclosure/audit/audit-publication.ts';
import { loadSolver } from '../../src/disclosure/audit/load-solver.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { defaultPolicy as policy } from '../../src/disclosure/suppression-policy.ts';
import type { ObservationColumns } from '../../src/domain/observation.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { catalogue as definitions } from '../../src/indicators/catalogue.ts';
import { computeObservations, proposeCut } from '../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { openInput } from '../open-input.ts';
import { extractsOfOne } from './one-place.ts';

/** What protecting small numbers took, in seconds of the clock and of the processor. */
export interface ProtectionTime {
  readonly name: string;
  readonly observations: number;
  readonly hidden: number;
  readonly asked: number;
  /** Numbers that did not pass */
  readonly failed: number;
  readonly publishSeconds: number;
  readonly auditSeconds: number;
  readonly publishCpu: number;
  readonly auditCpu: number;
}

interface Timed<T> {
  readonly answer: T;
  readonly seconds: number;
  readonly cpu: number;
}

function time<T>(work: () => T): Timed<T> {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const answer = work();
  const { user, system } = process.cpuUsage(processor);
  return { answer, seconds: (performance.now() - clock) / 1000, cpu: (user + system) / 1e6 };
}

async function compute(
  files: readonly { readonly name: string; readonly content: Blob }[],
): Promise<ObservationColumns | null> {
  const engine = await createNodeEngine();
  try {
    await loadReferenceTables(engine);
    await createDataSet(engine);
    const reports = [];
    for (const [index, file] of files.entries())
      reports.push(...(await readAllParts(engine, { id: String(index), ...file })));
    await refreshDataSet(engine, reports);
    const cut = await proposeCut(engine);
    return cut === null ? null : await computeObservations(engine, { cut });
  } finally {
    await engine.close();
  }
}

async function measure(name: string, columns: ObservationColumns): Promise<ProtectionTime> {
  const highs = await loadSolver();
  const published = time(() => publish(columns, definitions, policy, geography, { solver: highs }));
  const audited = time(() =>
    [...auditPublication({ columns, published: published.answer, definitions, policy, geography }, highs)].flatMap(
      ({ family }) => family ?? [],
    ),
  );
  const sum = (part: (family: AuditedFamily) => number): number =>
    audited.answer.reduce((all, family) => all + part(family), 0);
  return {
    name,
    observations: columns.length,
    hidden: sum(({ hidden }) => hidden),
    asked: sum(({ asked }) => asked),
    failed: sum(({ tooNarrow }) => tooNarrow.length),
    ...{ publishSeconds: published.seconds, publishCpu: published.cpu },
    ...{ auditSeconds: audited.seconds, auditCpu: audited.cpu },
  };
}

/** Times suppression and its audit in Node: of one helsefellesskap by itself, and of all that the folder holds. */
export async function timeProtection(folder: string): Promise<readonly ProtectionTime[]> {
  const all = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const contents = await Promise.all(all.map(async (name) => ({ name, content: await openInput(join(folder, name)) })));
  const files = contents.flatMap(({ name, content }) => (content === null ? [] : [{ name, content }]));
  const times: ProtectionTime[] = [];
  for (const [name, extracts] of [
    ['one helsefellesskap (H13)', extractsOfOne(folder, 'H13')],
    ['the country', files],
  ] as const) {
    const columns = await compute(extracts);
    if (columns !== null) times.push(await measure(name, columns));
  }
  return times;
}
