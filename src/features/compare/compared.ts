import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { countryUnit } from '../../observations/country-reference.ts';
import { geography } from '../../reference/geography-facts.ts';
import { compareText } from '../../text/compare-text.ts';
import type { ComparedLevel, ComparedPlaces, Comparison } from './compare.model.ts';

/** What every view of the comparison is given. */
export interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** Level and unit are those of the chosen helsefellesskap; of the country where all its kommuner are compared */
  readonly observationKey: ObservationKey;
  readonly period: Period;
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
