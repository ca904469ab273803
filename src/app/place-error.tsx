import { Button, Card, Link as DesignLink, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { layoutText } from '../text/layout-text.ts';
import { TechnicalDetails } from '../ui/technical-details.tsx';

const words = layoutText.error;

/** Stands in for a place that failed to draw. The frame and the data are untouched, so there is a way back. */
export function PlaceError({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <Card className="ft-empty" role="alert">
      <Heading level={1} data-size="sm">
        {words.heading}
      </Heading>
      <Paragraph>{words.explanation}</Paragraph>
      <div className="ft-actions">
        <Button onClick={reset}>{words.retry}</Button>
        <DesignLink asChild>
          <Link to="/data" search={(before) => before}>
            {words.toData}
          </Link>
        </DesignLink>
      </div>
      <TechnicalDetails summary={words.details} details={error instanceof Error ? error.message : String(error)} />
    </Card>
  );
}
