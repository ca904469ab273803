import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { countryUnit } from '../../observations/country-reference.ts';
import { geography } from '../../reference/geography-facts.ts';
import { compareText } from '../../text/compare-text.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import type { ComparedLevel, ComparedPlaces, Comparison } from './compare.model.ts';
import type { WidenedComparison } from './widened.model.ts';

/** What every view of the comparison is given. */
export interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** Level and unit are those of the chosen helsefellesskap; of the country where all its kommuner are compared */
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

/** The same with small places told for longer. */
export interface WidenedViewProps extends ComparisonViewProps {
  readonly comparison: WidenedComparison;
}

/** A place, and the months it is told for where they are not the chosen period: `Hurdal (36 md.)`. */
export function placeWithPeriod(name: string, widened: Period | null): string {
  return widened === null ? name : `${name} ${indicatorText.widenedTag(widened.type)}`;
}

/** The places that are compared, in words: `de 19 helsefellesskapene`, `kommunene i Ahus`, `alle kommuner`. */
export function whereCompared({ level, scheme }: ComparedPlaces, place: string): string {
  if (level === 'helsefellesskap') return compareText.theNineteen;
  if (place === countryUnit) return compareText.everyKommune;
  const name = geography.unitShortName('helsefellesskap', place);
  return level === 'kommune' ? compareText.kommunerOf(name) : compareText.regionsOf(name, scheme?.name ?? '');
}

/** What they are held against, in running words: `hele datasettet`, `Ahus`. */
export function referenceName(level: ComparedLevel, place: string): string {
  return level === 'helsefellesskap' || place === countryUnit
    ? compareText.wholeDataSet
    : geography.unitShortName('helsefellesskap', place);
}
