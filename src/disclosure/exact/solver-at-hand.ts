import type { Highs } from 'highs';

/** The linear and integer programs are solved by this. */
export type Solver = Highs;

/** The solver, fetched when it is first asked for; null where that fails: then what needs it is done without, and told of. */
export async function solverAtHand(): Promise<Solver | null> {
  try {
    const { loadSolver } = await import('../audit/load-solver.ts');
    return await loadSolver();
  } catch {
    return null;
  }
}
