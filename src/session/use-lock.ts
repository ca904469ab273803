import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { compareLock, type LockCircumstances, type LockComparison, type PeriodLock } from '../domain/period-lock.ts';
import { today } from '../domain/today.ts';
import { listLockedNumbers } from '../observations/locked-numbers.ts';
import { tellCircumstances } from './lock-circumstances.ts';
import type { LockShelf } from './lock-shelf.ts';
import { useObservations, useSession, useSnapshotPart } from './session-context.tsx';

const asked = {
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  retry: false,
  networkMode: 'always',
} as const;

/** The lock at hand. */
export function useLock(): ReturnType<LockShelf['current']> {
  const { locks } = useSession();
  return useSyncExternalStore(locks.subscribe, locks.current);
}

/** What the numbers are made of now; null until it is told, and for packages, which tell it of themselves. */
export function useCircumstances(): LockCircumstances | null {
  const [files, own, cut] = [useSnapshotPart('files'), useSnapshotPart('own'), useSnapshotPart('cut')];
  const countingHour = useSnapshotPart('countingHour');
  const fingerprint = useSnapshotPart('fingerprint');
  const isPackage = useSnapshotPart('opened') !== null;
  const { data } = useQuery({
    ...asked,
    queryKey: [fingerprint, 'circumstances'],
    enabled: fingerprint !== null && cut !== null && !isPackage,
    queryFn: () => tellCircumstances(files, own, { cut: cut ?? '', countingHour }, import.meta.env.VITE_APP_VERSION),
  });
  return data ?? null;
}

/** A lock of the periods that are locked now; `numbers` is empty where none is. Null until it is made. */
export function useLockToSave(): PeriodLock | null {
  const session = useSession();
  const fingerprint = useSnapshotPart('fingerprint');
  const circumstances = useCircumstances();
  const { data } = useQuery({
    ...asked,
    queryKey: [fingerprint, 'locked-numbers'],
    enabled: fingerprint !== null,
    queryFn: async () => {
      const published = await session.publishedColumns();
      if (published === null) throw new Error('The numbers were not made fit for others');
      return listLockedNumbers(published.columns);
    },
  });
  return data === undefined || circumstances === null ? null : { lockedOn: today(), ...circumstances, numbers: data };
}

/** How the numbers at hand differ from the lock at hand; null where there is none, or until it is known. */
export function useLockComparison(): LockComparison | null {
  const { lock } = useLock();
  const { store } = useObservations('published');
  const fingerprint = useSnapshotPart('fingerprint');
  const now = useCircumstances();
  const { data } = useQuery({
    ...asked,
    queryKey: [fingerprint, 'lock-comparison', lock?.lockedOn, lock?.numbers.length, lock?.inputs],
    enabled: lock !== null && store !== null && now !== null,
    queryFn: () => (lock === null || store === null || now === null ? null : compareLock(lock, now, store.one)),
  });
  return data ?? null;
}
