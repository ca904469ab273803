import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PackageWish } from '../../domain/shared-package.ts';
import { useSession } from '../../session/session-context.tsx';

export interface ExactAsk {
  /** The hidden numbers that are asked about now; null where none is */
  readonly asked: readonly number[] | null;
  readonly find: (rows: readonly number[]) => void;
  readonly stop: () => void;
}

/** Finds exact ranges of hidden numbers of a report, and puts them in it. Stops when nobody looks at the report any more. */
export function useExact(wish: PackageWish, reportKey: readonly unknown[]): ExactAsk {
  const session = useSession();
  const client = useQueryClient();
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const isAsking = useRef(false);
  useEffect(
    () => () => {
      if (isAsking.current) session.cancel();
    },
    [session],
  );
  async function find(rows: readonly number[]): Promise<void> {
    if (isAsking.current) return;
    isAsking.current = true;
    setAsked(rows);
    const { fingerprint, publication } = session.snapshot();
    try {
      const found = await session.exactRanges({ wish, rows });
      const now = session.snapshot();
      const isSame = now.fingerprint === fingerprint && now.publication === publication;
      // What was found before a stop is in the report.
      const report = found ?? (isSame ? await session.auditPackage(wish) : null);
      if (report !== null && isSame) client.setQueryData(reportKey, report);
    } finally {
      isAsking.current = false;
      setAsked(null);
    }
  }
  return { asked, find: (rows) => void find(rows), stop: () => session.cancel() };
}
