import type { IndicatorDefinition, IndicatorProfile } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';

/** What one profile says of a place and a period. */
export interface ProfileNumber {
  readonly profile: IndicatorProfile;
  readonly current: PublishedObservation | null;
  readonly previous: PublishedObservation | null;
}

export interface ProfileNumbers {
  readonly shown: readonly ProfileNumber[];
  /** Profiles with numbers that are only told when they are asked for */
  readonly onRequest: readonly IndicatorProfile[];
}

/** Whether profiles are definitions of the same thing. Groups of patients are not, and have pages of their own. */
function compete({ group }: IndicatorDefinition): boolean {
  return group !== 'grupper';
}

/**
 * The number by every profile there are numbers of, in the order of the definition; none where there are not two of them.
 * One that is told on request alone is left out unless it is the one looked at.
 */
export function listProfileNumbers(
  store: ObservationStore,
  definition: IndicatorDefinition,
  key: ObservationKey,
): ProfileNumbers {
  const told = store.profiles(definition.id);
  const profiles = compete(definition) ? definition.profiles.filter(({ id }) => told.includes(id)) : [];
  const isShown = ({ id, onRequest }: IndicatorProfile): boolean => onRequest !== true || id === key.profile;
  const shown = profiles
    .filter(isShown)
    .map((profile) => ({ profile, ...pairWithLastYear(store, { ...key, profile: profile.id }) }));
  if (shown.length < 2) return { shown: [], onRequest: [] };
  return { shown, onRequest: profiles.filter((profile) => !isShown(profile)) };
}
