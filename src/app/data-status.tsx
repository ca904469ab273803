import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { disagreeingCuts } from '../domain/delivery.ts';
import { deliverySpans } from '../domain/settled-period.ts';
import { useSnapshot } from '../session/session-context.tsx';
import { deliveryText } from '../text/delivery-text.ts';
import { formatDate } from '../text/format.ts';
import { layoutText } from '../text/layout-text.ts';
import { packageText } from '../text/package-text.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { periodQuality } from './period-quality.ts';
import type { Choices } from './use-choices.ts';

export interface DataStatusProps {
  readonly choices: Choices;
}

/** What the numbers on the page are made of and how final they are. Always there, so that nothing jumps. */
export function DataStatus({ choices }: DataStatusProps): ReactNode {
  const { cut, synthetic, fingerprint, files, deliveries, opened } = useSnapshot();
  const { period } = choices;
  const quality = period === null || cut === null ? null : periodQuality(period, cut, deliverySpans(deliveries, files));
  const cuts = disagreeingCuts(deliveries, files);
  const nothing = files.length === 0 ? layoutText.noData : layoutText.noNumbersYet;
  return (
    <section className="ft-data-status" aria-label={layoutText.status}>
      <span>{fingerprint === null || cut === null ? nothing : layoutText.cut(formatDate(cut))}</span>
      <div className="ft-data-tags">
        {synthetic ? (
          <Tag data-color="warning" title={layoutText.syntheticExplanation}>
            {layoutText.synthetic}
          </Tag>
        ) : null}
        {opened === null ? null : (
          <Tag data-color="info" title={packageText.statusHelp}>
            {packageText.status(opened.packages.length)}
          </Tag>
        )}
        {quality === null ? null : (
          <Tag data-color="neutral" variant="outline" title={vocabulary.qualityExplanations[quality]}>
            {vocabulary.qualities[quality]}
          </Tag>
        )}
        {cuts.length === 0 ? null : (
          <Tag data-color="warning" variant="outline" title={deliveryText.disagree.explanation(cuts)}>
            {deliveryText.disagree.short}
          </Tag>
        )}
      </div>
    </section>
  );
}
