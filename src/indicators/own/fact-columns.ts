import type { ColumnFault, OwnIndicator } from '../../domain/own-indicator.ts';
import { asRelation } from '../../engine/read-only-select.ts';
import { readsPatients } from './tables-read.ts';

/** A column of facts: which types of the SQL's answer can become it, and what stands in it when it is left out. */
interface FactColumn {
  readonly name: string;
  readonly accepts: RegExp;
  readonly storage: string;
  readonly filler: string;
}

const text = /^VARCHAR$/;
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

const columns: readonly FactColumn[] = [
  column('profile', text, 'varchar', "'-'"),
  column('variant', text, 'varchar', "'-'"),
  column('basis', text, 'varchar', "'all'"),
  column('komnr', text, 'varchar'),
  column('bydel', text, 'varchar'),
  column('enhet', text, 'varchar'),
  column('sektor', text, 'varchar'),
  column('dato', day, 'date'),
  column('dato_til', day, 'date'),
  column('pid', patient, ''),
  column('entity', text, 'varchar'),
  column('kjonn', whole, 'tinyint'),
  column('alder', whole, 'smallint'),
  column('numerator', number, 'double'),
  column('denominator', number, 'double'),
  column('numerator_patients', number, 'double'),
  column('denominator_patients', number, 'double'),
];

/** Columns that must be there for an indicator; all others are filled in when they are left out. */
function requiredColumns(own: OwnIndicator): readonly string[] {
  const withDenominator = own.kind === 'proportion' || own.kind === 'mean';
  return [
    'komnr',
    'dato',
    ...(readsPatients(own.sql) ? ['pid'] : []),
    'numerator',
    ...(withDenominator ? ['denominator'] : []),
    ...(own.corrected ? ['variant'] : []),
  ];
}

/** Columns of the answer (name → type) that are missing or cannot be what they must be. */
export function findColumnFaults(own: OwnIndicator, found: ReadonlyMap<string, string>): readonly ColumnFault[] {
  const missing = requiredColumns(own).filter((name) => !found.has(name));
  const wrong = columns.filter(({ name, accepts }) => {
    const type = found.get(name);
    return type !== undefined && !accepts.test(type);
  });
  return [
    ...missing.map((name) => ({ column: name, found: null })),
    ...wrong.map(({ name }) => ({ column: name, found: found.get(name) ?? null })),
  ];
}

function select({ name, storage, filler }: FactColumn, found: ReadonlyMap<string, string>): string {
  if (!found.has(name)) return `${name === 'pid' ? 'cast(null as integer)' : filler} as ${name}`;
  return storage === '' ? name : `cast(${name} as ${storage}) as ${name}`;
}

/** Where rows are about patients, one without a patient adds none to those behind the number: it is hidden sooner. */
const ofNobody = ['numerator_patients', 'denominator_patients'].map(
  (name) => `case when pid is null then coalesce(${name}, 0) else ${name} end as ${name}`,
);

/** The SELECT of facts with every column, those left out filled in. The columns must have no faults. */
export function wholeFactsSql(own: OwnIndicator, found: ReadonlyMap<string, string>): string {
  const filled = `select ${columns.map((one) => select(one, found)).join(', ')} from ${asRelation(own.sql)} as own_fact`;
  return readsPatients(own.sql) ? `select * replace (${ofNobody.join(', ')}) from (${filled})` : filled;
}
