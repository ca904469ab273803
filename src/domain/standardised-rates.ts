import type { AgeScheme } from './age-groups.ts';
import type { Interval } from './interval.ts';
import type { ObservationKey } from './observation.ts';
import type { Stratum } from './standardisation.ts';

/** Levels whose places are held against each other with the same age and sex. */
export type StandardisedLevel = 'helsefellesskap' | 'kommune';

/** Standardised rates of all places of a level in one period. */
export interface StandardisedWish extends Omit<ObservationKey, 'level' | 'unit'> {
  readonly level: StandardisedLevel;
  readonly scheme: AgeScheme;
}

/** The same of the numbers that a fingerprint names. */
export interface StandardisedQuestion extends StandardisedWish {
  readonly fingerprint: string;
}

/** A rate with the age and sex of the standard, with its limits. */
interface PlaceRate extends Interval {
  readonly rate: number;
  /** Those of known age and sex; null where it is hidden */
  readonly events: number | null;
}

/** One place. Rates are per inhabitant of those who can be counted. */
export interface StandardisedPlace {
  readonly level: 'country' | StandardisedLevel;
  readonly unit: string;
  /** All events over all inhabitants, those of unknown age or sex too */
  readonly crude: number;
  /** Null with fewer than ten events of known age and sex */
  readonly standardised: PlaceRate | null;
  /** Share of the events whose age or sex is not told, 0–1; they are in the crude rate alone. Null where it is hidden */
  readonly unknown: number | null;
  /** What the rate is made of: for the analyst and the gate alone, null where it is hidden */
  readonly strata: readonly Stratum[] | null;
}

export interface StandardisedRates {
  /** The population of 1 January of this year is both standard and denominator */
  readonly year: number;
  readonly places: readonly StandardisedPlace[];
}
