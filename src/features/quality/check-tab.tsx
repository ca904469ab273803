import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { type QualityCheckId, type QualityReport, qualityChecks } from '../../domain/quality-finding.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { findingSeverities, findingWordings } from '../../text/finding-text.ts';
import { qualityText } from '../../text/quality-text.ts';
import { type CheckLine, CheckTable } from './check-table.tsx';
import { FileCheckList } from './file-check-list.tsx';
import { findingTones } from './finding-card.tsx';

const words = qualityText.checks;

const ids = Object.keys(findingWordings).filter((id): id is QualityCheckId => Object.hasOwn(qualityChecks, id));

function outcomeOf(id: QualityCheckId, quality: QualityReport | null): string {
  if (quality === null || !quality.asked.includes(id)) return words.notAsked;
  return words.found(quality.findings.filter(({ check }) => check === id).length);
}

function buildLine(id: QualityCheckId, quality: QualityReport | null): CheckLine {
  const { title, help, action } = findingWordings[id];
  const severities = qualityChecks[id].severities.map((severity) => ({
    label: findingSeverities[severity],
    color: findingTones[severity],
  }));
  return { id, title, help, action, severities, outcome: outcomeOf(id, quality) };
}

/** Every check there is, so that the reader sees what is looked for, also where nothing was found. */
export function CheckTab(): ReactNode {
  return (
    <>
      <AcrossCheckList />
      <FileCheckList />
    </>
  );
}

function AcrossCheckList(): ReactNode {
  const { quality } = useSnapshot();
  const headingId = useId();
  return (
    <section className="ft-checks">
      <Heading level={2} data-size="2xs" id={headingId}>
        {words.acrossHeading}
      </Heading>
      <Paragraph className="ft-notes">{words.acrossExplanation}</Paragraph>
      <CheckTable labelledBy={headingId} lines={ids.map((id) => buildLine(id, quality))} />
    </section>
  );
}
