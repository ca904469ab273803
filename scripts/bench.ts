import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import {
  formatComputing,
  formatDrawing,
  formatMeasurements,
  formatProtection,
  formatSteps,
  type Measurement,
  type Run,
} from './bench/bench-table.ts';
import { timeComputing } from './bench/computing-times.ts';
import { timeDrawing } from './bench/drawing-times.ts';
import { timeIndicators } from './bench/indicator-times.ts';
import { onSite } from './bench/on-site.ts';
import { readCost, watchBlocks } from './bench/page-cost.ts';
import { parseRows } from './bench/parse-rows.ts';
import { timeProtection } from './bench/protection-times.ts';

const usage = `Use: npm run bench [-- --quick] [--runs N] [--rows N]

Measures the built app in Chromium: from dropping a synthetic extract to the first figure, as CSV and as Parquet.
One million stays, median of three runs, and ten million read once; then the time of each indicator in Node.
--quick: 100 000 stays, one run, nothing larger. The ten million take some 10 GB of disk and an hour the first time.
--steps MAPPE: only the time of each indicator in Node, of the extracts in a folder.
--computing MAPPE: only the time in Chromium to read the extracts in a folder and to compute their numbers.
--drawing: only the time from a click to the figure, in the demo.
--protection MAPPE: only suppression and its audit in Node, of one helsefellesskap and of all, of CSV extracts in a folder.
--rows 300k, 10m: stays alone, so many, read once in each form; tells whether they were read or refused.`;

const root = process.cwd();
const cache = resolve(root, 'node_modules/.cache/fellestall-bench');
const site = resolve(cache, 'site');
/** Stays of the synthetic data at scale 1. */
const staysOfScale = 100_000;
const formats = ['csv', 'parquet'] as const;
type Format = (typeof formats)[number];
const drawingRuns = 5;

interface Plan {
  readonly scale: number;
  readonly runs: number;
  /** Only stays, and no times of indicators */
  readonly staysAlone: boolean;
  /** Scale of the extracts that are read once, for their size; null where none are */
  readonly largeScale: number | null;
}

/** Without NODE_ENV, which the runner of this script has set to development. */
function runNode(args: readonly string[]): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Makes the extracts once for each scale; they are the same every time. */
function makeExtracts(scale: number): string {
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

function buildSite(): void {
  runNode(['node_modules/vite/bin/vite.js', 'build', '--outDir', site, '--emptyOutDir', '--logLevel', 'error']);
}

/** Lays the extracts beside the app, so that the page can fetch them from its own origin. */
function layExtracts(extracts: string, scale: number): void {
  for (const format of formats) {
    const to = resolve(site, 'bench', String(scale), format);
    mkdirSync(to, { recursive: true });
    for (const file of readdirSync(resolve(extracts, format))) {
      rmSync(resolve(to, file), { force: true });
      linkSync(resolve(extracts, format, file), resolve(to, file));
    }
  }
}

function filesOf(scale: number, format: Format, only: string | null): string[] {
  const names = readdirSync(resolve(site, 'bench', String(scale), format));
  return names
    .filter((name) => only === null || name.startsWith(only))
    .map((name) => `bench/${scale}/${format}/${name}`);
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

async function runToFigure(browser: Browser, origin: string, paths: readonly string[]): Promise<Run> {
  const page = await browser.newPage({ locale: 'nb-NO' });
  try {
    await watchBlocks(page);
    await page.goto(origin);
    await page.locator('h1').first().waitFor();
    const begin = await dropFiles(page, paths);
    await page.locator('progress').first().waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'Indikator', exact: true }).click();
    await page.locator('figure svg, .ft-empty').first().waitFor({ timeout: 7_200_000 });
    const seconds = (performance.now() - begin) / 1000;
    const refused = (await page.locator('.ft-empty').count()) > 0;
    return { seconds, refused, ...(await readCost(browser, page)) };
  } finally {
    await page.close();
  }
}

/** The engine's own part: from dropping a file of one row to its answer, with everything still to be started. */
async function runToFirstAnswer(browser: Browser, origin: string): Promise<Run> {
  const page = await browser.newPage({ locale: 'nb-NO' });
  try {
    await watchBlocks(page);
    await page.goto(`${origin}#/data`);
    await page.locator('h1').first().waitFor();
    const begin = performance.now();
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['opphold_id;ts;type\n1;30.01.2025 11:05;3\n'], 'hendelser.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
    });
    await page.getByText('1 lest = 1 godtatt').waitFor();
    const seconds = (performance.now() - begin) / 1000;
    return { seconds, refused: false, ...(await readCost(browser, page)) };
  } finally {
    await page.close();
  }
}

async function repeat(runs: number, measure: () => Promise<Run>): Promise<Run[]> {
  const done: Run[] = [];
  for (let run = 0; run < runs; run += 1) done.push(await measure());
  return done;
}

interface Wish {
  readonly scale: number;
  readonly only: string | null;
  readonly runs: number;
}

async function measureFiles(browser: Browser, origin: string, { scale, only, runs }: Wish): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const format of formats) {
    const paths = filesOf(scale, format, only);
    const bytes = paths.reduce((sum, path) => sum + statSync(resolve(site, path)).size, 0);
    const done = await repeat(runs, () => runToFigure(browser, origin, paths));
    const name = `${only ?? 'all extracts'} × ${scale} as ${format}`;
    measurements.push({ name, files: paths.length, megabytes: bytes / 2 ** 20, runs: done });
  }
  return measurements;
}

async function measureAll(browser: Browser, origin: string, plan: Plan): Promise<Measurement[]> {
  const { scale, runs, largeScale } = plan;
  if (plan.staysAlone) return measureFiles(browser, origin, { scale, only: 'opphold', runs });
  const start = await repeat(runs, () => runToFirstAnswer(browser, origin));
  return [
    { name: 'start: one row read', files: 1, megabytes: 0, runs: start },
    ...(await measureFiles(browser, origin, { scale, only: 'opphold', runs })),
    ...(await measureFiles(browser, origin, { scale, only: null, runs })),
    ...(largeScale === null
      ? []
      : await measureFiles(browser, origin, { scale: largeScale, only: 'opphold', runs: 1 })),
  ];
}

function parsePlan(args: string[]): Plan {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, runs: { type: 'string' }, rows: { type: 'string' } },
  });
  const staysAlone = values.rows !== undefined;
  const runs = Number(values.runs ?? (values.quick || staysAlone ? 1 : 3));
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs is a whole number, 1 or more.');
  if (values.rows !== undefined) {
    return { scale: parseRows(values.rows, staysOfScale) / staysOfScale, runs, staysAlone, largeScale: null };
  }
  return { scale: values.quick ? 1 : 10, runs, staysAlone, largeScale: values.quick ? null : 100 };
}

/** Prints a table for people and one line of JSON for machines. */
export async function main(args: string[]): Promise<number> {
  const [flag, steps] = args;
  if (steps !== undefined && (flag === '--steps' || flag === '--protection')) {
    const [isSteps, from] = [flag === '--steps', resolve(steps)];
    console.log(isSteps ? formatSteps(await timeIndicators(from)) : formatProtection(await timeProtection(from)));
    return 0;
  }
  if (steps !== undefined && flag === '--computing') {
    buildSite();
    const times = await onSite(site, (browser, origin) => timeComputing(browser, origin, resolve(steps), 3));
    console.log(`${formatComputing(times)}\n\n${JSON.stringify(times)}`);
    return 0;
  }
  if (flag === '--drawing') {
    buildSite();
    const times = await onSite(site, (browser, origin) => timeDrawing(browser, origin, drawingRuns));
    console.log(`${formatDrawing(times)}\n\n${JSON.stringify(times)}`);
    return 0;
  }
  let plan: Plan;
  try {
    plan = parsePlan(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  const { scale, runs, largeScale } = plan;
  const folder = makeExtracts(scale);
  buildSite();
  layExtracts(folder, scale);
  if (largeScale !== null) layExtracts(makeExtracts(largeScale), largeScale);
  const measurements = await onSite(site, (browser, origin) => measureAll(browser, origin, plan));
  const times = plan.staysAlone ? [] : await timeIndicators(resolve(folder, 'csv'));
  console.log(
    `${basename(root)}, ${scale * staysOfScale} stays, ${runs} runs\n\n${formatMeasurements(measurements)}\n`,
  );
  if (times.length > 0) console.log(`${formatSteps(times)}\n`);
  const protection = plan.staysAlone ? [] : await timeProtection(resolve(makeExtracts(1), 'csv'));
  if (protection.length > 0) console.log(`${formatProtection(protection)}\n`);
  console.log(JSON.stringify({ scale, runs, measurements, steps: times, protection }));
  return 0;
}
