import type { Engine } from '../../engine/engine.ts';
import { personNumberMacroSql } from '../recognise/person-number.ts';
import casts from './casts.sql?raw';
import lookups from './lookups.sql?raw';

const prepared = new WeakSet<Engine>();

/** Makes the casts and lookup tables intake needs, once per engine. The reference tables must be loaded before. */
export async function prepareEngine(engine: Engine): Promise<void> {
  if (prepared.has(engine)) return;
  await engine.run(casts);
  await engine.run(personNumberMacroSql);
  await engine.run(lookups);
  prepared.add(engine);
}
