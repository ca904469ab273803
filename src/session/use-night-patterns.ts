import { useQuery } from '@tanstack/react-query';
import type { NightPattern } from '../domain/reconciliation.ts';
import { useCorrections, useSession, useSnapshotPart } from './session-context.tsx';

/**
 * What the corrections in force do to every night, counted when it is asked for; null until it is known, and where no
 * case is under treatment or the list is being edited: then the numbers at hand are not of it.
 */
export function useNightPatterns(asks: boolean): readonly NightPattern[] | null {
  const { corrections } = useSession();
  const { list, inUse } = useCorrections();
  const fingerprint = useSnapshotPart('fingerprint');
  const isOpen = inUse && list.some(({ status }) => status === 'under_behandling');
  const { data } = useQuery({
    queryKey: [fingerprint, 'night-patterns'],
    enabled: asks && isOpen && fingerprint !== null,
    queryFn: async () => (await corrections.examine(list, 'whole'))?.patterns ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  return asks && isOpen ? (data ?? null) : null;
}
