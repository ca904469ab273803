import { Card, Link as DesignLink, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isOwnId } from '../domain/own-indicator.ts';
import { layoutText } from '../text/layout-text.ts';

const words = layoutText.notFound;

interface LostProps {
  readonly heading: string;
  readonly explanation: string;
}

function Lost({ heading, explanation }: LostProps): ReactNode {
  return (
    <Card className="ft-empty">
      <Heading level={1} data-size="sm">
        {heading}
      </Heading>
      <Paragraph>{explanation}</Paragraph>
      <div className="ft-actions">
        <DesignLink asChild>
          <Link to="/oversikt" search={(before) => before}>
            {words.toOverview}
          </Link>
        </DesignLink>
        <DesignLink asChild>
          <Link to="/data" search={(before) => before}>
            {layoutText.error.toData}
          </Link>
        </DesignLink>
      </div>
    </Card>
  );
}

export function NotFound(): ReactNode {
  return <Lost heading={words.heading} explanation={words.explanation} />;
}

export interface UnknownIndicatorProps {
  readonly id: string;
}

export function UnknownIndicator({ id }: UnknownIndicatorProps): ReactNode {
  return (
    <Lost
      heading={words.indicatorHeading(id)}
      explanation={isOwnId(id) ? words.ownExplanation : words.indicatorExplanation}
    />
  );
}
