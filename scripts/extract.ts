import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { FileReport, ProblemGroup } from '../src/domain/extract-kind.ts';
import { createNodeEngine } from '../src/engine/wasm-engine-node.ts';
import { readExtract } from '../src/intake/read-extract.ts';
import { loadReferenceTables } from '../src/reference/reference-tables.ts';
import {
  extractUsage,
  formatExtractReport,
  formatUnknownOption,
  formatUnopenedFile,
} from '../src/text/extract-command-text.ts';

const exitDone = 0;
const exitRejectedRows = 1;
const exitUnusable = 2;

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

function toRecord(report: FileReport): object {
  return {
    file: report.name,
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
    ignoredColumns: report.ignoredColumns,
    hash: report.hash,
    problems: report.problems.flatMap(toProblemRecords),
  };
}

async function openFile(path: string): Promise<Blob | null> {
  try {
    return await openAsBlob(path);
  } catch {
    return null;
  }
}

/** Nothing of ours warns, and Node's own notices are no part of the answer. */
function silenceNotices(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}

async function readFiles(
  paths: readonly string[],
): Promise<{ readonly reports: FileReport[]; readonly unopened: string[] }> {
  const engine = await createNodeEngine();
  try {
    await loadReferenceTables(engine);
    const reports: FileReport[] = [];
    const unopened: string[] = [];
    const knownHashes = new Map<string, string>();
    for (const [index, path] of paths.entries()) {
      const content = await openFile(path);
      if (content === null) {
        unopened.push(path);
        continue;
      }
      const report = await readExtract(
        engine,
        { id: String(index + 1), name: basename(path), content },
        { knownHashes },
      );
      if (report.status === 'accepted') knownHashes.set(report.hash, report.name);
      reports.push(report);
    }
    return { reports, unopened };
  } finally {
    await engine.close();
  }
}

/** Reads extracts as the app does and tells what was found. Returns the exit status. */
export async function main(args: string[]): Promise<number> {
  silenceNotices();
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined || paths.length === 0) {
    console.error(unknown === undefined ? extractUsage : formatUnknownOption(unknown));
    return exitUnusable;
  }
  const { reports, unopened } = await readFiles(paths);
  for (const path of unopened) console.error(formatUnopenedFile(path));
  const asJson = args.includes('--json');
  console.log(asJson ? JSON.stringify(reports.map(toRecord), null, 2) : reports.map(formatExtractReport).join('\n\n'));
  const refused = reports.filter((report) => report.status === 'refused');
  for (const { name, problems } of refused) {
    for (const { examples, severity } of problems) {
      if (severity === 'fatal') console.error(`${name}: ${examples[0]?.action ?? ''}`);
    }
  }
  if (unopened.length > 0 || refused.length > 0) return exitUnusable;
  return reports.some((report) => report.rowsRejected > 0) ? exitRejectedRows : exitDone;
}
