import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { QualityListWish } from '../../src/domain/quality-list.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type QualityListInput, writeQualityList } from '../../src/queries/quality/write-quality-list.ts';

function writtenFiles(out: string): readonly (readonly [string, Omit<QualityListWish, 'fileId'>])[] {
  if (/\.xlsx$/i.test(out)) return [[out, { format: 'xlsx', part: 'problems' }]];
  const base = out.replace(/\.csv$/i, '');
  return [
    [out, { format: 'csv', part: 'problems' }],
    [`${base}.funn.csv`, { format: 'csv', part: 'findings' }],
    [`${base}.metadata.csv`, { format: 'csv', part: 'about' }],
  ];
}

/**
 * Writes the complete lists of what was found: one workbook where `out` ends with `.xlsx`, else CSV, with what was found
 * across files and what the lists are of in files of their own beside it. Needs what `judgeQuality` needs.
 */
export async function writeLists(engine: Engine, out: string, input: QualityListInput): Promise<void> {
  for (const [path, wish] of writtenFiles(out)) {
    await pipeline(Readable.from(writeQualityList(engine, wish, input)), createWriteStream(path));
  }
}
