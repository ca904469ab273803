#!/usr/bin/env node
// `npm run check`: format, lint, types, import directions, dead code, spelling. Zero warnings: a rule is an error or off.
import { bin, runStep } from './steps.mjs';

export const checks = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']],
  ['import directions', ['scripts/check-directions.mjs']],
  ['dead code', [bin('knip/bin/knip.js'), '--treat-config-hints-as-errors']],
  ['spelling', [bin('cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary', '--gitignore', '.']],
  ['file sizes', ['scripts/check-sizes.mjs']],
];

/** @returns {{ passed: number, failed: number }} */
export function runChecks() {
  const results = checks.map(([name, args]) => runStep(name, args));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

if (process.argv[1]?.endsWith('check.mjs')) process.exit(runChecks().failed === 0 ? 0 : 1);
