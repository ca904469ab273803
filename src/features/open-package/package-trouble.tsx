import './open-package.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { usePackages, useSession } from '../../session/session-context.tsx';
import { packageText as words } from '../../text/package-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TechnicalDetails } from '../../ui/technical-details.tsx';

/** Files that could not be opened as packages, each with what to do; silent when all is well. */
export function PackageTrouble(): ReactNode {
  const { packages } = useSession();
  const { refused, opening, failure } = usePackages();
  return (
    <div role="status" className="ft-package-trouble">
      {opening ? <LoadingBlock label={words.opening} /> : null}
      {refused.length === 0 ? null : (
        <Notice
          tone="danger"
          heading={words.refused(refused.length)}
          dismissLabel={words.dismiss}
          onDismiss={packages.dismiss}
        >
          <ul>
            {refused.map(({ fileName, fault }) => {
              const [happened, action] = words.tellFault(fault);
              return (
                <li key={`${fileName} ${fault.kind}`}>
                  <strong className="ft-file-name">{fileName}</strong>
                  <Paragraph>{happened}</Paragraph>
                  <Paragraph>{action}</Paragraph>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {failure === null ? null : (
        <Notice tone="danger" heading={words.failure} dismissLabel={words.dismiss} onDismiss={packages.dismiss}>
          <TechnicalDetails summary={words.failureDetails} details={failure} />
        </Notice>
      )}
    </div>
  );
}
