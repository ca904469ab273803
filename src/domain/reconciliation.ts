import { type CorrectionArt, correctionArts } from './correction.ts';

/** Nights by where the patient lay, or those the kommune is to pay for. */
export type NightMeasure = 'stay' | 'payment';

/**
 * Nights that share month, kommune and what corrections do to them; one patient is one night. A kommune is four digits,
 * or empty where it is unknown.
 */
export interface NightPattern {
  readonly measure: NightMeasure;
  /** `SOM`, `PHV` or `TSB`; never added together */
  readonly sector: string;
  /** `2025-01` */
  readonly month: string;
  /** Where the night counts as reported, and after granted corrections; null when it is gone */
  readonly gross: string;
  readonly net: string | null;
  /** What made the difference */
  readonly art: CorrectionArt | null;
  /** Where it may come to count, whatever becomes of the cases under treatment */
  readonly possible: readonly string[];
  /** Whether those cases may take it away */
  readonly mayGo: boolean;
  readonly nights: number;
}

/** One line of a reconciliation: `gross` + every change = `net`, and `lowest` ≤ `net` ≤ `highest`. */
export interface Reconciliation {
  readonly gross: number;
  /** Nights that granted corrections of each art took away (negative) or brought (positive) */
  readonly changes: Readonly<Record<CorrectionArt, number>>;
  readonly net: number;
  /** Net when the cases under treatment fall out so that it is as small, or as great, as it can be */
  readonly lowest: number;
  readonly highest: number;
}

const emptyReconciliation: Reconciliation = {
  gross: 0,
  changes: { feilregistrering: 0, avmelding_ikke_sendt: 0, innsigelse: 0, feil_kommune: 0 },
  net: 0,
  lowest: 0,
  highest: 0,
};

function reconcilePattern(pattern: NightPattern, holds: (komnr: string) => boolean): Reconciliation {
  const { gross, net, art, possible, mayGo, nights } = pattern;
  const before = holds(gross) ? nights : 0;
  const after = net !== null && holds(net) ? nights : 0;
  const certain = !mayGo && possible.every(holds);
  return {
    gross: before,
    changes: art === null ? emptyReconciliation.changes : { ...emptyReconciliation.changes, [art]: after - before },
    net: after,
    lowest: certain ? nights : 0,
    highest: possible.some(holds) ? nights : 0,
  };
}

function addReconciliations(one: Reconciliation, other: Reconciliation): Reconciliation {
  const changes = { ...one.changes };
  for (const art of correctionArts) changes[art] += other.changes[art];
  return {
    gross: one.gross + other.gross,
    changes,
    net: one.net + other.net,
    lowest: one.lowest + other.lowest,
    highest: one.highest + other.highest,
  };
}

/** Sums the patterns of the kommuner that `holds`; a night that moves between two of them is no change. */
export function reconcile(patterns: readonly NightPattern[], holds: (komnr: string) => boolean): Reconciliation {
  return patterns.reduce((sum, each) => addReconciliations(sum, reconcilePattern(each, holds)), emptyReconciliation);
}
