import type { FileReport } from '../../domain/file-report.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { type QualityFinding, qualityChecks } from '../../domain/quality-finding.ts';
import type { WrittenCell, WrittenSheet } from '../../intake/xlsx/sheet-xml.ts';
import { geography } from '../../reference/geography-facts.ts';
import { findingSeverities, findingWordings, formatExample } from '../../text/finding-text.ts';
import { problemListText } from '../../text/problem-list-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import type { FoundCase } from './list-cases.ts';

type NameOf = (fileId: string | null) => string | null;

/** What stands the same on every row of a finding: before and after where it is. */
function frameOf({ check, severity, kind, fileId, otherFileId, column }: QualityFinding, nameOf: NameOf) {
  const { title, help, action } = findingWordings[check];
  const words = [findingSeverities[severity], check, title, vocabulary.extractKinds[kind]];
  return { start: [...words, nameOf(fileId), nameOf(otherFileId), column], end: [help, action] };
}

function placeOf({ finding, case: { place } }: FoundCase): string | null {
  const kommuneName = (komnr: string): string => geography.unitName('kommune', komnr);
  return place === null ? null : formatExample(qualityChecks[finding.check].place, place, kommuneName);
}

async function* listRows(found: AsyncIterable<FoundCase>, nameOf: NameOf): AsyncGenerator<readonly WrittenCell[]> {
  let last: QualityFinding | null = null;
  let frame: ReturnType<typeof frameOf> | null = null;
  for await (const one of found) {
    if (frame === null || one.finding !== last) frame = frameOf(one.finding, nameOf);
    last = one.finding;
    yield [...frame.start, one.case.row, one.case.otherRow, placeOf(one), ...frame.end];
  }
}

/** Every row and place behind the findings, as a sheet for people. */
export function findingSheet(found: AsyncIterable<FoundCase>, files: readonly FileReport[]): WrittenSheet {
  const names = new Map(files.map(({ id, name, part }) => [id, formatPartName(name, part)]));
  const nameOf: NameOf = (fileId) => (fileId === null ? null : (names.get(fileId) ?? null));
  const { name, columns } = problemListText.findings;
  return { name, columns, rows: listRows(found, nameOf) };
}
