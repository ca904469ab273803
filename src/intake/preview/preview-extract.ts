import type { CellFault, ExtractPreview, PreviewRow } from '../../domain/extract-preview.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { noChoices, type ReadingChoices } from '../../domain/reading-choices.ts';
import type { Engine } from '../../engine/engine.ts';
import { formatFieldCount } from '../../text/intake-problems.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import { settleKind } from '../kinds/settle-kind.ts';
import { prepareEngine } from '../load/prepare-engine.ts';
import { openTable } from '../read-extract.ts';
import { createReading, type ExtractFile, factsOf, type Reading, refuse } from '../reading.ts';
import { areNames } from '../recipe/heading-shape.ts';
import type { ColumnMapping } from '../recognise/column-mapping.ts';
import { recogniseKind } from '../recognise/recognise-kind.ts';
import { refuseRecognition, refuseRepeatedHeadings, refuseSpoiledHeadings } from '../recognise/refuse-headings.ts';
import { refusePersonalColumns, refusePersonNumbers } from '../recognise/refuse-persons.ts';
import { detectDecimalSign } from '../report/decimal-sign.ts';
import { createHeadingOf, describeMapping, tellAbsentColumns, tellLostColumns } from '../report/describe-mapping.ts';
import { buildAcceptedReport, type KnownFacts } from '../report/file-report.ts';
import { buildGroup } from '../report/problem-group.ts';
import type { OpenedTable, Refusal } from '../table/opened-table.ts';
import { type CheckedSample, checkSample, groupFaults, type SampleFault } from './check-sample.ts';
import { describeColumns } from './describe-columns.ts';
import { type SampleRow, sampleRowsOf, withSampleSegment } from './sample-segment.ts';

export interface PreviewOptions {
  readonly choices?: ReadingChoices;
  readonly signal?: AbortSignal;
}

const shownFirst = 12;
const shownProblems = 40;

/** Nothing that needs all bytes is asked of a preview. */
function createPreviewReading(engine: Engine, file: ExtractFile, { choices, signal }: PreviewOptions): Reading {
  const facts = factsOf(file, '');
  const reading = createReading(engine, file, {
    ...(choices === undefined ? {} : { choices }),
    ...(signal === undefined ? {} : { signal }),
  });
  return { ...reading, loadFacts: async () => facts };
}

function toCellFaults(faults: readonly SampleFault[], mapping: ColumnMapping): CellFault[] {
  return faults.flatMap(({ check }) => {
    const source = mapping.sources.find(({ column }) => column.name === check.column);
    const { severity } = check;
    const [example] = groupFaults([{ row: 0, check, found: null }], () => '')[0]?.examples ?? [];
    return (source?.positions ?? []).map((position) => ({ position, severity, expected: example?.expected ?? '' }));
  });
}

function toPreviewRow(row: SampleRow, checked: CheckedSample | null, mapping: ColumnMapping | null): PreviewRow {
  const own = checked?.faults.filter((fault) => fault.row === row.row) ?? [];
  return {
    row: row.row,
    fields: row.fields,
    rejected: row.broken || (checked?.rejected.has(row.row) ?? false),
    faults: mapping === null ? [] : toCellFaults(own, mapping),
  };
}

function raggedGroups(table: OpenedTable, rows: readonly SampleRow[]): FileReport['problems'] {
  const broken = rows.filter((row) => row.broken);
  if (broken.length === 0) return [];
  return [
    buildGroup({
      check: 'row-ragged',
      severity: 'error',
      column: null,
      count: broken.length,
      context: { detail: String(table.headings.length) },
      examples: broken.map(({ row, fields }) => ({ row, found: formatFieldCount(fields.length) })),
    }),
  ];
}

interface Recognised {
  readonly kind: KindDefinition;
  readonly mapping: ColumnMapping;
}

interface Look {
  readonly reading: Reading;
  readonly table: OpenedTable;
  readonly rows: readonly SampleRow[];
  readonly rowsAbove: readonly PreviewRow[];
}

function settledOf({ reading, table }: Look, recognised: Recognised | null, decimal: ',' | '.' | null): ReadingChoices {
  const { headings } = table;
  const mapped = recognised?.mapping.sources.map(
    ({ column, positions }) => [column.name, positions.map((position) => headings[position] ?? '')] as const,
  );
  return {
    ...(recognised === null ? {} : { kind: recognised.kind.id }),
    ...(table.delimiter === null ? {} : { delimiter: table.delimiter }),
    ...(table.headingLine === null ? {} : { headingLine: table.headingLine }),
    ...(decimal === null ? {} : { decimal }),
    ...reading.choices,
    ...(mapped === undefined ? {} : { mapping: Object.fromEntries(mapped) }),
  };
}

/** A preview of a file whose rows cannot be judged yet, or must not be shown. */
async function previewRefused(
  look: Look,
  known: KnownFacts,
  refusals: readonly Refusal[],
  recognised: Recognised | null,
  shown: readonly SampleRow[],
): Promise<ExtractPreview> {
  const { reading, table, rowsAbove } = look;
  const headingOf = recognised === null ? String : createHeadingOf(recognised.mapping, table.headings);
  return {
    headings: table.headings,
    headingLine: table.headingLine,
    rowsAbove: shown.length === 0 ? [] : rowsAbove,
    firstRows: shown.slice(0, shownFirst).map((row) => toPreviewRow(row, null, null)),
    problemRows: [],
    columns: recognised === null ? [] : describeColumns(recognised.kind, [], headingOf),
    report: await refuse(reading, known, refusals),
    rowsLookedAt: shown.length,
    memorable: areNames(table.headings),
    settled: settledOf(look, recognised, null),
  };
}

async function previewRows(look: Look, known: KnownFacts, recognised: Recognised): Promise<ExtractPreview> {
  const { reading, table, rows, rowsAbove } = look;
  const { engine, signal } = reading;
  const { mapping } = recognised;
  const kind = settleKind(recognised.kind, reading.choices);
  const { headings } = table;
  await prepareEngine(engine);
  const checked = await withSampleSegment(engine, headings, rows, (segment) =>
    checkSample(engine, kind, mapping, headings, { ...segment, daysFrom1904: table.daysFrom1904 ?? false }, signal),
  );
  const headingOf = createHeadingOf(mapping, headings);
  const judged = rows.map((row) => toPreviewRow(row, checked, mapping));
  const rowsRejected = judged.filter(({ rejected }) => rejected).length;
  const counts = { rowsRead: rows.length, rowsRejected, rowsAccepted: rows.length - rowsRejected };
  const problems = [
    ...raggedGroups(table, rows),
    ...tellLostColumns(mapping),
    ...tellAbsentColumns(kind, mapping),
    ...groupFaults(checked.faults, headingOf),
  ];
  const decimal = table.format === 'csv' ? detectDecimalSign(mapping, table.sample) : null;
  const facts = { ...known, ...describeMapping(mapping, headings), ...counts, kind: kind.id, decimal };
  return {
    headings,
    headingLine: table.headingLine,
    rowsAbove,
    firstRows: judged.slice(0, shownFirst),
    problemRows: judged.filter(({ rejected, faults }) => rejected || faults.length > 0).slice(0, shownProblems),
    columns: describeColumns(kind, checked.faults, headingOf),
    report: buildAcceptedReport(await reading.loadFacts(), facts, problems),
    rowsLookedAt: rows.length,
    memorable: areNames(headings),
    settled: settledOf(look, recognised, decimal),
  };
}

/** Rows before the heading, cut by the same delimiter, so that another one of them can be chosen as heading. */
async function readRowsAbove(reading: Reading, table: OpenedTable): Promise<PreviewRow[]> {
  const { headingLine, delimiter } = table;
  if (headingLine === null || headingLine <= 1) return [];
  const choices = { ...reading.choices, headingLine: 1, ...(delimiter === null ? {} : { delimiter }) };
  const opened = await openTable({ ...reading, choices });
  if ('refusal' in opened) return [];
  await opened.table.close();
  if (refusePersonNumbers(opened.table.headings, opened.table.sample).length > 0) return [];
  const first = { row: opened.table.headingLine ?? 1, fields: opened.table.headings, broken: false };
  return [first, ...sampleRowsOf(opened.table)]
    .filter(({ row }) => row < headingLine)
    .map(({ row, fields }) => ({ row, fields, rejected: false, faults: [] }));
}

async function previewTable(reading: Reading, table: OpenedTable): Promise<ExtractPreview> {
  const { headings, sample, format, delimiter, headingLine } = table;
  const { choices } = reading;
  const known: KnownFacts = { format, delimiter, headings, headingLine, choices };
  const rows = sampleRowsOf(table);
  const bare: Look = { reading, table, rows, rowsAbove: [] };
  const recognition = recogniseKind(headings, sample, choices);
  const personal = [...refusePersonNumbers(headings, sample), ...refusePersonalColumns(headings, sample, recognition)];
  if (personal.length > 0) return previewRefused(bare, known, personal, null, []);
  const look: Look = { ...bare, rowsAbove: await readRowsAbove(reading, table) };
  if (table.choiceFault !== undefined) return previewRefused(look, known, [table.choiceFault], null, rows);
  const repeated = refuseRepeatedHeadings(headings);
  if (repeated.length > 0) return previewRefused(look, known, repeated, null, rows);
  if (recognition.outcome === 'recognised') return previewRows(look, known, recognition);
  const recognised = recognition.outcome === 'incomplete' ? recognition : null;
  const facts = recognised === null ? known : { ...known, kind: recognised.kind.id };
  return previewRefused(
    look,
    facts,
    [...refuseRecognition(recognition), ...refuseSpoiledHeadings(headings, headingLine)],
    recognised,
    rows,
  );
}

async function previewUnopened(reading: Reading, refusal: Refusal): Promise<ExtractPreview> {
  return {
    headings: [],
    headingLine: null,
    rowsAbove: [],
    firstRows: [],
    problemRows: [],
    columns: [],
    report: await refuse(reading, { choices: reading.choices }, [refusal]),
    rowsLookedAt: 0,
    memorable: false,
    settled: reading.choices,
  };
}

/**
 * Reads the first rows of a file with some choices and tells what would come of it: what is rejected, which fields are
 * at fault, which code words are unknown. Nothing is kept, and all bytes are never read. Rows of a file with person
 * numbers, names or addresses are not shown. The reference tables must be loaded in the engine.
 *
 * @throws the abort reason when stopped, EngineError or Error when the fault is ours
 */
export async function previewExtract(
  engine: Engine,
  file: ExtractFile,
  options: PreviewOptions = {},
): Promise<ExtractPreview> {
  options.signal?.throwIfAborted();
  const reading = createPreviewReading(engine, file, { choices: noChoices, ...options });
  const opened = await openTable(reading);
  if ('refusal' in opened) return previewUnopened(reading, opened.refusal);
  try {
    return await previewTable(reading, opened.table);
  } finally {
    await opened.table.close();
  }
}
