import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { FileReport, ProblemGroup } from '../src/domain/file-report.ts';
import { formatPartName } from '../src/domain/part-name.ts';
import type { Recipe } from '../src/domain/recipe.ts';
import { createNodeEngine } from '../src/engine/wasm-engine-node.ts';
import { readAllParts } from '../src/intake/read-parts.ts';
import { decodeRecipes } from '../src/intake/recipe/decode-recipe.ts';
import { problemCsv } from '../src/intake/write-problem-csv.ts';
import { loadReferenceTables } from '../src/reference/reference-tables.ts';
import {
  extractUsage,
  formatExtractReport,
  formatUnopenedFile,
  formatUnusableRecipe,
} from '../src/text/extract-command-text.ts';
import { openInput } from './open-input.ts';
import { findOptionFault } from './option-fault.ts';

const exitDone = 0;
const exitRejectedRows = 1;
const exitUnusable = 2;

const options = {
  json: { type: 'boolean', default: false },
  recipe: { type: 'string', multiple: true },
  problems: { type: 'string' },
} as const;

/** One line of a report's problems in JSON: an example of a check, with the count of all rows that fail it. */
function toProblemRecords(group: ProblemGroup): object[] {
  return group.examples.map(({ row, column, found, expected, action, severity, check }) => ({
    row,
    column,
    found,
    expected,
    action,
    severity,
    check,
    count: group.count,
  }));
}

function toDifferenceRecord({ recipeDifference }: FileReport): object | null {
  if (recipeDifference === null) return null;
  const { recipe, gone, added, renamed } = recipeDifference;
  return { recipe: recipe.shape, gone, added, renamed };
}

function toRecord(report: FileReport): object {
  return {
    file: report.name,
    part: report.part,
    packing: report.packing,
    status: report.status,
    format: report.format,
    kind: report.kind,
    encoding: report.encoding,
    delimiter: report.delimiter,
    decimal: report.decimal,
    rowsRead: report.rowsRead,
    rowsAccepted: report.rowsAccepted,
    rowsRejected: report.rowsRejected,
    period: report.periodFrom === null ? null : { from: report.periodFrom, to: report.periodTo },
    kommuner: report.kommuner,
    mapping: report.mapping,
    recipe: report.recipe?.shape ?? null,
    recipeDifference: toDifferenceRecord(report),
    ignoredColumns: report.ignoredColumns,
    hash: report.hash,
    problems: report.problems.flatMap(toProblemRecords),
  };
}

/** Nothing of ours warns, and Node's own notices are no part of the answer. */
function silenceNotices(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}

async function readFiles(
  paths: readonly string[],
  recipes: readonly Recipe[],
  problemsOut: string | null,
): Promise<{ readonly reports: FileReport[]; readonly unopened: string[] }> {
  const engine = await createNodeEngine();
  try {
    await loadReferenceTables(engine);
    const reports: FileReport[] = [];
    const unopened: string[] = [];
    const knownHashes = new Map<string, string>();
    for (const [index, path] of paths.entries()) {
      const content = await openInput(path);
      if (content === null) {
        unopened.push(path);
        continue;
      }
      const file = { id: String(index + 1), name: basename(path), content };
      for (const report of await readAllParts(engine, file, { knownHashes, recipes })) {
        if (report.status === 'accepted') knownHashes.set(report.hash, formatPartName(report.name, report.part));
        reports.push(report);
      }
    }
    if (problemsOut !== null)
      await pipeline(Readable.from(problemCsv(engine, reports)), createWriteStream(problemsOut));
    return { reports, unopened };
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

/** Reads extracts as the app does and tells what was found. Returns the exit status. */
export async function main(args: string[]): Promise<number> {
  silenceNotices();
  const fault = findOptionFault(args, { options, allowPositionals: true });
  if (fault !== null) return refuseArguments(`${fault}\n${extractUsage}`);
  const { values, positionals: paths } = parseArgs({ args, options, allowPositionals: true });
  if (paths.length === 0) return refuseArguments(extractUsage);
  const recipes = await loadRecipes(values.recipe ?? []);
  if ('unusable' in recipes) return refuseArguments(formatUnusableRecipe(recipes.unusable));
  const { reports, unopened } = await readFiles(paths, recipes, values.problems ?? null);
  for (const path of unopened) console.error(formatUnopenedFile(path));
  if (values.json) console.log(JSON.stringify(reports.map(toRecord), null, 2));
  else if (reports.length > 0) console.log(reports.map(formatExtractReport).join('\n\n'));
  const refused = reports.filter((report) => report.status === 'refused');
  for (const { name, part, problems } of refused) {
    for (const { examples, severity } of problems) {
      if (severity === 'fatal') console.error(`${formatPartName(name, part)}: ${examples[0]?.action ?? ''}`);
    }
  }
  if (unopened.length > 0 || refused.length > 0) return exitUnusable;
  return reports.some((report) => report.rowsRejected > 0) ? exitRejectedRows : exitDone;
}
