import type { ColumnFault, OwnIndicator } from '../../domain/own-indicator.ts';
import { plainType } from '../../engine/plain-type.ts';
import { asRelation } from '../../engine/read-only-select.ts';
import { type FoundColumns, factColumns, fillColumns } from '../roll-up/fact-columns.ts';
import { readsPatients } from './tables-read.ts';

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

/** Columns of the answer that are missing or cannot be what they must be. */
export function findColumnFaults(own: OwnIndicator, found: FoundColumns): readonly ColumnFault[] {
  const missing = requiredColumns(own).filter((name) => !found.has(name));
  const wrong = factColumns.filter(({ name, accepts }) => {
    const type = found.get(name);
    return type !== undefined && !accepts.test(type);
  });
  return [
    ...missing.map((name) => ({ column: name, found: null })),
    ...wrong.map(({ name }) => ({ column: name, found: plainType(found.get(name) ?? '') })),
  ];
}

/** Where rows are about patients, one without a patient adds none to those behind the number: it is hidden sooner. */
const ofNobody = ['numerator_patients', 'denominator_patients'].map(
  (name) => `case when pid is null then coalesce(${name}, 0) else ${name} end as ${name}`,
);

/** The SELECT of facts with every column, those left out filled in. The columns must have no faults. */
export function wholeFactsSql(own: OwnIndicator, found: FoundColumns): string {
  const filled = fillColumns(asRelation(own.sql), found);
  return readsPatients(own.sql) ? `select * replace (${ofNobody.join(', ')}) from (${filled})` : filled;
}
