import type { QualityFinding } from '../domain/quality-finding.ts';
import type { QualityListWish } from '../domain/quality-list.ts';
import { today } from '../domain/today.ts';
import { refreshDataSet } from '../intake/data-set.ts';
import { writeQualityList } from '../queries/quality/write-quality-list.ts';
import type { ActContext } from './act-context.ts';
import { isAccepted } from './file-progress.ts';
import { judgeFiles } from './judge-files.ts';

const mediaTypes: Readonly<Record<QualityListWish['format'], string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Makes a complete list of what was found. Null when there is no such file. */
export async function listQuality(context: ActContext, wish: QualityListWish): Promise<Blob | null> {
  const { engine, signal, state } = context;
  const { fileId, format, part } = wish;
  const asksRows = format === 'xlsx' || part === 'findings';
  if (asksRows) await judgeFiles(context);
  const { files: all, quality } = state.snapshot;
  const files = all.filter((file) => fileId === null || file.id === fileId);
  if (files.length === 0) return null;
  const kinds = new Set(files.map(({ kind }) => kind));
  const concerns = (finding: QualityFinding): boolean =>
    fileId === null ||
    finding.fileId === fileId ||
    finding.otherFileId === fileId ||
    (finding.fileId === null && kinds.has(finding.kind));
  const judged = all.filter(isAccepted);
  const findings = (quality?.findings ?? []).filter(concerns);
  if (asksRows) {
    state.change({ status: 'judging', progress: [] });
    await refreshDataSet(engine, judged);
  }
  const pieces: BlobPart[] = [];
  const input = { files, judged, findings, made: today() };
  for await (const piece of writeQualityList(engine, { format, part }, input, { signal })) pieces.push(piece);
  return new Blob(pieces, { type: mediaTypes[format] });
}
