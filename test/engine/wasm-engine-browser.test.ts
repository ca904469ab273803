import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Scenario } from './browser-page/scenarios.ts';

const root = resolve(import.meta.dirname, '../..');
const pageRoot = resolve(import.meta.dirname, 'browser-page');
const outDir = mkdtempSync(join(tmpdir(), 'fellestall-engine-'));
const configFile = resolve(root, 'vite.config.ts');

let server: PreviewServer;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const refused: string[] = [];
const said: string[] = [];

function buildPage(): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const vite = resolve(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', pageRoot, '--config', configFile, '--outDir', outDir, '--logLevel', 'error'];
  execFileSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
}

function play(scenario: Scenario, input = ''): Promise<unknown> {
  return page.evaluate(
    ([name, value]) => {
      const { play: ask } = globalThis as unknown as { play: (name: string, input: string) => Promise<unknown> };
      return ask(name, value);
    },
    [scenario, input] as const,
  );
}

beforeAll(async () => {
  buildPage();
  server = await preview({
    configFile,
    root: pageRoot,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  server.httpServer.on('request', (request) => asked.push(request.url ?? ''));
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const origin = server.resolvedUrls?.local[0] ?? '';
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) refused.push(request.url());
  });
  await page.goto(origin);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

afterEach(() => {
  expect(refused).toEqual([]);
  expect(asked.filter((url) => url.startsWith('/ext'))).toEqual([]);
});

test('the engine boots inside a worker of a worker and answers as in Node', async () => {
  expect(await play('values')).toEqual({
    version: 'v1.4.3',
    rows: [{ i: 7, d: 1.5, t: 'æ', day: '2025-03-30', ts: '2025-03-30 02:30:00', b: true, nil: null }],
  });
});

test.each([
  "select * from read_parquet('input/a.parquet')",
  `select json_extract('{"a": 1}', '$.a')`,
  'select current_date',
  "select timestamp '2025-01-01 00:00:00' at time zone 'Europe/Oslo'",
  "select 'å' collate nb",
  'install json; load json',
  "select * from read_csv('https://example.org/a.csv')",
  "select * from read_csv('/index.html')",
])('%s is an ordinary error, asks nothing of the network and leaves no transaction stuck', async (statement) => {
  expect(await play('refuse', statement)).toMatchObject({
    name: 'EngineError',
    message: expect.stringMatching(/Error: /),
    alive: true,
  });
});

test('a blob is read as a file until dropped', async () => {
  expect(await play('readFile')).toEqual({
    names: [{ navn: 'Oslo' }, { navn: 'Nesodden' }],
    dropped: 'EngineError',
    alive: true,
  });
});

test('an Arrow stream makes a table, and a second one is appended', async () => {
  const stream = tableToIPC(tableFromArrays({ n: Int32Array.of(1, 2), t: ['a', 'æ'] }), 'stream');
  expect(await play('insertArrow', Buffer.from(stream).toString('base64'))).toEqual([
    { n: 1, t: 'a', times: 2 },
    { n: 2, t: 'æ', times: 2 },
  ]);
});

test('answers of many batches are whole, stoppable or not', async () => {
  expect(await play('manyBatches')).toEqual([
    [50_000, 49_999, 'r49999'],
    [50_000, 49_999, 'r49999'],
  ]);
});

test('gives the words of dictionaries, whether it may be stopped or not', async () => {
  const words = [
    ['w0', 'w299', 'w1', 'w199'],
    ['w0', 'w5', 'w0', 'w5'],
  ];
  expect(await play('dictionaries')).toEqual([words, words]);
});

test('a statement that would take hours is stopped half-way and leaves the engine usable', async () => {
  expect(await play('stopHalfWay')).toEqual({
    name: 'AbortError',
    message: 'enough',
    sql: null,
    tables: [{ t: 'before_stop' }],
    alive: true,
  });
});

test('a statement is stopped in the midst of a step, time and again, and leaves the engine usable', async () => {
  const stopped = { fault: 'AbortError', second: 'AbortError', quick: true };
  expect(await play('stopInTheMidst', '4')).toEqual({
    seen: [stopped, stopped, stopped, stopped],
    same: true,
    alive: true,
  });
});

test('a stop takes the one statement only', async () => {
  expect(await play('stopOneOfMany')).toEqual({ first: 'AbortError', second: [{ n: 100_000 }] });
});

test('all of this was said without a word in the console', () => {
  expect(said).toEqual([]);
});

test.each(['scriptUrl', 'wasmUrl'])(
  'a boot without its %s fails as an EngineError and leaves no worker behind',
  async (part) => {
    expect(await play('bootWrongly', part)).toMatchObject({
      name: 'EngineError',
      message: expect.stringMatching(/^The engine could not be started/),
      living: 0,
    });
  },
);
