import { Spinner } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface LoadingBlockProps {
  readonly label: string;
}

/** Holds the room of a page while its numbers are on their way. */
export function LoadingBlock({ label }: LoadingBlockProps): ReactNode {
  return (
    <div className="ft-loading">
      <Spinner aria-hidden="true" data-size="md" />
      <p>{label}</p>
    </div>
  );
}
