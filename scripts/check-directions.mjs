#!/usr/bin/env node
// Import directions by dependency-cruiser, with a guard against a silent empty run.
import { spawnSync } from 'node:child_process';
import { bin, root } from './steps.mjs';

const atLeast = 100;
const args = [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.mjs'];
const human = spawnSync(process.execPath, [...args, '--output-type', 'err-long'], { cwd: root, encoding: 'utf8' });
const text = `${human.stdout}${human.stderr}`;
const cruised = Number(/(\d+) modules/.exec(text)?.[1] ?? 0);
if (human.status !== 0) console.error(text);
if (cruised < atLeast)
  console.error(`Only ${cruised} modules were seen; fewer than ${atLeast} means that the parser reads nothing.`);
process.exit(human.status === 0 && cruised >= atLeast ? 0 : 1);
