import type { Engine } from '../../engine/engine.ts';
import ageParts from '../kinds/age-part.sql?raw';
import { personNumberMacroSql } from '../recognise/person-number.ts';
import casts from './casts.sql?raw';
import lookups from './lookups.sql?raw';

const prepared = new WeakMap<Engine, Promise<void>>();

async function prepare(engine: Engine): Promise<void> {
  await engine.run(casts);
  await engine.run(personNumberMacroSql);
  await engine.run(ageParts);
  await engine.run(lookups);
}

/**
 * Makes the casts and lookup tables intake needs, once per engine; it takes half a second or more, so it is well done
 * before a file comes. The reference tables must be loaded before. What fails is tried again the next time.
 */
export function prepareEngine(engine: Engine): Promise<void> {
  const known = prepared.get(engine);
  if (known !== undefined) return known;
  const preparing = prepare(engine).catch((error: unknown) => {
    prepared.delete(engine);
    throw error;
  });
  prepared.set(engine, preparing);
  return preparing;
}
