#!/usr/bin/env node
// Every check and test, ending with the plain line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from './check.mjs';
import { bin, root, runStep } from './steps.mjs';

const results = resolve(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

function readJson(name) {
  const path = resolve(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** A step that died without a report counts as one failure; so does one that ran no test. */
function judge(ok, counts) {
  if (counts === null || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function runUnitTests() {
  const report = resolve(results, 'unit.json');
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ok = runStep('unit, property and engine tests', args);
  const json = readJson('unit.json');
  return judge(ok, json && { passed: json.numPassedTests, failed: json.numTotalTests - json.numPassedTests });
}

function runBuild() {
  const ok = runStep('build', [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function runJourneys() {
  const ok = runStep('journeys in Chromium', [bin('@playwright/test/cli.js'), 'test']);
  const stats = readJson('journeys.json')?.stats;
  return judge(ok, stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped } : null);
}

const counts = [runChecks(), runUnitTests(), runBuild(), runJourneys()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
