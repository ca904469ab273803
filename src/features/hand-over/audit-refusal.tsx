import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { AuditedPlace, AuditReport } from '../../domain/audit-report.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useSnapshotPart } from '../../session/session-context.tsx';
import { auditWords } from '../../text/audit-text.ts';
import { formatList, formatPeriodId } from '../../text/format.ts';
import { handOverAuditText as words } from '../../text/hand-over-audit-text.ts';

const fewPlaces = 10;

function tellPlace({ level, unit, period, fault }: AuditedPlace): string {
  return `${geography.unitName(level, unit)}, ${formatPeriodId(period)}: ${auditWords.fault(fault)}`;
}

/** Why the package cannot be handed over, where, and what to do. */
export function AuditRefusal({ report: { failed } }: { readonly report: AuditReport }): ReactNode {
  const definitions = useDefinitions();
  const { packages: earlier } = useSnapshotPart('earlier');
  const count = failed.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <Alert data-color="danger">
      <Heading level={3} data-size="2xs">
        {words.refused}
      </Heading>
      <Paragraph>{words.refusedWhy(count)}</Paragraph>
      <ul>
        {[...(earlier.length === 0 ? [] : [words.earlierTell(earlier.length)]), ...words.whatToDo].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <dl>
        {failed.map(({ indicators, places }) => (
          <div key={`${indicators.join(' ')} ${places.map(tellPlace).join(' ')}`}>
            <dt>{formatList(indicators.map((id) => definitions.nameOf(id)))}</dt>
            {places.slice(0, fewPlaces).map((place) => (
              <dd key={tellPlace(place)}>{tellPlace(place)}</dd>
            ))}
            {places.length > fewPlaces ? <dd>{words.more(places.length - fewPlaces)}</dd> : null}
          </div>
        ))}
      </dl>
    </Alert>
  );
}
