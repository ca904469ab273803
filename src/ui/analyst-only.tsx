import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface AnalystOnlyProps {
  readonly heading: string;
  /** Why the reader does not see the place, and how things stand */
  readonly paragraphs: readonly string[];
  /** Label of the way to the overview; null where it has nothing to show */
  readonly toOverview: string | null;
  readonly becomeAnalyst: string;
  readonly onAnalyst: () => void;
}

/** What a place with files and rows says to those who see published numbers only. */
export function AnalystOnly(props: AnalystOnlyProps): ReactNode {
  const { heading, paragraphs, toOverview, becomeAnalyst, onAnalyst } = props;
  return (
    <Card className="ft-empty">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      {paragraphs.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <div className="ft-actions">
        {toOverview === null ? null : (
          <Button asChild>
            <Link to="/oversikt" search={(before) => before}>
              {toOverview}
            </Link>
          </Button>
        )}
        <Button variant="secondary" onClick={onAnalyst}>
          {becomeAnalyst}
        </Button>
      </div>
    </Card>
  );
}
