#!/usr/bin/env node
// Set-up without dependencies: `npm start` and `npm test` on a machine with Node and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const stamp = resolve(root, 'node_modules/.cache/fellestall-lock');

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) stop(`Could not run ${command}: ${error.message}`);
  return status ?? 1;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Fellestall needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs exactly the lock file, once per lock file. */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(resolve(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the dependencies of the lock file …');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0)
    stop('The dependencies could not be installed; is the package registry reachable?');
  mkdirSync(resolve(stamp, '..'), { recursive: true });
  writeFileSync(stamp, lock);
}

function vite(...args) {
  return run(process.execPath, [resolve(root, 'node_modules/vite/bin/vite.js'), ...args]);
}

function start() {
  if (vite('build', '--logLevel', 'warn') !== 0) stop('The app could not be built; see the message above.');
  return vite('preview', '--host', '127.0.0.1', '--port', process.env.PORT ?? '4173');
}

function test() {
  const chromium = findChromium({ install: true });
  if (chromium.path === null) stop(chromium.missing);
  return run(process.execPath, [resolve(root, 'scripts/test.mjs')], {
    env: { ...process.env, CHROMIUM_PATH: chromium.path },
  });
}

const tasks = { start, test };
const task = tasks[process.argv[2]];
if (task === undefined) stop('Usage: node scripts/bootstrap.mjs start|test');
requireNode();
installDependencies();
process.exit(task());
