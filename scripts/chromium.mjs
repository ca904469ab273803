// Finds a Chromium for the browser tests, or installs Debian's own. Nothing is downloaded outside the package registries.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=("?)debian\1$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isRoot() {
  return typeof process.getuid === 'function' && process.getuid() === 0;
}

function apt(...args) {
  const command = isRoot() ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** @returns {{ path: string | null, missing: string }} where the browser is, or one sentence on what is missing */
export function findChromium({ install = false } = {}) {
  const missing = 'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.';
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return { path: existsSync(named) ? named : null, missing: `There is no browser at CHROMIUM_PATH=${named}.` };
  const found = usualPlaces.find((place) => existsSync(place));
  if (found) return { path: found, missing };
  if (install && isDebian()) {
    console.log('Installing Chromium from Debian …');
    if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium') && existsSync(usualPlaces[0])) {
      return { path: usualPlaces[0], missing };
    }
  }
  return { path: null, missing };
}
