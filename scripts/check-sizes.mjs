#!/usr/bin/env node
// A source file over 250 lines has a second room hiding in it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './steps.mjs';

const limit = 250;
const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'scripts', 'test'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.stdout.split('\n').filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(`${root}/${file}`));
if (files.length < 50) {
  console.error(`Only ${files.length} source files were found to measure; is git at hand?`);
  process.exit(1);
}
const long = files
  .map((file) => [file, readFileSync(`${root}/${file}`, 'utf8').split('\n').length - 1])
  .filter(([, lines]) => lines > limit);
for (const [file, lines] of long)
  console.error(`${file}: ${lines} lines, the limit is ${limit}. Split it by what it is about.`);
process.exit(long.length === 0 ? 0 : 1);
