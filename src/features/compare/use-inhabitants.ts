import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { geography } from '../../reference/geography-facts.ts';
import { loadPopulation } from '../../reference/population-facts.ts';

async function loadInhabitants(): Promise<ReadonlyMap<string, number>> {
  const population = await loadPopulation();
  const year = population.years.at(-1) ?? 0;
  const found = new Map<string, number>();
  for (const { id } of geography.helsefellesskap) {
    let sum = 0;
    for (const { komnr } of geography.kommunerOf(id)) {
      const count = population.inhabitants(komnr, year);
      found.set(komnr, count);
      sum += count;
    }
    found.set(id, sum);
  }
  return found;
}

/** Inhabitants by helsefellesskap and kommune at the latest count, for sorting by size; empty until they are loaded. */
export function useInhabitants(): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: ['inhabitants'],
    queryFn: loadInhabitants,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
  });
  return useMemo(() => data ?? new Map<string, number>(), [data]);
}
