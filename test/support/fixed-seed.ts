import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a green commit stays green. `FC_SEED=<number>` draws others,
 * for whoever hunts; a case that fails then becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2025) });
