import type { ObservationKey } from './observation.ts';
import type { IsoDate } from './period.ts';

/** That the limits of a series are calculated anew from a period on: who decided it, when and why. */
export interface LimitDecision {
  /** The series it holds for */
  readonly series: Omit<ObservationKey, 'period'>;
  /** Id of the first period with new limits */
  readonly from: string;
  readonly decidedOn: IsoDate;
  /** A committee or a role, never a person's name */
  readonly decidedBy: string;
  readonly reason: string;
}

/** One text for all that names a series. */
export function seriesWords(series: LimitDecision['series']): string {
  const { indicator, profile, variant, level, unit, periodType } = series;
  return [indicator, profile, variant, level, unit, periodType].join(' ');
}

/** The decisions of one series, by the period they hold from; one for each period, the latest made. */
export function decisionsOf(
  decisions: readonly LimitDecision[],
  series: LimitDecision['series'],
): readonly LimitDecision[] {
  const words = seriesWords(series);
  const byPeriod = new Map(
    decisions.filter((one) => seriesWords(one.series) === words).map((decision) => [decision.from, decision]),
  );
  return [...byPeriod.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
