import { Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type QualityCheckId, type QualityReport, qualityChecks } from '../../domain/quality-finding.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { findingSeverities, findingWordings } from '../../text/finding-text.ts';
import { qualityText } from '../../text/quality-text.ts';
import { findingTones } from './finding-card.tsx';

const words = qualityText.checks;

const ids = Object.keys(findingWordings).filter((id): id is QualityCheckId => Object.hasOwn(qualityChecks, id));

function outcomeOf(id: QualityCheckId, quality: QualityReport | null): string {
  if (quality === null || !quality.asked.includes(id)) return words.notAsked;
  return words.found(quality.findings.filter(({ check }) => check === id).length);
}

/** Every check there is, so that the reader sees what is looked for, also where nothing was found. */
export function CheckTab(): ReactNode {
  const { quality } = useSnapshot();
  return (
    <section className="ft-checks">
      <Heading level={2} data-size="2xs">
        {words.acrossHeading}
      </Heading>
      <Paragraph className="ft-notes">{words.acrossExplanation}</Paragraph>
      <div className="ft-scroll">
        <Table className="ft-check-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{words.check}</Table.HeaderCell>
              <Table.HeaderCell>{words.severity}</Table.HeaderCell>
              <Table.HeaderCell>{words.outcome}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {ids.map((id) => (
              <Table.Row key={id}>
                <Table.HeaderCell scope="row">
                  {findingWordings[id].title}
                  <code>{id}</code>
                  <p className="ft-quiet">{findingWordings[id].help}</p>
                </Table.HeaderCell>
                <Table.Cell>
                  <span className="ft-check-severities">
                    {qualityChecks[id].severities.map((severity) => (
                      <Tag key={severity} data-color={findingTones[severity]}>
                        {findingSeverities[severity]}
                      </Tag>
                    ))}
                  </span>
                </Table.Cell>
                <Table.Cell>{outcomeOf(id, quality)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}
