import type { FileReport } from '../domain/file-report.ts';
import { isOutOfMemory } from '../engine/engine-error.ts';
import { identifier } from '../engine/sql.ts';
import { dropFaults, FaultBook } from './check/fault-book.ts';
import { keepBrokenRows } from './check/keep-broken-rows.ts';
import { keepDuplicates } from './check/keep-duplicates.ts';
import { buildRowChecks } from './check/row-checks.ts';
import type { KindDefinition } from './kinds/kind-definition.ts';
import { type LoadPlan, loadTable } from './load/load-table.ts';
import { estimateTableBytes, guessRows, MemoryGuard } from './load/memory-guard.ts';
import { prepareEngine } from './load/prepare-engine.ts';
import { loadCoverage, markDateOnly } from './load/settle-table.ts';
import { type Reading, refuse } from './reading.ts';
import type { ColumnMapping } from './recognise/column-mapping.ts';
import { refusePersonalTallies } from './recognise/refuse-persons.ts';
import { createHeadingOf, tellAbsentColumns, tellLostColumns } from './report/describe-mapping.ts';
import { buildAcceptedReport, type KnownFacts } from './report/file-report.ts';
import { extractTableName } from './table/extract-table-name.ts';
import type { Inspection, OpenedTable, Refusal } from './table/opened-table.ts';

/** A file whose kind and columns are settled. */
export interface RecognisedTable {
  readonly table: OpenedTable;
  readonly kind: KindDefinition;
  readonly mapping: ColumnMapping;
  readonly known: KnownFacts;
}

function planLoad(reading: Reading, { table, kind, mapping }: RecognisedTable, inspection: Inspection): LoadPlan {
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  return {
    table: identifier(extractTableName(kind.id, reading.file.id)).quoted,
    kind,
    present,
    checks: buildRowChecks(kind, present, createHeadingOf(mapping, table.headings)),
    sources: mapping.sources,
    rows: inspection.rows,
  };
}

/** The faults of a file, beginning with the rows that the inspection left out. */
async function openBook(
  reading: Reading,
  recognised: RecognisedTable,
  plan: LoadPlan,
  inspection: Inspection,
): Promise<FaultBook> {
  const headingOf = createHeadingOf(recognised.mapping, recognised.table.headings);
  const checks = plan.checks.map(({ check, severity, column, context }) => ({
    check,
    severity,
    column: headingOf(column),
    context,
  }));
  const book = await FaultBook.open(reading.engine, reading.file.id, checks);
  await keepBrokenRows(reading.engine, book, inspection);
  return book;
}

/** Tells of the loaded rows. */
async function settleRows(
  reading: Reading,
  recognised: RecognisedTable,
  inspection: Inspection,
  plan: LoadPlan,
  book: FaultBook,
): Promise<FileReport> {
  const { engine, progress, signal } = reading;
  const { kind, mapping, known } = recognised;
  const headingOf = createHeadingOf(mapping, recognised.table.headings);
  progress.tell('checking', 0, inspection.rows);
  signal?.throwIfAborted();
  await markDateOnly(engine, plan.table, kind);
  signal?.throwIfAborted();
  const { rows: rowsAccepted, ...coverage } = await loadCoverage(engine, plan.table, kind);
  await keepDuplicates(book, plan.table, kind, headingOf);
  signal?.throwIfAborted();
  const problems = [
    ...inspection.problems,
    ...tellLostColumns(mapping),
    ...tellAbsentColumns(kind, mapping),
    ...(await book.loadGroups()),
  ];
  await book.close();

  const rowsRead = inspection.rows + inspection.rowsBroken;
  const counts = { encoding: inspection.encoding, rowsRead, rowsAccepted, rowsRejected: rowsRead - rowsAccepted };
  if (rowsAccepted === 0) {
    return refuse(
      reading,
      { ...known, ...counts },
      [{ check: 'no-rows-accepted', context: {}, column: null }],
      problems,
    );
  }
  return buildAcceptedReport(await reading.loadFacts(), { ...known, ...counts, ...coverage }, problems);
}

/** Why a text file cannot fit, by its size and first rows alone, so that it need not be read through first. */
export async function judgeSize(
  { engine, file }: Reading,
  { table, kind, mapping }: Omit<RecognisedTable, 'known'>,
): Promise<Refusal | null> {
  if (table.format !== 'csv') return null;
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  const rows = guessRows(file.content.size, table.sample);
  const guard = await MemoryGuard.create(engine, rows);
  return guard.judgeEstimate(estimateTableBytes(kind, present, rows));
}

/**
 * Inspects, loads and checks the rows of a recognised file. The table of a file that is not accepted, or whose reading
 * is stopped, is dropped again; its faults stay when every row was rejected, so that they can be listed.
 */
export async function readRows(reading: Reading, recognised: RecognisedTable): Promise<FileReport> {
  const { engine, file, progress, signal } = reading;
  const { table, known, kind } = recognised;
  const inspected = await table.inspect(progress.optionsFor('inspecting', signal));
  if ('refusal' in inspected) return refuse(reading, known, [inspected.refusal]);
  const { inspection } = inspected;
  const judge = (isWhole: boolean): readonly Refusal[] =>
    refusePersonalTallies(table.headings, inspection.personal, recognised, isWhole);
  const personal = judge(table.format !== 'parquet');
  if (personal.length > 0) return refuse(reading, known, personal);
  if (inspection.rows + inspection.rowsBroken === 0) {
    const facts = { ...known, encoding: inspection.encoding };
    return refuse(reading, facts, [{ check: 'header-only', context: {}, column: null }]);
  }
  await prepareEngine(engine);
  const plan = planLoad(reading, recognised, inspection);
  const guard = await MemoryGuard.create(engine, plan.rows);
  const tooLarge = guard.judgeEstimate(estimateTableBytes(kind, plan.present, plan.rows));
  if (tooLarge !== null) return refuse(reading, known, [tooLarge]);
  let outcome: 'accepted' | 'rejected' | 'stopped' = 'stopped';
  try {
    const book = await openBook(reading, recognised, plan, inspection);
    const options = progress.optionsFor('loading', signal);
    const refusals = await loadTable(engine, table, plan, { book, guard, judge }, options);
    if (refusals.length > 0) return await refuse(reading, known, refusals);
    const report = await settleRows(reading, recognised, inspection, plan, book);
    outcome = report.status === 'accepted' ? 'accepted' : 'rejected';
    return report;
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return await refuse(reading, known, [{ check: 'memory-full', context: {}, column: null }]);
  } finally {
    if (outcome !== 'accepted') await engine.run(`DROP TABLE IF EXISTS ${plan.table}`);
    if (outcome === 'stopped') await dropFaults(engine, file.id);
  }
}
