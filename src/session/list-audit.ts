import type { AuditListWish, AuditReport } from '../domain/audit-report.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { writeAuditList } from '../intake/audit-list.ts';
import { geography } from '../reference/geography-facts.ts';
import type { SessionSnapshot } from './session.ts';

const mediaTypes: Readonly<Record<AuditListWish['format'], string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The report of an audit as a file. */
export async function listAudit(
  report: AuditReport,
  format: AuditListWish['format'],
  { own, countingHour, cut }: SessionSnapshot,
): Promise<Blob> {
  const shelf = createDefinitionShelf(own, countingHour);
  const names = {
    indicator: (id: string) => shelf.find(id)?.name ?? id,
    unit: geography.unitName,
  };
  const pieces: BlobPart[] = [];
  for await (const piece of writeAuditList(report, format, { names, cut: cut ?? '' })) pieces.push(piece);
  return new Blob(pieces, { type: mediaTypes[format] });
}
