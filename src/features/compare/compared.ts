import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { geography } from '../../reference/geography-facts.ts';
import { compareText } from '../../text/compare-text.ts';
import type { ComparedLevel, ComparedPlaces, Comparison } from './compare.model.ts';

/** What every view of the comparison is given. */
export interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** Level and unit are those of the chosen helsefellesskap */
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

/** The places that are compared, in words: `de 19 helsefellesskapene`, `kommunene i Ahus`. */
export function whereCompared({ level, scheme }: ComparedPlaces, helsefellesskap: string): string {
  if (level === 'helsefellesskap') return compareText.theNineteen;
  const name = geography.unitShortName('helsefellesskap', helsefellesskap);
  return level === 'kommune' ? compareText.kommunerOf(name) : compareText.regionsOf(name, scheme?.name ?? '');
}

/** What they are held against, in running words: `hele datasettet`, `Ahus`. */
export function referenceName(level: ComparedLevel, helsefellesskap: string): string {
  return level === 'helsefellesskap'
    ? compareText.wholeDataSet
    : geography.unitShortName('helsefellesskap', helsefellesskap);
}
