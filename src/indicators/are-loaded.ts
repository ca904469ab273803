import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, sql } from '../engine/sql.ts';

/** Whether each of the kinds has any row. */
export async function areLoaded(engine: Engine, kinds: readonly ExtractKindId[]): Promise<boolean> {
  for (const kind of kinds) {
    const result = await engine.query(sql`select 1 as one from ${identifier(kind)} limit 1`);
    if (result.rowCount === 0) return false;
  }
  return true;
}
