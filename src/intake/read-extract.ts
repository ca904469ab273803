import type { FileReport } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import { openCsv } from './csv/open-csv.ts';
import { sniffFormat } from './decode/sniff-format.ts';
import { settleKind } from './kinds/settle-kind.ts';
import { openParquet } from './parquet/open-parquet.ts';
import { judgeSize, readRows } from './read-rows.ts';
import { createReading, type ExtractFile, type Reading, type ReadOptions, refuse, refuseUnread } from './reading.ts';
import { type SettledOpening, settleByRecipe } from './recipe/settle-by-recipe.ts';
import { type Recognition, recogniseKind } from './recognise/recognise-kind.ts';
import { refuseRecognition, refuseRepeatedHeadings, refuseSpoiledHeadings } from './recognise/refuse-headings.ts';
import { refusePersonalColumns, refusePersonNumbers } from './recognise/refuse-persons.ts';
import { detectDecimalSign } from './report/decimal-sign.ts';
import { describeMapping } from './report/describe-mapping.ts';
import type { KnownFacts } from './report/file-report.ts';
import type { OpenedTable, Refusal } from './table/opened-table.ts';
import { openSheet } from './xlsx/open-sheet.ts';

export type { ExtractFile, ReadOptions } from './reading.ts';

const headBytes = 256 * 1024;

export type Opening =
  | { readonly table: OpenedTable }
  | { readonly refusal: Refusal; readonly format: 'parquet' | 'unknown' };

/** Opens a file by what its first bytes tell it is. */
export async function openTable({ engine, file, choices }: Reading): Promise<Opening> {
  if (file.part?.refusal) return { refusal: file.part.refusal, format: 'unknown' };
  const head = new Uint8Array(await file.content.slice(0, headBytes).arrayBuffer());
  if (file.part?.sheet) return { table: await openSheet(engine, file.content, file.part.sheet.facts, head, choices) };
  const sniff = sniffFormat(head, file.content.size, choices.encoding);
  switch (sniff.format) {
    case 'unknown': {
      const format = sniff.check === 'parquet-encrypted' ? 'parquet' : 'unknown';
      return { refusal: { check: sniff.check, context: {}, column: null }, format };
    }
    case 'csv':
      return { table: await openCsv(engine, file.content, head, choices) };
    case 'parquet': {
      const opened = await openParquet(engine, file.content);
      return 'refusal' in opened ? { refusal: opened.refusal, format: 'parquet' } : opened;
    }
  }
}

/** Prose and markup also have lines, but neither even rows, or rows at all, nor a heading that any kind knows. */
function looksLikeTable({ headings, sample }: OpenedTable, recognition: Recognition): boolean {
  if (recognition.outcome !== 'unknown' || recognition.nearest !== null) return true;
  if (sample.length === 0) return false;
  const even = sample.filter((row) => row.length === headings.length).length;
  return headings.length > 1 && even * 2 >= sample.length;
}

/** Columns may be named in several rows; the first that tells why a file must be refused tells of all its columns. */
function firstToTell(
  names: readonly (readonly string[])[],
  tell: (headings: readonly string[]) => readonly Refusal[],
): readonly Refusal[] {
  return names.map(tell).find((refusals) => refusals.length > 0) ?? [];
}

async function readTable(
  { reading, table, settled }: SettledOpening,
  knownHashes: ReadonlyMap<string, string> | undefined,
): Promise<FileReport> {
  const { headings, headingLine, otherHeadings, sample, format, delimiter } = table;
  const form: KnownFacts = { format, delimiter, headings, headingLine, ...settled };
  const names = [headings, ...otherHeadings];
  const numbers = firstToTell(names, (it) => refusePersonNumbers(it, sample));
  if (numbers.length > 0) return refuse(reading, form, numbers);
  if (table.choiceFault !== undefined) return refuse(reading, settled, [table.choiceFault]);
  const recognition = recogniseKind(headings, sample, reading.choices);
  if (!looksLikeTable(table, recognition)) {
    return refuse(reading, settled, [{ check: 'not-a-table', context: {}, column: null }]);
  }
  const personal = firstToTell(names, (it) => refusePersonalColumns(it, sample, recognition));
  if (personal.length > 0) return refuse(reading, form, personal);
  const repeated = refuseRepeatedHeadings(headings);
  if (repeated.length > 0) return refuse(reading, form, repeated);
  if (recognition.outcome !== 'recognised') {
    const kind = recognition.outcome === 'incomplete' ? recognition.kind.id : null;
    return refuse(reading, { ...form, kind }, [
      ...refuseRecognition(recognition),
      ...refuseSpoiledHeadings(headings, headingLine),
    ]);
  }
  const kind = settleKind(recognition.kind, reading.choices);
  const { mapping } = recognition;
  const decimal = format === 'csv' ? (reading.choices.decimal ?? detectDecimalSign(mapping, sample)) : null;
  const known: KnownFacts = { ...form, kind: kind.id, decimal, ...describeMapping(mapping, headings) };
  const hopeless = await judgeSize(reading, { table, kind, mapping });
  if (hopeless !== null) return refuseUnread(reading, known, hopeless);
  const { hash } = await reading.loadFacts();
  const earlier = knownHashes?.get(hash);
  if (earlier !== undefined) {
    return refuse(reading, known, [{ check: 'already-read', context: { detail: earlier }, column: null }]);
  }
  return readRows(reading, { table, kind, mapping, known });
}

/**
 * Reads one file: recognises its kind by its columns, refuses it before anything is loaded if it holds person numbers,
 * names, addresses or free text, casts and checks every row, and leaves the accepted rows in the table `<kind>__<id>`. Faults of
 * the file come back in the report; `rowsRead = rowsAccepted + rowsRejected` always. Nothing is left behind when the
 * file is refused or the reading is stopped, but the list of problems where every row was rejected. The reference tables must be loaded in the engine.
 *
 * @throws the abort reason when stopped, EngineError or Error when the fault is ours
 */
export async function readExtract(engine: Engine, file: ExtractFile, options: ReadOptions = {}): Promise<FileReport> {
  options.signal?.throwIfAborted();
  const reading = createReading(engine, file, options);
  reading.progress.tell('inspecting', 0, 0);
  const opened = await openTable(reading);
  if ('refusal' in opened) return refuse(reading, { format: opened.format }, [opened.refusal]);
  const settled = await settleByRecipe({ reading, table: opened.table }, options, openTable);
  try {
    const report = await readTable(settled, options.knownHashes);
    reading.progress.tell('done', 1, report.rowsRead);
    return report;
  } finally {
    await settled.table.close();
  }
}
