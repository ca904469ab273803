import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';

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
    <Card className="ft-empty">
      <Heading level={2} data-size="xs">
        {words.heading}
      </Heading>
      <Paragraph>{words.explanation(vocabulary.roles[role])}</Paragraph>
      <Paragraph>{loaded ? words.loaded : words.notLoaded}</Paragraph>
      <div className="ft-actions">
        {loaded ? (
          <Button asChild>
            <Link to="/oversikt" search={(before) => before}>
              {words.toOverview}
            </Link>
          </Button>
        ) : null}
        <Button variant="secondary" onClick={onAnalyst}>
          {words.becomeAnalyst}
        </Button>
      </div>
    </Card>
  );
}
