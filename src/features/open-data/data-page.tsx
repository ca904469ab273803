import type { ReactNode } from 'react';
import type { Role } from '../../text/vocabulary.ts';

export interface DataPageProps {
  readonly role: Role;
  readonly onDemo: () => void;
  /** Null-like for the proposed date */
  readonly onCut: (cut: string | undefined) => void;
  readonly onRole: (role: Role) => void;
}

export function DataPage(_props: DataPageProps): ReactNode {
  return null;
}
