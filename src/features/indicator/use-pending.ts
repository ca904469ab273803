import { useMemo } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Interval } from '../../domain/interval.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { priceOf } from '../../reference/dognpris.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useNightPatterns } from '../../session/use-night-patterns.ts';
import { findPending, nightMeasureOf, toPossible } from './pending.model.ts';

/** What a net number may come to be in a period when cases under treatment are settled; null where none can change it. */
export type PossibleOf = (period: Period, observation: PublishedObservation | null) => Interval | null;

const nothing: PossibleOf = () => null;

/** Nothing is told until it is counted, and nothing to others than the analyst: such a number is not published. */
export function usePending(definition: IndicatorDefinition, key: ObservationKey, isAnalyst: boolean): PossibleOf {
  const patterns = useNightPatterns(isAnalyst && nightMeasureOf(key) !== null);
  return useMemo(() => {
    if (patterns === null) return nothing;
    return (period, observation) =>
      toPossible(findPending(patterns, key, period, geography, priceOf), definition, observation);
  }, [patterns, definition, key]);
}
