import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileReport } from '../src/domain/file-report.ts';
import { formatPartName } from '../src/domain/part-name.ts';
import type { QualityFinding } from '../src/domain/quality-finding.ts';
import type { Recipe } from '../src/domain/recipe.ts';
import { today } from '../src/domain/today.ts';
import type { Engine } from '../src/engine/engine.ts';
import { createNodeEngine } from '../src/engine/wasm-engine-node.ts';
import { createDataSet, refreshDataSet } from '../src/intake/data-set.ts';
import { readAllParts } from '../src/intake/read-parts.ts';
import { decodeRecipes } from '../src/intake/recipe/decode-recipe.ts';
import { judgeQuality } from '../src/queries/quality/judge-quality.ts';
import { geography } from '../src/reference/geography-facts.ts';
import { loadReferenceTables } from '../src/reference/reference-tables.ts';
import {
  comparisonText,
  extractUsage,
  formatExtractReport,
  formatFindings,
  formatUnopenedFile,
  formatUnusableRecipe,
} from '../src/text/extract-command-text.ts';
import { formatUnwritable } from '../src/text/indicators-command-text.ts';
import { compareDeliveries, type DeliveryComparison } from './extract/compare-deliveries.ts';
import { formatComparison, toComparisonRecord } from './extract/comparison-text.ts';
import { toReportRecord } from './extract/report-record.ts';
import { writeLists } from './extract/write-lists.ts';
import { openInput } from './open-input.ts';
import { findOptionFault } from './option-fault.ts';

const exitDone = 0;
const exitRejectedRows = 1;
const exitUnusable = 2;

const options = {
  json: { type: 'boolean', default: false },
  recipe: { type: 'string', multiple: true },
  problems: { type: 'string' },
  earlier: { type: 'string', multiple: true },
} as const;

/** Nothing of ours warns, and Node's own notices are no part of the answer. */
function silenceNotices(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}

interface FilesRead {
  readonly reports: readonly FileReport[];
  readonly unopened: readonly string[];
}

/** @param prefix keeps the ids of files apart from others on the same engine */
async function readFiles(
  engine: Engine,
  paths: readonly string[],
  recipes: readonly Recipe[],
  prefix = '',
): Promise<FilesRead> {
  const reports: FileReport[] = [];
  const unopened: string[] = [];
  const knownHashes = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const content = await openInput(path);
    if (content === null) {
      unopened.push(path);
      continue;
    }
    const file = { id: `${prefix}${index + 1}`, name: basename(path), content };
    for (const report of await readAllParts(engine, file, { knownHashes, recipes })) {
      if (report.status === 'accepted') knownHashes.set(report.hash, formatPartName(report.name, report.part));
      reports.push(report);
    }
  }
  return { reports, unopened };
}

interface Wishes {
  readonly paths: readonly string[];
  readonly earlier: readonly string[];
  readonly recipes: readonly Recipe[];
  /** Where the complete lists go */
  readonly problemsOut: string | null;
}

interface Answer extends FilesRead {
  readonly findings: readonly QualityFinding[];
  readonly earlier: readonly FileReport[];
  readonly comparison: DeliveryComparison | null;
}

async function answerOn(engine: Engine, { paths, earlier, recipes, problemsOut }: Wishes): Promise<Answer> {
  await loadReferenceTables(engine);
  await createDataSet(engine);
  const { reports, unopened } = await readFiles(engine, paths, recipes);
  await refreshDataSet(engine, reports);
  const { findings } = await judgeQuality(engine, reports);
  const made = today();
  if (problemsOut !== null) await writeLists(engine, problemsOut, { files: reports, judged: reports, findings, made });
  if (earlier.length === 0) return { reports, unopened, findings, earlier: [], comparison: null };
  const old = await readFiles(engine, earlier, recipes, 'earlier');
  const comparison = await compareDeliveries(engine, old.reports, reports);
  return { reports, unopened: [...unopened, ...old.unopened], findings, earlier: old.reports, comparison };
}

async function answer(wishes: Wishes): Promise<Answer> {
  const engine = await createNodeEngine();
  try {
    return await answerOn(engine, wishes);
  } finally {
    await engine.close();
  }
}

/** The recipes of the given files; a path where one of them holds none. */
async function loadRecipes(paths: readonly string[]): Promise<readonly Recipe[] | { readonly unusable: string }> {
  const recipes: Recipe[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const decoded = decodeRecipes(text) ?? [];
    if (decoded.length === 0) return { unusable: path };
    recipes.push(...decoded);
  }
  return recipes;
}

function refuseArguments(fault: string): number {
  console.error(fault);
  return exitUnusable;
}

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'open';
}

function printJson({ reports, findings, comparison }: Answer): void {
  const files = reports.map((report) => toReportRecord(report, findings, reports));
  const record = comparison === null ? files : { files, comparison: toComparisonRecord(comparison) };
  console.log(JSON.stringify(record, null, 2));
}

function printText({ reports, findings, comparison }: Answer): void {
  const kommuneName = (komnr: string): string => geography.unitName('kommune', komnr);
  const across = formatFindings(findings, reports, kommuneName);
  const parts = [...reports.map(formatExtractReport), ...(across === null ? [] : [across])];
  if (comparison !== null) parts.push(formatComparison(comparison));
  if (parts.length > 0) console.log(parts.join('\n\n'));
}

function tellRefused(reports: readonly FileReport[]): void {
  for (const { name, part, problems } of reports) {
    for (const { examples, severity } of problems) {
      if (severity === 'fatal') console.error(`${formatPartName(name, part)}: ${examples[0]?.action ?? ''}`);
    }
  }
}

function finish({ reports, unopened, earlier, comparison }: Answer): number {
  for (const path of unopened) console.error(formatUnopenedFile(path));
  const refused = [...reports, ...earlier].filter(({ status }) => status === 'refused');
  tellRefused(refused);
  const unmatched = comparison?.unmatched ?? [];
  for (const { name, part } of unmatched) console.error(comparisonText.unmatched(formatPartName(name, part)));
  if (unopened.length > 0 || refused.length > 0 || unmatched.length > 0) return exitUnusable;
  return reports.some((report) => report.rowsRejected > 0) ? exitRejectedRows : exitDone;
}

/** Reads extracts as the app does and tells what was found. Returns the exit status. */
export async function main(args: string[]): Promise<number> {
  silenceNotices();
  const fault = findOptionFault(args, { options, allowPositionals: true });
  if (fault !== null) return refuseArguments(`${fault}\n${extractUsage}`);
  const { values, positionals: paths } = parseArgs({ args, options, allowPositionals: true });
  if (paths.length === 0) return refuseArguments(extractUsage);
  const recipes = await loadRecipes(values.recipe ?? []);
  if ('unusable' in recipes) return refuseArguments(formatUnusableRecipe(recipes.unusable));
  const problemsOut = values.problems ?? null;
  try {
    const answered = await answer({ paths, earlier: values.earlier ?? [], recipes, problemsOut });
    if (values.json) printJson(answered);
    else printText(answered);
    return finish(answered);
  } catch (error) {
    if (!isUnwritable(error) || problemsOut === null) throw error;
    return refuseArguments(formatUnwritable(problemsOut));
  }
}
