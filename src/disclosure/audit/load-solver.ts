import loadHighs, { type Highs } from 'highs';

/** The solver, from the app's own origin: one wasm file, compiled without eval. */
export function loadSolver(): Promise<Highs> {
  return loadHighs();
}
