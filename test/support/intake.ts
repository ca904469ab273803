import { beforeAll } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { identifier, sql, staticSql } from '../../src/engine/sql.ts';
import { type ReadOptions, readExtract } from '../../src/intake/read-extract.ts';
import { extractTableName } from '../../src/intake/table/extract-table-name.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from './engine.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** An engine with the reference tables, shared by the tests of a file. */
export function intakeEngine(): () => Promise<Engine> {
  const engine = sharedEngine();
  beforeAll(async () => loadReferenceTables(await engine()));
  return engine;
}

let made = 0;

/** Reads text or bytes as a dropped file with an id of its own. */
export function readText(
  engine: Engine,
  content: BlobPart,
  options: ReadOptions = {},
  name = 'uttrekk.csv',
): Promise<FileReport> {
  made++;
  return readExtract(engine, { id: `t${made}`, name, content: new Blob([content]) }, options);
}

/** Accepted rows of a file in the order of its lines, dates and times as text; none when it was refused. */
export async function loadRows(engine: Engine, report: FileReport, columns = '*'): Promise<readonly Row[]> {
  if (report.kind === null || report.status === 'refused') return [];
  const table = identifier(extractTableName(report.kind, report.id)).quoted;
  return (await engine.query(staticSql(`SELECT ${columns} FROM ${table} ORDER BY row_no`))).rows();
}

/** The same expectation where a patient's text is told as the key that the table holds instead of it. */
export async function withKey<Expected extends Row>(engine: Engine, expected: Expected): Promise<Expected> {
  const pid = expected['pid'];
  if (typeof pid !== 'string') return expected;
  const [row] = (await engine.query(sql`SELECT hash(${pid}) AS pid`)).rows();
  return { ...expected, ...row };
}
