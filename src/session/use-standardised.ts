import { useQuery } from '@tanstack/react-query';
import type { StandardisedRates, StandardisedWish } from '../domain/standardised-rates.ts';
import { useNumbers, useSnapshotPart } from './reading.ts';

export interface StandardisedAnswer {
  /** Null where the rows do not tell age and sex */
  readonly rates: StandardisedRates | null;
  readonly pending: boolean;
}

/** Standardised rates of the numbers at hand, counted when they are asked for. */
export function useStandardised(wish: StandardisedWish | null): StandardisedAnswer {
  const { view, standardised } = useNumbers();
  const [fingerprint, publication] = [useSnapshotPart('fingerprint'), useSnapshotPart('publication')];
  const asks = fingerprint !== null && wish !== null;
  const answer = useQuery({
    queryKey: [fingerprint, 'standardised', view, wish, view === 'published' ? publication : null],
    enabled: asks,
    queryFn: () => (fingerprint === null || wish === null ? null : standardised({ ...wish, fingerprint })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  return { rates: answer.data ?? null, pending: asks && answer.isPending };
}
