import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { usualPeriod, widenPeriod } from '../../observations/widen-period.ts';
import { type Comparison, type ComparisonRow, holdAgainst } from './compare.model.ts';

/** A place, and the longer period it is told for where it is small; null where it is told for the chosen one. */
export interface WidenedRow extends ComparisonRow {
  readonly widened: Period | null;
}

/** What places are held against in one period; null is the chosen one. */
interface PeriodReference {
  readonly period: Period | null;
  readonly observation: PublishedObservation | null;
}

/** `reference` is that of the period most places are told for. */
export interface WidenedComparison extends Comparison {
  readonly rows: readonly WidenedRow[];
  /** One for each period that a place is told for: the chosen one first, then the shorter */
  readonly references: readonly [PeriodReference, ...PeriodReference[]];
  /** The period of `reference` */
  readonly referencePeriod: Period | null;
}

/** All places told for the chosen period. */
export function asChosen(comparison: Comparison): WidenedComparison {
  return {
    ...comparison,
    rows: comparison.rows.map((row) => ({ ...row, widened: null })),
    references: [{ period: null, observation: comparison.reference }],
    referencePeriod: null,
  };
}

/**
 * Small kommuner and regions told for the 12 or 36 months that end with the chosen period, each against the reference
 * of the same months. Helsefellesskap are told as they are.
 * @param key of the helsefellesskap they lie in
 */
export function widenComparison(
  store: ObservationStore,
  comparison: Comparison,
  key: ObservationKey,
): WidenedComparison {
  const { definition, level, rows, reference, fit, cut } = comparison;
  const at = (of: ObservationKey, period: Period): PublishedObservation | null =>
    tellFollowUp(definition, store.one({ ...of, periodType: period.type, period: period.id }), cut);
  const widened = rows.map((row): WidenedRow => {
    const own = { ...key, level, unit: row.unit };
    const period = level === 'helsefellesskap' ? null : widenPeriod(store, definition, own);
    if (period === null) return { ...row, widened: null };
    const heldAgainst = fit === 'part-of-country' ? null : at(key, period);
    return { ...row, ...holdAgainst(definition, at(own, period), heldAgainst), widened: period };
  });
  const periods = new Map(widened.flatMap((row) => (row.widened === null ? [] : [[row.widened.id, row.widened]])));
  const references = [...periods.values()]
    .sort((a, b) => (a.first < b.first ? 1 : -1))
    .map((period): PeriodReference => ({ period, observation: at(key, period) }));
  const usual = usualPeriod(widened.filter(({ observation }) => observation !== null));
  return {
    ...comparison,
    rows: widened,
    references: [{ period: null, observation: reference }, ...references],
    reference: usual === null ? reference : at(key, usual),
    referencePeriod: usual,
  };
}
