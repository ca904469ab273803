import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { Engine } from '../engine/engine.ts';
import { staticSql } from '../engine/sql.ts';

/** Those of the kinds that have any row, asked for at once: every question waits for its answer. */
export async function findLoaded(engine: Engine, kinds: readonly ExtractKindId[]): Promise<ReadonlySet<string>> {
  const found = [...new Set(kinds)].map((kind) => `(select '${kind}' as kind from "${kind}" limit 1)`);
  if (found.length === 0) return new Set();
  const answer = await engine.query(staticSql(found.join(' union all ')));
  return new Set(answer.rows().map(({ kind }) => String(kind)));
}

/** Whether each of the kinds has any row. */
export async function areLoaded(engine: Engine, kinds: readonly ExtractKindId[]): Promise<boolean> {
  const loaded = await findLoaded(engine, kinds);
  return kinds.every((kind) => loaded.has(kind));
}
