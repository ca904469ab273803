import type { NightMeasure } from '../../domain/reconciliation.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';

/** What must go with a reconciliation wherever it goes. */
export interface StatementFacts {
  readonly measure: NightMeasure;
  readonly measureName: string;
  readonly sectorName: string;
  /** Name of the kommune, or of the helsefellesskap */
  readonly where: string;
  readonly period: string;
  readonly cut: string;
  readonly status: string;
  readonly fingerprint: string;
  readonly rules: string;
  /** `kind sha-256` of every file */
  readonly inputs: readonly string[];
  readonly synthetic: boolean;
}

/** What the table is of and was made of, each with its name; for the file as for the paper. */
export function listStatementFacts(facts: StatementFacts): readonly (readonly [string, string])[] {
  const names = reconciliationText.facts;
  return [
    [names.where, facts.where],
    [names.period, facts.period],
    [names.sector, facts.sectorName],
    [names.cut, facts.cut],
    [names.status, facts.status],
    [names.fingerprint, facts.fingerprint],
    [names.rules, facts.rules],
  ];
}
