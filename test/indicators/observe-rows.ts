import type { ExtractKindId } from '../../src/domain/extract-kind.ts';
import type { Level, Observation, Variant } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { identifier, type SqlStatement, type SqlValue, sql } from '../../src/engine/sql.ts';
import { computeObservations } from '../../src/indicators/compute.ts';
import { createDataSet } from '../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';

/** Values by canonical column; a column that is not named is null. */
export type Row = Readonly<Record<string, SqlValue>>;
export type Rows = Readonly<Partial<Record<ExtractKindId, readonly Row[]>>>;

/** A døgn stay in somatic care, discharged alive; what a test is about is named over it. */
export function stay(row: Row): Row {
  return {
    omsorgsniva: 1,
    innmate_hast: 1,
    uttilstand: 1,
    sektor: 'SOM',
    enhet: 'Medisin',
    komnr_bosted: '3205',
    alder: 80,
    kjonn: 2,
    date_only: false,
    rehab: false,
    ...row,
  };
}

function join(parts: readonly SqlStatement[]): SqlStatement {
  return parts.reduce((all, part) => sql`${all}, ${part}`);
}

/** Patients are named by words in a test and by the hash of the word in the table. */
function toCell([name, value]: readonly [string, SqlValue]): SqlStatement {
  return name === 'pid' && value !== null ? sql`hash(${value})` : sql`${value}`;
}

/** Lets the relation of a kind hold these rows, with the columns that intake gives it. */
async function layKind(engine: Engine, kind: string, rows: readonly Row[]): Promise<void> {
  const [relation, table] = [identifier(kind), identifier(`laid_${kind}`)];
  await engine.query(sql`create or replace table ${table} as select * from ${relation} limit 0`);
  for (const [index, row] of rows.entries()) {
    const cells = Object.entries({ file_id: 'f1', row_no: index + 2, ...row });
    const columns = join(cells.map(([name]) => sql`${identifier(name)}`));
    await engine.query(sql`insert into ${table} (${columns}) values (${join(cells.map(toCell))})`);
  }
  await engine.query(sql`create or replace view ${relation} as select * from ${table}`);
}

const withReference = new WeakSet<Engine>();

/** Lets the canonical relations hold exactly these rows. */
export async function layRows(engine: Engine, rows: Rows): Promise<void> {
  if (!withReference.has(engine)) await loadReferenceTables(engine);
  withReference.add(engine);
  await createDataSet(engine);
  for (const [kind, list] of Object.entries(rows)) await layKind(engine, kind, list);
}

/** Observations of hand-made rows, through the same preparation, SQL and roll-up as the app's. */
export async function observeRows(
  engine: Engine,
  cut: string,
  rows: Rows,
  indicators: readonly string[],
): Promise<ObservationStore> {
  await layRows(engine, rows);
  return createObservationStore(await computeObservations(engine, { cut, indicators }));
}

export interface Question {
  readonly indicator: string;
  readonly profile?: string;
  readonly variant?: Variant;
  readonly level?: Level;
  readonly unit?: string;
  readonly period: string;
}

/** One observation; where nothing else is said of the whole data set, profile and variant `-`. */
export function askFor(store: ObservationStore, question: Question): Observation | null {
  const period = parsePeriod(question.period);
  if (period === null) throw new RangeError(`Not a period: ${question.period}`);
  return store.one({ profile: '-', variant: '-', level: 'country', unit: '0', ...question, periodType: period.type });
}

/** `[numerator, denominator]`, the shortest way to tell a share; null where there is no such observation. */
export function shareOf(store: ObservationStore, question: Question): readonly [number | null, number | null] | null {
  const observation = askFor(store, question);
  return observation === null ? null : [observation.numerator, observation.denominator];
}
