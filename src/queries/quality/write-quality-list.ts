import type { FileReport } from '../../domain/file-report.ts';
import type { IsoDate } from '../../domain/period.ts';
import type { QualityFinding } from '../../domain/quality-finding.ts';
import type { QualityListWish } from '../../domain/quality-list.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { aboutSheet } from '../../intake/about-sheet.ts';
import { problemSheet } from '../../intake/problem-sheet.ts';
import { writeCsv } from '../../intake/write-csv.ts';
import type { WrittenSheet } from '../../intake/xlsx/sheet-xml.ts';
import { writeWorkbook } from '../../intake/xlsx/write-workbook.ts';
import { findingSheet } from './finding-sheet.ts';
import { listCases } from './list-cases.ts';

export interface QualityListInput {
  /** The files the list is of */
  readonly files: readonly FileReport[];
  /** The files that the findings were made of */
  readonly judged: readonly FileReport[];
  readonly findings: readonly QualityFinding[];
  /** The day it is written */
  readonly made: IsoDate;
}

/**
 * The complete lists of what was found, piece by piece: a workbook with all of them, or one of them as CSV. Findings
 * need what `listCases` needs.
 * @throws EngineError when the engine fails, or the abort reason
 */
export function writeQualityList(
  engine: Engine,
  { format, part }: Omit<QualityListWish, 'fileId'>,
  { files, judged, findings, made }: QualityListInput,
  options: QueryOptions = {},
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  const sheets: Readonly<Record<QualityListWish['part'], () => WrittenSheet>> = {
    problems: () => problemSheet(engine, files),
    findings: () => findingSheet(listCases(engine, findings, judged, options), judged),
    about: () => aboutSheet(files, made),
  };
  if (format === 'csv') return writeCsv(sheets[part]());
  return writeWorkbook([sheets.problems(), sheets.findings(), sheets.about()]);
}
