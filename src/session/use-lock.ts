import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  compareLockInSteps,
  type LockCircumstances,
  type LockComparison,
  type PeriodLock,
} from '../domain/period-lock.ts';
import { today } from '../domain/today.ts';
import { listLockedInSteps } from '../observations/locked-numbers.ts';
import { inTurns } from './in-turns.ts';
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
    queryKey: [fingerprint, 'circumstances', cut, countingHour],
    enabled: fingerprint !== null && cut !== null && !isPackage,
    queryFn: () => tellCircumstances(files, own, { cut: cut ?? '', countingHour }, import.meta.env.VITE_APP_VERSION),
  });
  return data ?? null;
}

/** A lock of the periods that are locked now; `numbers` is empty where none is. Null until it is made. */
export function useLockToSave(): PeriodLock | null {
  const session = useSession();
  const [fingerprint, publication] = [useSnapshotPart('fingerprint'), useSnapshotPart('publication')];
  const circumstances = useCircumstances();
  const { data } = useQuery({
    ...asked,
    queryKey: [fingerprint, 'locked-numbers', publication],
    enabled: fingerprint !== null,
    queryFn: async () => {
      const published = await session.publishedColumns();
      if (published === null) throw new Error('The numbers were not made fit for others');
      return (await inTurns(listLockedInSteps(published.columns))) ?? [];
    },
  });
  return data === undefined || circumstances === null ? null : { lockedOn: today(), ...circumstances, numbers: data };
}

interface Compared {
  readonly of: readonly unknown[];
  readonly comparison: LockComparison;
}

/** How the numbers at hand differ from the lock at hand; null where there is none, or until it is known. */
export function useLockComparison(): LockComparison | null {
  const { lock } = useLock();
  const { store } = useObservations('published');
  const now = useCircumstances();
  const [done, setDone] = useState<Compared | null>(null);
  useEffect(() => {
    if (lock === null || store === null || now === null) return;
    let isStopped = false;
    void inTurns(compareLockInSteps(lock, now, store.one), () => isStopped).then((comparison) => {
      if (comparison !== null && !isStopped) setDone({ of: [lock, store, now], comparison });
    });
    return () => {
      isStopped = true;
    };
  }, [lock, store, now]);
  // A comparison is of these very numbers, whatever else may look like them.
  const isOfThese = [lock, store, now].every((one, at) => done?.of[at] === one);
  return done !== null && isOfThese ? done.comparison : null;
}
