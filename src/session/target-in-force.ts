import type { ObservationKey } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';

/** The latest target in force on the period's last day; one for the unit itself beats one for its level. */
export function findTarget(targets: readonly Target[], key: ObservationKey, period: Period): number | null {
  const inForce = targets.filter(
    (target) => target.indicator === key.indicator && target.level === key.level && target.from <= period.last,
  );
  const own = inForce.findLast((target) => target.unit === key.unit);
  return (own ?? inForce.findLast((target) => target.unit === null))?.value ?? null;
}
