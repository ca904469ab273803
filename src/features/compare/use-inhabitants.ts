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
  for (const { id, members } of geography.regions.all) {
    const own = members.filter(({ to }) => to === null);
    found.set(
      id,
      own.reduce((sum, { komnr, bydel }) => sum + population.inhabitants(bydel ?? komnr, year), 0),
    );
  }
  return found;
}

/** Inhabitants by helsefellesskap, kommune and region at the latest count, for sorting by size; empty until they are loaded. */
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
