import Papa from 'papaparse';
import type { FileReport, IntakeProblem } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import type { Engine } from '../engine/engine.ts';
import { problemListText } from '../text/problem-list-text.ts';
import { loadProblemPage, type ProblemPosition } from './problem-list.ts';

const pageSize = 20_000;
const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula is marked as text; the app itself never computes it. */
function plainCell(text: string): string {
  return /^[=+@\t\r]/.test(text) ? `'${text}` : text;
}

function toCells(file: string, { check, severity, row, column, found, expected, action }: IntakeProblem): string[] {
  const word = problemListText.severities[severity];
  const where = row === null ? '' : String(row);
  return [file, word, check, where, column ?? '', found ?? '', expected, action].map(plainCell);
}

function toLines(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', newline: '\r\n' },
  )}\r\n`;
}

async function* fileLines(engine: Engine, report: FileReport): AsyncGenerator<string> {
  const name = formatPartName(report.name, report.part);
  let after: ProblemPosition | null = null;
  do {
    const { problems, next } = await loadProblemPage(engine, report, { after, limit: pageSize });
    if (problems.length > 0) yield toLines(problems.map((problem) => toCells(name, problem)));
    after = next;
  } while (after !== null);
}

/**
 * Every problem of the files, not only the first of each check, as CSV for people: UTF-8 with byte order mark,
 * semicolons, CRLF, Norwegian headings. One line for every fault, in the order of files and rows, piece by piece.
 */
export async function* problemCsv(engine: Engine, reports: readonly FileReport[]): AsyncGenerator<string> {
  yield `${byteOrderMark}${toLines([problemListText.headings])}`;
  for (const report of reports) yield* fileLines(engine, report);
}
