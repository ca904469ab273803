import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { qualityText } from '../../text/quality-text.ts';

const words = qualityText.delivery;

/** What a newer delivery changed. */
export function DeliveryTab(): ReactNode {
  return (
    <>
      <Heading level={2} data-size="2xs">
        {words.none}
      </Heading>
      <Paragraph className="ft-quiet">{words.explanation}</Paragraph>
    </>
  );
}
