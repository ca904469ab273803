import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import homeSql from './home.sql?raw';

/**
 * The helsefellesskap that a data set is about: whose inhabitants most of it tells of. Null where no one has more than
 * half, as in the extract of a region or the country: nobody is a guest there.
 */
export async function findHome(engine: Engine, options: QueryOptions): Promise<string | null> {
  const result = await engine.query(staticSql(homeSql), options);
  const home = result.rows()[0]?.['helsefellesskap'];
  return typeof home === 'string' ? home : null;
}
