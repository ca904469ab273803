/**
 * While the engine profiles it reads the clock for every chunk of rows, and there it can be stopped. Its worker looks for
 * these very texts: other statements need not rest.
 */
export const profiling = { begin: "PRAGMA enable_profiling = 'no_output'", end: 'PRAGMA disable_profiling' } as const;
