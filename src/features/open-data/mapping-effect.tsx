import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ExtractPreview } from '../../domain/extract-preview.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FileProblems } from './file-problems.tsx';

const words = mappingText.effect;

export interface MappingEffectProps {
  readonly preview: ExtractPreview;
  readonly pending: boolean;
}

function summarise({ report, rowsLookedAt }: ExtractPreview): string {
  if (report.status === 'refused') return words.refused;
  return words.accepted(rowsLookedAt, report.rowsAccepted, report.rowsRejected);
}

/** What the choices lead to, told anew at every change. */
export function MappingEffect({ preview, pending }: MappingEffectProps): ReactNode {
  const { report } = preview;
  const kind = report.kind === null ? null : vocabulary.extractKinds[report.kind];
  return (
    <section className="ft-block ft-map-effect" data-status={report.status} aria-busy={pending}>
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <div role="status">
        <Paragraph>
          {kind === null ? null : <strong>{`${kind}. `}</strong>}
          {summarise(preview)} <span className="ft-quiet">{pending ? words.updating : words.restUnseen}</span>
        </Paragraph>
      </div>
      <FileProblems file={report} />
    </section>
  );
}
