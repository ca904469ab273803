import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SplitWish } from '../domain/split.ts';
import { createObservationStore, type ObservationStore } from '../observations/observation-store.ts';
import { useNumbers, useSnapshotPart } from './reading.ts';

/** One group of a division, looked up as totals are. */
interface GroupStore {
  readonly group: string;
  readonly store: ObservationStore;
}

export interface SplitAnswer {
  /** Null where the rows do not tell what to divide by */
  readonly groups: readonly GroupStore[] | null;
  readonly pending: boolean;
}

/**
 * A division of the numbers at hand, counted when it is asked for. The key holds the fingerprint, so that groups are
 * never shown beside totals they are not of.
 */
export function useSplit(wish: SplitWish | null): SplitAnswer {
  const { split } = useNumbers();
  const fingerprint = useSnapshotPart('fingerprint');
  const asks = fingerprint !== null && wish !== null && split !== null;
  const answer = useQuery({
    queryKey: [fingerprint, 'split', wish],
    enabled: asks,
    queryFn: () => (fingerprint === null || wish === null || split === null ? null : split({ ...wish, fingerprint })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  const divided = answer.data ?? null;
  const groups = useMemo(
    () => divided?.groups.map(({ group, columns }) => ({ group, store: createObservationStore(columns) })) ?? null,
    [divided],
  );
  return { groups, pending: asks && answer.isPending };
}
