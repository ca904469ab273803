import type { FileReport } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import type { IsoDate } from '../domain/period.ts';
import { formatKind } from '../text/intake-problems.ts';
import { problemListText } from '../text/problem-list-text.ts';
import type { WrittenCell, WrittenSheet } from './xlsx/sheet-xml.ts';

function describeFile(report: FileReport): readonly WrittenCell[] {
  const { kind, rowsRead, rowsAccepted, rowsRejected, status, hash } = report;
  const outcome = problemListText.outcomes[status];
  const rows = problemListText.account(rowsRead, rowsAccepted, rowsRejected);
  const parts = [outcome, kind === null ? null : formatKind(kind), rows, `SHA-256 ${hash}`];
  return [formatPartName(report.name, report.part), parts.filter((part) => part !== null).join('. ')];
}

/** What the lists are of, and that they are not for sharing. @param made the day they are written */
export function aboutSheet(reports: readonly FileReport[], made: IsoDate): WrittenSheet {
  const { name, columns, facts, madeOn } = problemListText.about;
  return { name, columns, rows: [...facts, [madeOn, made], ...reports.map(describeFile)] };
}
