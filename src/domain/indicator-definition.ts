import type { IndicatorKind } from './indicator-kind.ts';
import type { Level, PeriodType, Variant } from './observation.ts';
import type { SplitId } from './split.ts';

/** Which way is good. `neutral` is never coloured and never called better or worse. */
export type Direction = 'lower-is-better' | 'higher-is-better' | 'neutral';

export type IndicatorGroup =
  | 'utskrivningsklare'
  | 'reinnleggelser'
  | 'meldinger'
  | 'fact'
  | 'samhandling'
  | 'plan'
  /** Told on the pages of the prioritised groups, not in the matrix */
  | 'grupper'
  /** What an analyst has written */
  | 'egne';

/** A named definition of the same indicator; never compared with another profile without a warning. */
export interface IndicatorProfile {
  /** `-` where there is only one */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What the indicator is called by this profile, where its own name tells of other patients */
  readonly indicatorName?: string;
  /** Its number is no good measure, and is told to nobody who has not chosen it; the description says why */
  readonly onRequest?: boolean;
  /** First ages of the groups that its numbers can be divided into, ascending; the last has no end */
  readonly ages?: readonly number[];
  /** Ids of profiles that count all its patients too */
  readonly partOf?: readonly string[];
}

/**
 * Everything a person needs in order to trust a number, beside the SQL that counts it. Texts are Norwegian bokmål:
 * they are data of the catalogue, shown in the definition panel and carried in every shared package.
 */
export interface IndicatorDefinition {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: IndicatorGroup;
  readonly question: string;
  readonly numerator: string;
  readonly denominator: string;
  /** As shown in headings: `døgn`, `%`, `per 1 000 innbyggere` */
  readonly unit: string;
  /** What the numerator counts, in the plural: `overliggerdøgn`, `innleggelser` */
  readonly countedAs: string;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** Decimals that are true in print (a proportion counts them in per cent) */
  readonly decimals: number;
  readonly perInhabitants?: number;
  /** Whom a stock is told per; all inhabitants when left out */
  readonly population?: 'all' | 'adults';
  /** Levels it is told for; all when left out */
  readonly levels?: readonly Level[];
  /** What its numbers can be divided by; nothing when left out */
  readonly splits?: readonly SplitId[];
  /** Whose rows tell age and sex, so that it can be told as a rate with those of the country: people from this age */
  readonly standardised?: { readonly from: number };
  /** Id of an indicator to be seen in the same view, since one may come instead of the other */
  readonly beside?: string;
  /** Every year that a period touches must have a price of the night; else there is no value */
  readonly priced?: boolean;
  /** Whether the kommune pays the price of the night for all nights that are counted, or for some of them */
  readonly nightsPaid?: 'all' | 'some';
  /** What is counted needs this many days after it to be known; a period without them is shown as not complete */
  readonly followUpDays?: number;
  /** First profile is the one shown by default */
  readonly profiles: readonly [IndicatorProfile, ...IndicatorProfile[]];
  /** Has gross and net variants, net shown by default */
  readonly corrected: boolean;
  /** False where no person stands behind the number (teams, inhabitants): the gate lets it through */
  readonly personBased: boolean;
  /** One patient may stand for many units of the numerator (nights): intervals use patient-level variance */
  readonly clustered: boolean;
  /** As `clustered`, but no file tells which units are of the same patient: a count without an interval */
  readonly unknownPatients?: boolean;
  /**
   * Roughly what one thing that is counted adds to the numerator where that is not 1, as the price of a night. The
   * skewness of an interval depends on how many were counted; its width does not depend on this
   */
  readonly weightOfOne?: number;
  readonly periodTypes: readonly PeriodType[];
  /** Extract kinds the numbers are computed from; the first list that is loaded is used, never two together */
  readonly sources: readonly (readonly string[])[];
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly caveats: readonly string[];
  /** Choices that no person has confirmed yet, shown as «ikke bekreftet» */
  readonly unconfirmed: readonly string[];
  readonly references: readonly string[];
  readonly owner: string;
  readonly checker: string;
  /** ISO date */
  readonly reviewBy: string;
  /** ISO date of the last review by the owner and the checker; none while nobody has reviewed it */
  readonly reviewedOn?: string | undefined;
}

/** The series shown where no other is chosen: the first profile, net where corrections apply. */
export function defaultSeries(definition: IndicatorDefinition): { profile: string; variant: Variant } {
  return { profile: definition.profiles[0].id, variant: definition.corrected ? 'net' : '-' };
}

/** The definition under the name that is true of a profile, so that no heading tells of other patients than its numbers. */
export function nameByProfile(definition: IndicatorDefinition, profile: string): IndicatorDefinition {
  const name = definition.profiles.find(({ id }) => id === profile)?.indicatorName;
  return name === undefined ? definition : { ...definition, name };
}

/** Whether numbers of regions are no sum of kommuner: a team is told of as a whole, wherever its kommuner lie. */
export function isToldByTeam({ levels }: Pick<IndicatorDefinition, 'levels'>): boolean {
  return levels?.includes('region') === true && !levels.includes('kommune');
}
