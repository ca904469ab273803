import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useObservations } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';

const words = layoutText.publishing;

/** A place for others than the analyst: waits until the numbers are made fit for them, and lets them be asked for again. */
export function PublishedPlace({ children }: { readonly children: ReactNode }): ReactNode {
  const { store, pending, again } = useObservations('published');
  if (store !== null) return children;
  if (pending) return <LoadingBlock label={words.waiting} />;
  return (
    <Card className="ft-empty">
      <Heading level={1} data-size="sm">
        {words.stopped}
      </Heading>
      <Paragraph>{words.explanation}</Paragraph>
      <div className="ft-actions">
        <Button onClick={again}>{words.again}</Button>
      </div>
    </Card>
  );
}
