import { Details, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type FindingSeverity, qualityChecks } from '../../domain/quality-finding.ts';
import { findingSeverities, findingWordings } from '../../text/finding-text.ts';
import { formatNumber } from '../../text/format.ts';
import { qualityText } from '../../text/quality-text.ts';
import type { FindingEntry } from './finding-list.model.ts';

const words = qualityText.findings;

export const findingTones = { error: 'danger', warning: 'warning', info: 'info' } as const satisfies Record<
  FindingSeverity,
  string
>;

export interface FindingCardProps {
  readonly entry: FindingEntry;
}

/** One finding across rows and files; unfolds to why it matters, what to do and where it is. */
export function FindingCard({ entry }: FindingCardProps): ReactNode {
  const { finding, sentence, kind, files } = entry;
  const { title, help, action } = findingWordings[finding.check];
  return (
    <Details className="ft-finding" data-color="neutral">
      <Details.Summary>
        <span className="ft-finding-head">
          <Tag data-color={findingTones[finding.severity]}>{findingSeverities[finding.severity]}</Tag>
          <span className="ft-finding-title">{title}</span>
          <span className="ft-finding-where">
            <span>{kind}</span>
            {files.map((name) => (
              <span key={name} className="ft-quiet">
                {name}
              </span>
            ))}
          </span>
          <span className="ft-finding-count">{formatNumber(finding.count)}</span>
        </span>
      </Details.Summary>
      <Details.Content>
        <p>{sentence}</p>
        <dl className="ft-terms">
          <div>
            <dt>{words.why}</dt>
            <dd>{help}</dd>
          </div>
          <div>
            <dt>{words.action}</dt>
            <dd>{action}</dd>
          </div>
          <FindingPlaces entry={entry} />
        </dl>
      </Details.Content>
    </Details>
  );
}

/** Where it is: as many places as are kept, and how many there are. */
function FindingPlaces({ entry: { finding, examples } }: FindingCardProps): ReactNode {
  if (examples.length === 0) return null;
  const { place } = qualityChecks[finding.check];
  const more = place !== 'team' && place !== 'minute' && examples.length < finding.count;
  return (
    <div>
      <dt>{more ? words.firstPlaces(examples.length, finding.count) : words.places}</dt>
      <dd>
        <ul className="ft-finding-places">
          {examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
