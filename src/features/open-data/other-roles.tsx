import type { ReactNode } from 'react';
import { useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { AnalystOnly } from '../../ui/analyst-only.tsx';

const words = dataText.otherRoles;

export interface OtherRolesProps {
  readonly role: Exclude<Role, 'analytiker'>;
  readonly onAnalyst: () => void;
}

/** What the place says to those who see published numbers only. */
export function OtherRoles({ role, onAnalyst }: OtherRolesProps): ReactNode {
  const { fingerprint } = useSnapshot();
  const loaded = fingerprint !== null;
  return (
    <AnalystOnly
      heading={words.heading}
      paragraphs={[words.explanation(vocabulary.roles[role]), loaded ? words.loaded : words.notLoaded]}
      toOverview={loaded ? words.toOverview : null}
      becomeAnalyst={words.becomeAnalyst}
      onAnalyst={onAnalyst}
    />
  );
}
