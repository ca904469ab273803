import { type SplitNumbers, type SplitWish, unknownGroup } from '../../domain/split.ts';
import type { Engine } from '../../engine/engine.ts';
import { areLoaded } from '../are-loaded.ts';
import { definitionOf } from '../catalogue.ts';
import { type ComputeOptions, createContext } from '../compute.ts';
import { factsOf } from '../facts.ts';
import { dropPrepared, prepareFacts } from '../prepare/prepare.ts';
import { createKeyedFacts, dropKeyedFacts } from '../roll-up/create-keyed-facts.ts';
import { buildColumns } from '../roll-up/number-table.ts';
import { rollUp } from '../roll-up/roll-up.ts';
import { partByGroup } from './split-columns.ts';
import { planSplit } from './split-facts.ts';

async function compute(engine: Engine, wish: SplitWish, options: ComputeOptions): Promise<SplitNumbers | null> {
  const definition = definitionOf(wish.indicator);
  if (definition.splits?.includes(wish.split) !== true) return null;
  const [source] = factsOf[wish.indicator] ?? [];
  if (source === undefined || !(await areLoaded(engine, source.needs))) return null;
  const context = await createContext(engine, options);
  await prepareFacts(engine, options.cut, context);
  const plan = await planSplit(engine, definition, source, wish, context);
  if (plan === null) return null;
  const merged = definition.clustered && definition.kind !== 'mean';
  await createKeyedFacts(engine, plan.source, { stock: false, merged }, context);
  const table = await rollUp(engine, plan.definition, plan.source, context);
  const groups = table === null ? [] : partByGroup(buildColumns([table]), wish.profile);
  return groups.every(({ group }) => group === unknownGroup) ? null : { ...wish, groups };
}

/**
 * Divides one definition of an indicator by what its rows tell, with the same facts and the same roll-up as its totals.
 * Counted when it is asked for: few are ever looked at, and all of them would be many times the totals. Null where the
 * definition has no such division, no rows are loaded, or none of them tells. Leaves nothing of its own in the engine.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function computeSplit(
  engine: Engine,
  wish: SplitWish,
  options: ComputeOptions,
): Promise<SplitNumbers | null> {
  options.signal?.throwIfAborted();
  try {
    return await compute(engine, wish, options);
  } finally {
    await dropKeyedFacts(engine);
    await dropPrepared(engine);
  }
}
