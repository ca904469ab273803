import {
  type FactCheck,
  type FactFault,
  factChecks,
  type OwnFault,
  type OwnIndicator,
} from '../../domain/own-indicator.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { asRelation } from '../../engine/read-only-select.ts';
import { staticSql } from '../../engine/sql.ts';
import { findSqlFault } from '../../engine/sql-fault.ts';
import type { FactsSource } from '../facts.ts';
import { describeColumns } from '../roll-up/fact-columns.ts';
import { findColumnFaults, wholeFactsSql } from './own-columns.ts';
import { kindsRead, readsPatients } from './tables-read.ts';

/** How an own indicator is counted, or why it cannot be. */
export type OwnPlan = { readonly source: FactsSource } | { readonly fault: OwnFault };

/**
 * Judges the SQL of an own indicator by itself: that it is one query that reads, of tables and columns there are, and
 * gives facts. Needs what `prepareFacts` makes. Counts nothing.
 */
export async function planOwn(engine: Engine, own: OwnIndicator, options: QueryOptions): Promise<OwnPlan> {
  const fault = await findSqlFault(engine, own.sql, options);
  if (fault !== null) return { fault: { kind: 'sql', fault } };
  const [first, ...others] = kindsRead(own.sql);
  if (first === undefined) return { fault: { kind: 'no-table' } };
  const found = await describeColumns(engine, asRelation(own.sql), options);
  const faults = findColumnFaults(own, found);
  if (faults.length > 0) return { fault: { kind: 'columns', faults } };
  return { source: { needs: [first, ...others], sql: wholeFactsSql(own, found) } };
}

function conditions(own: OwnIndicator, patientType: string): Readonly<Record<FactCheck, string>> {
  const variants = own.corrected ? "'gross', 'net'" : "'-'";
  return {
    'no-date': 'dato is null',
    'no-number': 'numerator is null or not isfinite(numerator) or not isfinite(coalesce(denominator, 0))',
    negative: own.kind === 'mean' ? 'denominator < 0' : 'numerator < 0 or denominator < 0',
    'above-denominator': own.kind === 'proportion' ? 'numerator > denominator' : 'false',
    'unknown-variant': `variant is null or variant not in (${variants}) or profile is distinct from '-'`,
    'unknown-basis': "basis is null or basis not in ('all', 'area', 'enhet')",
    'unknown-enhet': 'enhet is not null and enhet not in (select enhet from opphold where enhet is not null)',
    'unknown-patient':
      patientType === 'INTEGER' ? 'pid is not null and pid not in (select patient from patient)' : 'false',
    'told-patients': readsPatients(own.sql) ? 'numerator_patients > 0 or denominator_patients > 0' : 'false',
  };
}

/**
 * Judges the facts of an own indicator. `relation` holds them, e.g. `facts`. A place name that no file has is refused,
 * since names are shown to everyone: it could be anything of a row. A patient that is none, or a count of patients that
 * the SQL makes itself where rows are about patients, would hide how few there are.
 */
export async function checkFacts(
  engine: Engine,
  own: OwnIndicator,
  relation: string,
  options: QueryOptions,
): Promise<readonly FactFault[]> {
  const type = await engine.query(staticSql(`select any_value(typeof(pid)) as type from ${relation}`), options);
  const told = conditions(own, String(type.rows()[0]?.['type'] ?? ''));
  const counts = factChecks.map((check) => `count(*) filter (where ${told[check]}) as "${check}"`);
  const answer = await engine.query(staticSql(`select ${counts.join(', ')} from ${relation}`), options);
  const row = answer.rows()[0] ?? {};
  return factChecks.flatMap((check) => {
    const rows = Number(row[check] ?? 0);
    return rows > 0 ? [{ check, rows }] : [];
  });
}
