import type { ExtractKindId, FileReport, IntakeProgress, ProblemGroup } from '../domain/extract-kind.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier } from '../engine/sql.ts';
import { collectDuplicates, collectRowProblems } from './check/collect-problems.ts';
import { buildRowChecks, type HeadingOf } from './check/row-checks.ts';
import { openCsv } from './csv/open-csv.ts';
import { hashBlob } from './decode/hash-blob.ts';
import { sniffFormat } from './decode/sniff-format.ts';
import type { KindDefinition } from './kinds/kind-definition.ts';
import { loadTable } from './load/load-table.ts';
import { prepareEngine } from './load/prepare-engine.ts';
import { loadCoverage, markDateOnly, removeRejected } from './load/settle-table.ts';
import { openParquet } from './parquet/open-parquet.ts';
import type { ColumnMapping } from './recognise/column-mapping.ts';
import { recogniseKind } from './recognise/recognise-kind.ts';
import {
  refusePersonalHeadings,
  refusePersonalSample,
  refuseRecognition,
  refuseRepeatedHeadings,
} from './recognise/refuse-headings.ts';
import { detectDecimalSign } from './report/decimal-sign.ts';
import { buildAcceptedReport, buildRefusedReport, type KnownFacts } from './report/file-report.ts';
import { headingLabel } from './report/heading-label.ts';
import { buildGroup } from './report/problem-group.ts';
import { createProgressTeller, type ProgressTeller } from './report/progress.ts';
import type { Inspection, OpenedTable, Refusal } from './table/opened-table.ts';

/** A file as the user gave it. `id` is the session's own and names the table the rows go to. */
export interface ExtractFile {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** SHA-256 of files already read → their names */
  readonly knownHashes?: ReadonlyMap<string, string>;
}

/** Name of the table that holds the accepted rows of a file. */
export function extractTableName(kind: ExtractKindId, fileId: string): string {
  return `${kind}__${fileId}`;
}

const headBytes = 256 * 1024;

interface Reading {
  readonly engine: Engine;
  readonly file: ExtractFile;
  readonly options: ReadOptions;
  readonly progress: ProgressTeller;
}

async function refuse(
  reading: Reading,
  known: KnownFacts,
  refusals: readonly Refusal[],
  problems: readonly ProblemGroup[] = [],
): Promise<FileReport> {
  const { file, options } = reading;
  const hash = await hashBlob(file.content, options.signal);
  return buildRefusedReport(
    { id: file.id, name: file.name, bytes: file.content.size, hash },
    known,
    refusals,
    problems,
  );
}

async function openTable(
  reading: Reading,
): Promise<{ readonly table: OpenedTable } | { readonly refusal: Refusal; readonly known: KnownFacts }> {
  const { engine, file } = reading;
  const head = new Uint8Array(await file.content.slice(0, headBytes).arrayBuffer());
  const sniff = sniffFormat(head, file.content.size);
  if (sniff.format === 'unknown') return { refusal: { check: sniff.check, context: {}, column: null }, known: {} };
  if (sniff.format === 'parquet') {
    const opened = await openParquet(engine, file.content);
    return 'refusal' in opened ? { refusal: opened.refusal, known: { format: 'parquet' } } : opened;
  }
  return { table: openCsv(engine, file.content, head) };
}

/** Prose and markup also have lines, but no even rows under known headings. */
function refuseNoTable(table: OpenedTable): Refusal[] {
  const even = table.sample.filter((row) => row.length === table.headings.length).length;
  const recognisable = table.headings.length > 1 && even * 2 >= table.sample.length;
  const known = recogniseKind(table.headings, table.sample);
  const isTable = recognisable || known.outcome !== 'unknown' || known.nearest !== null;
  return isTable ? [] : [{ check: 'not-a-table', context: {}, column: null }];
}

function createHeadingOf(mapping: ColumnMapping, headings: readonly string[]): HeadingOf {
  const labels = new Map(
    mapping.sources.map(({ column, positions }) => [
      column.name,
      positions.map((position) => headingLabel(headings, position)).join(' + '),
    ]),
  );
  return (column) => labels.get(column) ?? column;
}

function describeMapping(
  mapping: ColumnMapping,
  headings: readonly string[],
): Pick<FileReport, 'mapping' | 'ignoredColumns'> {
  const headingOf = createHeadingOf(mapping, headings);
  return {
    mapping: Object.fromEntries(mapping.sources.map(({ column }) => [column.name, headingOf(column.name)])),
    ignoredColumns: mapping.ignored.map((position) => headingLabel(headings, position)),
  };
}

function absentColumns(kind: KindDefinition, mapping: ColumnMapping): ProblemGroup[] {
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  return kind.missedWhenAbsent
    .filter((name) => !present.has(name))
    .map((column) =>
      buildGroup({
        check: 'column-absent',
        severity: 'warning',
        column,
        count: 1,
        context: { column },
        examples: [{ row: null, found: null }],
      }),
    );
}

interface Recognised {
  readonly table: OpenedTable;
  readonly kind: KindDefinition;
  readonly mapping: ColumnMapping;
  readonly known: KnownFacts;
  readonly hash: string;
}

/** Loads, checks and settles the rows of an inspected file. The caller drops the table when this does not accept. */
async function loadRows(reading: Reading, recognised: Recognised, inspection: Inspection): Promise<FileReport> {
  const { engine, file, options, progress } = reading;
  const { table, kind, mapping, hash } = recognised;
  const tableName = identifier(extractTableName(kind.id, file.id)).quoted;
  const headingOf = createHeadingOf(mapping, table.headings);
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  const checks = buildRowChecks(kind, present, headingOf);
  const plan = { table: tableName, kind, present, checks, sources: mapping.sources, rows: inspection.rows };
  const known = { ...recognised.known, encoding: inspection.encoding };

  const refusal = await loadTable(engine, table, plan, progress.optionsFor('loading', options.signal));
  if (refusal !== null) return refuse(reading, known, [refusal]);
  options.signal?.throwIfAborted();
  progress.tell('checking', 0, inspection.rows);
  const rowProblems = await collectRowProblems(engine, tableName, checks, headingOf);
  await removeRejected(engine, tableName);
  await markDateOnly(engine, tableName, kind);
  const coverage = await loadCoverage(engine, tableName, kind);
  const duplicates = await collectDuplicates(engine, tableName, kind, headingOf);
  options.signal?.throwIfAborted();

  const problems = [...inspection.problems, ...absentColumns(kind, mapping), ...rowProblems, ...duplicates];
  const rowsRead = inspection.rows + inspection.rowsBroken;
  const counts = { rowsRead, rowsAccepted: coverage.rows, rowsRejected: rowsRead - coverage.rows };
  if (coverage.rows === 0) {
    return refuse(
      reading,
      { ...known, ...counts },
      [{ check: 'no-rows-accepted', context: {}, column: null }],
      problems,
    );
  }
  const { periodFrom, periodTo, kommuner } = coverage;
  const facts = { id: file.id, name: file.name, bytes: file.content.size, hash };
  return buildAcceptedReport(facts, { ...known, ...counts, periodFrom, periodTo, kommuner }, problems);
}

async function readRecognised(reading: Reading, recognised: Recognised): Promise<FileReport> {
  const { engine, file, options, progress } = reading;
  const { table, kind, known } = recognised;
  const inspected = await table.inspect(progress.optionsFor('inspecting', options.signal));
  if ('refusal' in inspected) return refuse(reading, known, [inspected.refusal]);
  const { inspection } = inspected;
  if (inspection.rows + inspection.rowsBroken === 0) {
    return refuse(reading, { ...known, encoding: inspection.encoding }, [
      { check: 'header-only', context: {}, column: null },
    ]);
  }
  await prepareEngine(engine);
  const tableName = identifier(extractTableName(kind.id, file.id)).quoted;
  let accepted = false;
  try {
    const report = await loadRows(reading, recognised, inspection);
    accepted = report.status === 'accepted';
    return report;
  } finally {
    if (!accepted) await engine.run(`DROP TABLE IF EXISTS ${tableName}`);
  }
}

async function readTable(reading: Reading, table: OpenedTable): Promise<FileReport> {
  const { file, options } = reading;
  const { headings, sample, format, delimiter } = table;
  const form: KnownFacts = { format, delimiter };
  const personal = [...refusePersonalHeadings(headings), ...refusePersonalSample(headings, sample)];
  if (personal.length > 0) return refuse(reading, form, personal);
  const noTable = refuseNoTable(table);
  if (noTable.length > 0) return refuse(reading, {}, noTable);
  const repeated = refuseRepeatedHeadings(headings);
  if (repeated.length > 0) return refuse(reading, form, repeated);
  const recognition = recogniseKind(headings, sample);
  const unrecognised = refuseRecognition(recognition);
  if (recognition.outcome !== 'recognised') {
    const kind = recognition.outcome === 'incomplete' ? recognition.kind.id : null;
    return refuse(reading, { ...form, kind }, unrecognised);
  }
  const { kind, mapping } = recognition;
  const known: KnownFacts = {
    ...form,
    kind: kind.id,
    decimal: format === 'csv' ? detectDecimalSign(mapping, sample) : null,
    ...describeMapping(mapping, headings),
  };
  const hash = await hashBlob(file.content, options.signal);
  const earlier = options.knownHashes?.get(hash);
  if (earlier !== undefined) {
    return refuse(reading, known, [{ check: 'already-read', context: { detail: earlier }, column: null }]);
  }
  return readRecognised(reading, { table, kind, mapping, known, hash });
}

/**
 * Reads one file: recognises its kind by its columns, refuses it before anything is loaded if it holds person numbers,
 * names or addresses, casts and checks every row, and leaves the accepted rows in the table `<kind>__<id>`. Faults of
 * the file come back in the report; `rowsRead = rowsAccepted + rowsRejected` always. Nothing is left behind when the
 * file is refused or the reading is stopped. The reference tables must be loaded in the engine.
 *
 * @throws the abort reason when stopped, EngineError or Error when the fault is ours
 */
export async function readExtract(engine: Engine, file: ExtractFile, options: ReadOptions = {}): Promise<FileReport> {
  options.signal?.throwIfAborted();
  const progress = createProgressTeller(file, options.onProgress);
  const reading: Reading = { engine, file, options, progress };
  progress.tell('inspecting', 0, 0);
  const opened = await openTable(reading);
  if ('refusal' in opened) return refuse(reading, opened.known, [opened.refusal]);
  try {
    const report = await readTable(reading, opened.table);
    progress.tell('done', 1, report.rowsRead);
    return report;
  } finally {
    await opened.table.close();
  }
}
