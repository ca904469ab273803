import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { PublishedObservation } from '../domain/observation.ts';
import { addDays, type IsoDate, parsePeriod } from '../domain/period.ts';

/**
 * How a number is told to a reader when what it counts must be followed for some days: until those days after the
 * period are in the data, some of the period's own days cannot count yet, and it is told as `incomplete`. The
 * observation itself keeps its quality, which speaks of covered days only.
 */
export function tellFollowUp<Told extends PublishedObservation>(
  { followUpDays }: IndicatorDefinition,
  observation: Told | null,
  cut: IsoDate | null,
): Told | null {
  if (observation === null || cut === null || followUpDays === undefined) return observation;
  const last = parsePeriod(observation.period)?.last;
  const followed = last === undefined || last <= addDays(cut, -followUpDays);
  return followed ? observation : { ...observation, quality: 'incomplete' };
}
