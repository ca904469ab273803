import type { FileReport, IntakeProblem } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import type { Engine } from '../engine/engine.ts';
import { problemListText } from '../text/problem-list-text.ts';
import { loadProblemPage, type ProblemPosition } from './problem-list.ts';
import type { WrittenCell, WrittenSheet } from './xlsx/sheet-xml.ts';

const pageSize = 20_000;

function toCells(
  file: string,
  { check, severity, row, column, found, expected, action }: IntakeProblem,
): WrittenCell[] {
  return [file, problemListText.severities[severity], check, row, column, found, expected, action];
}

async function* listRows(engine: Engine, reports: readonly FileReport[]): AsyncGenerator<readonly WrittenCell[]> {
  for (const report of reports) {
    const name = formatPartName(report.name, report.part);
    let after: ProblemPosition | null = null;
    do {
      const { problems, next } = await loadProblemPage(engine, report, { after, limit: pageSize });
      for (const problem of problems) yield toCells(name, problem);
      after = next;
    } while (after !== null);
  }
}

/**
 * Every problem of the files, not only the first of each check, as a sheet for people: one row for every fault, in the
 * order of files and rows.
 */
export function problemSheet(engine: Engine, reports: readonly FileReport[]): WrittenSheet {
  const { name, columns } = problemListText.problems;
  return { name, columns, rows: listRows(engine, reports) };
}
