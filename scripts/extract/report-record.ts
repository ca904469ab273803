import type { FileReport, ProblemGroup } from '../../src/domain/file-report.ts';
import { formatPartName } from '../../src/domain/part-name.ts';
import type { QualityFinding } from '../../src/domain/quality-finding.ts';

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

/** Findings of the file itself, of it and another, and of its kind as a whole. */
function toFindingRecords(
  report: FileReport,
  findings: readonly QualityFinding[],
  reports: readonly FileReport[],
): object[] {
  if (report.status === 'refused') return [];
  const nameOf = (id: string | undefined): string | null => {
    const file = reports.find((each) => each.id === id);
    return file === undefined ? null : formatPartName(file.name, file.part);
  };
  return findings.flatMap(({ check, severity, kind, fileId, otherFileId, column, count, of, examples }) => {
    const ids = [fileId, otherFileId].filter((id) => id !== null);
    const concerns = ids.length === 0 ? kind === report.kind : ids.includes(report.id);
    const otherFile = nameOf(ids.find((id) => id !== report.id));
    return concerns ? [{ check, severity, kind, otherFile, column, count, of, examples }] : [];
  });
}

/** What was read of one file, for a program. */
export function toReportRecord(
  report: FileReport,
  findings: readonly QualityFinding[],
  reports: readonly FileReport[],
): object {
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
    findings: toFindingRecords(report, findings, reports),
  };
}
