import type { FileReport } from '../domain/file-report.ts';
import { identifier } from '../engine/sql.ts';
import { collectDuplicates, collectRowProblems } from './check/collect-problems.ts';
import { buildRowChecks } from './check/row-checks.ts';
import type { KindDefinition } from './kinds/kind-definition.ts';
import { type LoadPlan, loadTable } from './load/load-table.ts';
import { prepareEngine } from './load/prepare-engine.ts';
import { loadCoverage, markDateOnly, removeRejected } from './load/settle-table.ts';
import { type Reading, refuse } from './reading.ts';
import type { ColumnMapping } from './recognise/column-mapping.ts';
import { createHeadingOf, tellAbsentColumns } from './report/describe-mapping.ts';
import { buildAcceptedReport, type KnownFacts } from './report/file-report.ts';
import { extractTableName } from './table/extract-table-name.ts';
import type { Inspection, OpenedTable } from './table/opened-table.ts';

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

/** Tells of the loaded rows and leaves the accepted ones alone in the table. */
async function settleRows(
  reading: Reading,
  recognised: RecognisedTable,
  inspection: Inspection,
  plan: LoadPlan,
): Promise<FileReport> {
  const { engine, progress, signal } = reading;
  const { kind, mapping, known } = recognised;
  const headingOf = createHeadingOf(mapping, recognised.table.headings);
  progress.tell('checking', 0, inspection.rows);
  signal?.throwIfAborted();
  const rowProblems = await collectRowProblems(engine, plan.table, plan.checks, headingOf);
  await removeRejected(engine, plan.table);
  await markDateOnly(engine, plan.table, kind);
  signal?.throwIfAborted();
  const { rows: rowsAccepted, ...coverage } = await loadCoverage(engine, plan.table, kind);
  const duplicates = await collectDuplicates(engine, plan.table, kind, headingOf);
  signal?.throwIfAborted();

  const problems = [...inspection.problems, ...tellAbsentColumns(kind, mapping), ...rowProblems, ...duplicates];
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

/**
 * Inspects, loads and checks the rows of a recognised file. The table of a file that is not accepted, or whose reading
 * is stopped, is dropped again.
 */
export async function readRows(reading: Reading, recognised: RecognisedTable): Promise<FileReport> {
  const { engine, progress, signal } = reading;
  const { table, known } = recognised;
  const inspected = await table.inspect(progress.optionsFor('inspecting', signal));
  if ('refusal' in inspected) return refuse(reading, known, [inspected.refusal]);
  const { inspection } = inspected;
  if (inspection.rows + inspection.rowsBroken === 0) {
    const facts = { ...known, encoding: inspection.encoding };
    return refuse(reading, facts, [{ check: 'header-only', context: {}, column: null }]);
  }
  await prepareEngine(engine);
  const plan = planLoad(reading, recognised, inspection);
  let accepted = false;
  try {
    const refusal = await loadTable(engine, table, plan, progress.optionsFor('loading', signal));
    if (refusal !== null) return await refuse(reading, known, [refusal]);
    const report = await settleRows(reading, recognised, inspection, plan);
    accepted = report.status === 'accepted';
    return report;
  } finally {
    if (!accepted) await engine.run(`DROP TABLE IF EXISTS ${plan.table}`);
  }
}
