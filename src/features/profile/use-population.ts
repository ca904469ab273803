import { useQuery } from '@tanstack/react-query';
import type { Population } from '../../domain/population.ts';
import { loadPopulation } from '../../reference/population-facts.ts';

/** The population by kommune, sex and age; null until it is loaded. */
export function usePopulation(): Population | null {
  const { data } = useQuery({
    queryKey: ['population'],
    queryFn: loadPopulation,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
  });
  return data ?? null;
}
