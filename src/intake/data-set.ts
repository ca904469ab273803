import type { FileReport } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, staticSql } from '../engine/sql.ts';
import { dropFaults } from './check/fault-book.ts';
import ageParts from './kinds/age-part.sql?raw';
import correctionRules from './kinds/correction-rules.sql?raw';
import { extractKinds } from './kinds/extract-kinds.ts';
import type { KindDefinition } from './kinds/kind-definition.ts';
import { tableColumnsOf } from './load/build-load-sql.ts';
import { extractTableName } from './table/extract-table-name.ts';
import { quoteText } from './table/quote-text.ts';

/** The relation of a kind where no file of it is loaded: right columns, no rows. */
function emptyRelation(kind: KindDefinition): string {
  const columns = tableColumnsOf(kind).map(({ name, storage }) => `CAST(NULL AS ${storage}) AS ${name}`);
  return `SELECT CAST(NULL AS VARCHAR) AS file_id, ${columns.join(', ')} WHERE false`;
}

function fileRelation(kind: KindDefinition, report: FileReport): string {
  const columns = tableColumnsOf(kind).map(({ name }) => name);
  const table = identifier(extractTableName(kind.id, report.id)).quoted;
  return `SELECT CAST(${quoteText(report.id)} AS VARCHAR) AS file_id, ${columns.join(', ')} FROM ${table}`;
}

function buildViewSql(kind: KindDefinition, reports: readonly FileReport[]): string {
  const files = reports.filter((report) => report.status === 'accepted' && report.kind === kind.id);
  const relations = files.length === 0 ? [emptyRelation(kind)] : files.map((report) => fileRelation(kind, report));
  return `CREATE OR REPLACE VIEW ${kind.id} AS ${relations.join(' UNION ALL ')}`;
}

/**
 * Makes the relation of every kind, empty: `file_id`, `row_no` and the kind's columns. And names what corrections do, so
 * that all SQL about them goes by the same rules; and so for the ages of ready-made readmissions.
 */
export async function createDataSet(engine: Engine): Promise<void> {
  await engine.run(correctionRules);
  await engine.run(ageParts);
  await refreshDataSet(engine, []);
}

/** Lets each kind's relation hold the accepted rows of exactly these files. */
export async function refreshDataSet(engine: Engine, reports: readonly FileReport[]): Promise<void> {
  for (const kind of extractKinds) await engine.query(staticSql(buildViewSql(kind, reports)));
}

/** Frees the rows and problems of a file. Refresh the data set without it first, so that no relation looks for them. */
export async function dropExtract(engine: Engine, report: FileReport): Promise<void> {
  await dropFaults(engine, report.id);
  if (report.kind === null) return;
  await engine.run(`DROP TABLE IF EXISTS ${identifier(extractTableName(report.kind, report.id)).quoted}`);
}
