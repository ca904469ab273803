import { useQuery } from '@tanstack/react-query';
import type { AuditReport } from '../../domain/audit-report.ts';
import type { PackageWish } from '../../domain/shared-package.ts';
import { useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { type ExactAsk, useExact } from './use-exact.ts';

export interface AskedAudit {
  /** Null while it runs, and when it was stopped or failed */
  readonly report: AuditReport | null;
  readonly isRunning: boolean;
  readonly again: () => void;
  readonly exact: ExactAsk;
}

/** The audit of exactly this choice of exactly these numbers: another choice or other numbers have none yet. */
export function useAudit(wish: PackageWish, isReady: boolean): AskedAudit {
  const session = useSession();
  const [fingerprint, publication] = [useSnapshotPart('fingerprint'), useSnapshotPart('publication')];
  const queryKey = [fingerprint, 'package-audit', wish, publication];
  const exact = useExact(wish, queryKey);
  const answer = useQuery({
    queryKey,
    enabled: isReady,
    queryFn: () => session.auditPackage(wish),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  return {
    report: answer.data ?? null,
    isRunning: isReady && answer.isFetching,
    again: () => void answer.refetch(),
    exact,
  };
}
