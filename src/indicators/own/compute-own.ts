import type { OwnFault, OwnIndicator } from '../../domain/own-indicator.ts';
import type { Engine } from '../../engine/engine.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { readSqlFault } from '../../engine/sql-fault.ts';
import { areLoaded } from '../are-loaded.ts';
import { createKeyedFacts } from '../roll-up/create-keyed-facts.ts';
import type { NumberTable } from '../roll-up/number-table.ts';
import { type RollUpContext, rollUp } from '../roll-up/roll-up.ts';
import { checkFacts, planOwn } from './check-own.ts';
import { definitionOfOwn } from './definition-of-own.ts';

interface OwnOutcome {
  /** Null where there is nothing to tell of, or a fault */
  readonly table: NumberTable | null;
  readonly fault: OwnFault | null;
}

async function count(engine: Engine, own: OwnIndicator, context: RollUpContext): Promise<OwnOutcome> {
  const options = { ...context, ofUnknownCost: true };
  const plan = await planOwn(engine, own, options);
  if ('fault' in plan) return { table: null, fault: plan.fault };
  const { source } = plan;
  if (!(await areLoaded(engine, source.needs))) return { table: null, fault: null };
  const definition = definitionOfOwn(own);
  const merged = own.clustered && own.kind !== 'mean';
  await createKeyedFacts(engine, source, { stock: false, merged }, options);
  const faults = await checkFacts(engine, own, 'facts', options);
  if (faults.length > 0) return { table: null, fault: { kind: 'facts', faults } };
  return { table: await rollUp(engine, definition, source, context), fault: null };
}

/**
 * Counts an own indicator by the roll-up that all others share. Whatever is wrong with it is told and breaks nothing.
 * @throws the abort reason, and nothing else
 */
export async function computeOwn(engine: Engine, own: OwnIndicator, context: RollUpContext): Promise<OwnOutcome> {
  try {
    return await count(engine, own, context);
  } catch (error) {
    context.signal?.throwIfAborted();
    if (error instanceof EngineError)
      return { table: null, fault: { kind: 'sql', fault: { ...readSqlFault(error, own.sql, 0), position: null } } };
    return { table: null, fault: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } };
  }
}
