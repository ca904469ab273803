import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../session/session.ts';
import { SessionProvider } from '../session/session-context.tsx';

const queryClient = new QueryClient();

export interface ProvidersProps {
  readonly session: Session;
  readonly children: ReactNode;
}

/** What every component below may ask for: the session and the cache of what is derived from it. */
export function Providers({ session, children }: ProvidersProps): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider session={session}>{children}</SessionProvider>
    </QueryClientProvider>
  );
}
