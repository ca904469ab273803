import { type Level, levels } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import type { Engine } from '../engine/engine.ts';
import { sql } from '../engine/sql.ts';

function isLevel(text: unknown): text is Level {
  return levels.some((level) => level === text);
}

/** Targets of the dropped `maaltall` files, oldest first. Rows with an unknown level are left out (intake has warned). */
export async function readTargets(engine: Engine): Promise<Target[]> {
  const answer = await engine.query(
    sql`select indicator, level, unit, valid_from, value from (
      select indikator as indicator, niva as level, enhet as unit, strftime(fra, '%Y-%m-%d') as valid_from, verdi as value
      from maaltall) order by valid_from, indicator, level, unit`,
  );
  return answer.rows().flatMap((row) => {
    const { indicator, level, unit, valid_from: from, value } = row;
    if (typeof indicator !== 'string' || !isLevel(level) || typeof from !== 'string' || typeof value !== 'number')
      return [];
    return [{ indicator, level, unit: typeof unit === 'string' ? unit : null, from, value }];
  });
}
