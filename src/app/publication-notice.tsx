import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { publicationGap } from '../session/published-periods.ts';
import { layoutText } from '../text/layout-text.ts';
import type { Choices } from './use-choices.ts';

/** Tells which numbers are not published for the period chosen, so that their absence is not taken for missing data. */
export function PublicationNotice({ choices: { view, period } }: { readonly choices: Choices }): ReactNode {
  const gap = view === 'published' && period !== null ? publicationGap(period) : null;
  if (gap === null) return null;
  return (
    <Paragraph className="ft-quiet ft-publication" data-size="sm">
      {layoutText.publication[gap]}
    </Paragraph>
  );
}
