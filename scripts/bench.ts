import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';

const usage = `Use: npm run bench [-- --quick] [--runs N]

Measures the built app in Chromium: from dropping a synthetic extract to the first figure, as CSV and as Parquet.
One million stays, median of three runs; --quick: 100 000 stays, one run.`;

const root = process.cwd();
const cache = resolve(root, 'node_modules/.cache/fellestall-bench');
const site = resolve(cache, 'site');
const formats = ['csv', 'parquet'] as const;
type Format = (typeof formats)[number];

interface Plan {
  readonly scale: number;
  readonly runs: number;
}

/** One line of the table: what was dropped, and the seconds of each run. */
interface Measurement {
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  readonly seconds: readonly number[];
}

/** Without NODE_ENV, which the runner of this script has set to development. */
function runNode(args: readonly string[]): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Makes the extracts once for each scale; they are the same every time. */
function makeExtracts({ scale }: Plan): string {
  const folder = resolve(cache, `scale-${scale}`);
  if (!existsSync(folder))
    runNode([
      'scripts/run.mjs',
      'scripts/demo-data.ts',
      '--scale',
      String(scale),
      '--format',
      'csv,parquet',
      '--out',
      folder,
    ]);
  return folder;
}

/** Builds the app and lays the extracts beside it, so that the page can fetch them from its own origin. */
function buildSite(extracts: string): void {
  runNode(['node_modules/vite/bin/vite.js', 'build', '--outDir', site, '--emptyOutDir', '--logLevel', 'error']);
  for (const format of formats) {
    const to = resolve(site, 'bench', format);
    mkdirSync(to, { recursive: true });
    for (const file of readdirSync(resolve(extracts, format)))
      copyFileSync(resolve(extracts, format, file), resolve(to, file));
  }
}

function filesOf(format: Format, only: string | null): string[] {
  const names = readdirSync(resolve(site, 'bench', format));
  return names.filter((name) => only === null || name.startsWith(only)).map((name) => `bench/${format}/${name}`);
}

/** Brings the files into the page first; only what follows the drop is timed. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<number> {
  const transfer = await page.evaluateHandle(async (addresses) => {
    const carried = new DataTransfer();
    for (const address of addresses) {
      const content = await (await fetch(address)).blob();
      carried.items.add(new File([content], address.split('/').at(-1) ?? address));
    }
    return carried;
  }, paths);
  const begin = performance.now();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  return begin;
}

async function secondsToFigure(browser: Browser, origin: string, paths: readonly string[]): Promise<number> {
  const page = await browser.newPage({ locale: 'nb-NO' });
  try {
    await page.goto(origin);
    await page.locator('h1').first().waitFor();
    const begin = await dropFiles(page, paths);
    await page.getByRole('link', { name: 'Indikator', exact: true }).click();
    await page.locator('figure svg').first().waitFor({ timeout: 600_000 });
    return (performance.now() - begin) / 1000;
  } finally {
    await page.close();
  }
}

/** The engine's own part: from dropping a file of one row to its answer, with everything still to be started. */
async function secondsToFirstAnswer(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage({ locale: 'nb-NO' });
  try {
    await page.goto(`${origin}#/data`);
    await page.locator('h1').first().waitFor();
    const begin = performance.now();
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['opphold_id;ts;type\n1;30.01.2025 11:05;3\n'], 'hendelser.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    });
    await page.getByText('1 lest = 1 godtatt').waitFor();
    return (performance.now() - begin) / 1000;
  } finally {
    await page.close();
  }
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) seconds.push(await measure());
  return seconds;
}

async function measureAll(browser: Browser, origin: string, { runs }: Plan): Promise<Measurement[]> {
  const start = await repeat(runs, () => secondsToFirstAnswer(browser, origin));
  const measurements: Measurement[] = [{ name: 'start: one row read', files: 1, megabytes: 0, seconds: start }];
  for (const only of ['opphold', null])
    for (const format of formats) {
      const paths = filesOf(format, only);
      const bytes = paths.reduce((sum, path) => sum + statSync(resolve(site, path)).size, 0);
      const seconds = await repeat(runs, () => secondsToFigure(browser, origin, paths));
      const name = `${only ?? 'all extracts'} as ${format}`;
      measurements.push({ name, files: paths.length, megabytes: bytes / 2 ** 20, seconds });
    }
  return measurements;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? NaN;
}

function formatTable(measurements: readonly Measurement[]): string {
  const line = (name: string, ...cells: string[]): string =>
    `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  const rows = measurements.map(({ name, files, megabytes, seconds }) =>
    line(name, String(files), megabytes.toFixed(1), median(seconds).toFixed(1), Math.max(...seconds).toFixed(1)),
  );
  return [line('from drop to first figure', 'files', 'MiB', 'median s', 'worst s'), ...rows].join('\n');
}

function parsePlan(args: string[]): Plan {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, runs: { type: 'string' } },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 3));
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs is a whole number, 1 or more.');
  return { scale: values.quick ? 1 : 10, runs };
}

async function measureSite(plan: Plan): Promise<Measurement[]> {
  let server: PreviewServer | null = null;
  let browser: Browser | null = null;
  try {
    server = await preview({
      root,
      build: { outDir: site },
      preview: { host: '127.0.0.1', port: 0 },
      logLevel: 'error',
    });
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    return await measureAll(browser, server.resolvedUrls?.local[0] ?? '', plan);
  } finally {
    await browser?.close();
    await server?.close();
  }
}

/** Prints a table for people and one line of JSON for machines. */
export async function main(args: string[]): Promise<number> {
  let plan: Plan;
  try {
    plan = parsePlan(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  buildSite(makeExtracts(plan));
  const measurements = await measureSite(plan);
  console.log(`${basename(root)}, ${plan.scale * 100_000} stays, ${plan.runs} runs\n\n${formatTable(measurements)}\n`);
  console.log(JSON.stringify({ scale: plan.scale, runs: plan.runs, measurements }));
  return 0;
}
