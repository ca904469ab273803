import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';

/** A column of facts: which types of the SQL's answer can become it, and what stands in it when it is left out. */
export interface FactColumn {
  readonly name: string;
  readonly accepts: RegExp;
  /** Empty where the type of the answer stays */
  readonly storage: string;
  readonly filler: string;
}

const text = /^(?:VARCHAR|ENUM\(.*\))$/s;
/** Words of stays, kept as their numbers. */
const numbered = /^ENUM/;
const whole = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const number = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\)|BOOLEAN)$/;
const day = /^(?:DATE|TIMESTAMP.*)$/;
/** A patient is a number of `stay`, or the hash that stands in the tables. */
const patient = /^(?:INTEGER|UBIGINT)$/;

function nullOf(storage: string): string {
  return `cast(null as ${storage})`;
}

function column(name: string, accepts: RegExp, storage: string, filler = nullOf(storage)): FactColumn {
  return { name, accepts, storage, filler };
}

/** What a fact tells, in the order of its columns. A SELECT leaves out what is the same for all it tells of. */
export const factColumns: readonly FactColumn[] = [
  column('profile', text, 'varchar', "'-'"),
  column('variant', text, 'varchar', "'-'"),
  column('basis', text, 'varchar', "'all'"),
  column('komnr', text, 'varchar'),
  column('bydel', text, 'varchar'),
  column('enhet', text, 'varchar'),
  column('sektor', text, 'varchar'),
  column('dato', day, 'date'),
  column('dato_til', day, 'date'),
  column('pid', patient, '', nullOf('integer')),
  column('entity', text, 'varchar'),
  column('kjonn', whole, 'tinyint'),
  column('alder', whole, 'smallint'),
  column('fagomrade', text, 'varchar'),
  column('numerator', number, 'double'),
  column('denominator', number, 'double'),
  column('numerator_patients', number, 'double'),
  column('denominator_patients', number, 'double'),
];

/** Columns of a query's answer, name → type. */
export type FoundColumns = ReadonlyMap<string, string>;

/** The columns of what stands in a FROM, without counting anything. @throws EngineError when it does not bind */
export async function describeColumns(engine: Engine, relation: string, options: QueryOptions): Promise<FoundColumns> {
  const answer = await engine.query(staticSql(`describe select * from ${relation} as query`), options);
  return new Map(
    answer.rows().map(({ column_name: name, column_type: type }) => [String(name).toLowerCase(), String(type)]),
  );
}

function select({ name, storage, filler }: FactColumn, found: FoundColumns): string {
  const type = found.get(name);
  if (type === undefined) return `${filler} as ${name}`;
  return storage === '' || numbered.test(type) ? name : `cast(${name} as ${storage}) as ${name}`;
}

/**
 * The SELECT of facts with every column, those left out filled in. Words that have numbers keep them.
 * @param relation has the columns `found`
 */
export function fillColumns(relation: string, found: FoundColumns): string {
  return `select ${factColumns.map((one) => select(one, found)).join(', ')} from ${relation} as told_fact`;
}

/** The SELECT of facts with every column. @param sql a SELECT of some of them */
export async function fillFacts(engine: Engine, sql: string, options: QueryOptions): Promise<string> {
  const told = `(${sql})`;
  return fillColumns(told, await describeColumns(engine, told, options));
}
