import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { ObservationKey } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';

/**
 * The latest target in force on the period's last day; one for the unit itself beats one for its level. A file of targets
 * names no profile, so they are of the main definition: what counts other patients, or others' nights, is not held
 * against them.
 */
export function findTarget(
  targets: readonly Target[],
  { profiles }: Pick<IndicatorDefinition, 'profiles'>,
  key: ObservationKey,
  period: Period,
): number | null {
  if (key.profile !== profiles[0].id) return null;
  const inForce = targets.filter(
    (target) => target.indicator === key.indicator && target.level === key.level && target.from <= period.last,
  );
  const own = inForce.findLast((target) => target.unit === key.unit);
  return (own ?? inForce.findLast((target) => target.unit === null))?.value ?? null;
}
