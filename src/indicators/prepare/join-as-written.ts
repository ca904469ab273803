import type { Engine } from '../../engine/engine.ts';

/**
 * Does work whose joins are written with the smaller table last. The engine guesses sizes wrong by a factor of
 * thousands where stays are read through joins, and would hold every stay in memory to look few ids up; so it is told to
 * join as written.
 */
export async function joinAsWritten(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.run("set disabled_optimizers = 'join_order,build_side_probe_side'");
  try {
    await work();
  } finally {
    await engine.run('reset disabled_optimizers');
  }
}
