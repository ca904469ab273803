import { useQuery } from '@tanstack/react-query';
import type { ChangeColumns } from '../domain/delivery-change.ts';
import { useSession, useSnapshot } from './session-context.tsx';

/** Every change of the review at hand; null while they are on their way or where there is no review. */
export function useDeliveryChanges(): ChangeColumns | null {
  const session = useSession();
  const { review } = useSnapshot();
  const id = review?.id ?? null;
  const answer = useQuery({
    queryKey: ['delivery-changes', id],
    enabled: id !== null,
    queryFn: () => session.deliveryChanges(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  return id === null ? null : (answer.data ?? null);
}
