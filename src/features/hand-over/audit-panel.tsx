import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type AuditCost, type AuditReport, isPassed } from '../../domain/audit-report.ts';
import { useDefinitions, useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { formatNumber, formatPercent } from '../../text/format.ts';
import { handOverAuditText as words } from '../../text/hand-over-audit-text.ts';
import { NumberTable } from '../../ui/number-table.tsx';
import { SaveChoices } from '../../ui/save-choices.tsx';
import { AuditRefusal } from './audit-refusal.tsx';
import { HiddenNumbers } from './hidden-numbers.tsx';
import type { AskedAudit } from './use-audit.ts';

/** Whether anything of the package can be computed back: on its way, with a way to stop it, and what was found. */
export function AuditPanel({ report, isRunning, again, exact }: AskedAudit): ReactNode {
  return (
    <section className="ft-audit" aria-label={words.heading}>
      <div>
        <Heading level={2} data-size="2xs">
          {words.heading}
        </Heading>
        <Paragraph className="ft-quiet">{words.explanation}</Paragraph>
      </div>
      <div role="status">{isRunning ? <Running /> : report === null ? <p>{words.stopped}</p> : null}</div>
      {isRunning || report !== null ? null : (
        <div className="ft-actions">
          <Button onClick={again}>{words.start}</Button>
        </div>
      )}
      {isRunning || report === null ? null : <Report report={report} exact={exact} />}
    </section>
  );
}

function Running(): ReactNode {
  const session = useSession();
  const [status, progress] = [useSnapshotPart('status'), useSnapshotPart('progress')];
  const share = status === 'auditing' ? progress[0]?.share : undefined;
  return (
    <div className="ft-audit-running">
      <p id="ft-audit-running">{words.running}</p>
      <progress value={share} aria-labelledby="ft-audit-running" />
      <Button variant="secondary" data-size="sm" onClick={() => session.cancel()}>
        {words.stop}
      </Button>
    </div>
  );
}

interface ReportProps extends Pick<AskedAudit, 'exact'> {
  readonly report: AuditReport;
}

function Report({ report, exact }: ReportProps): ReactNode {
  return (
    <>
      {isPassed(report) ? (
        <Alert data-color="success">
          <Heading level={3} data-size="2xs">
            {words.passed}
          </Heading>
          <Paragraph>{words.tried(report.asked, report.threshold)}</Paragraph>
          <Paragraph>{words.allTried}</Paragraph>
        </Alert>
      ) : (
        <AuditRefusal report={report} />
      )}
      <Costs costs={report.costs} />
      <Paragraph>{words.patterns(report.patterns)}</Paragraph>
      <HiddenNumbers numbers={report.numbers} exact={exact} />
      <Downloads report={report} />
    </>
  );
}

function Costs({ costs }: Pick<AuditReport, 'costs'>): ReactNode {
  const definitions = useDefinitions();
  const { what, observations, primary, secondary, share } = words.costColumns;
  const sum = (part: (cost: AuditCost) => number): number => costs.reduce((all, cost) => all + part(cost), 0);
  const total = {
    observations: sum((cost) => cost.observations),
    primary: sum((cost) => cost.primary),
    secondary: sum((cost) => cost.secondary),
  };
  return (
    <NumberTable caption={words.cost} captionShown headings={[what, observations, primary, secondary, share]}>
      {costs.map((cost) => (
        <CostRow key={cost.indicator} name={definitions.nameOf(cost.indicator)} cost={cost} />
      ))}
      <CostRow name={words.total} cost={total} />
    </NumberTable>
  );
}

interface CostRowProps {
  readonly name: string;
  readonly cost: Omit<AuditCost, 'indicator'>;
}

function CostRow({ name, cost: { observations, primary, secondary } }: CostRowProps): ReactNode {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      {observations === 0 ? (
        <Table.Cell colSpan={4} className="ft-number ft-quiet">
          {words.noNumbers}
        </Table.Cell>
      ) : (
        <>
          <Table.Cell className="ft-number">{formatNumber(observations)}</Table.Cell>
          <Table.Cell className="ft-number">{formatNumber(primary)}</Table.Cell>
          <Table.Cell className="ft-number">{formatNumber(secondary)}</Table.Cell>
          <Table.Cell className="ft-number">{formatPercent((primary + secondary) / observations, 1)}</Table.Cell>
        </>
      )}
    </Table.Row>
  );
}

function Downloads({ report: { wish } }: { readonly report: AuditReport }): ReactNode {
  const session = useSession();
  return (
    <SaveChoices
      legend={words.save}
      failed={words.saveFailed}
      choices={(['xlsx', 'csv'] as const).map((format) => ({
        label: words[format],
        name: `${words.fileName(wish.to)}.${format}`,
        make: () => session.auditList({ wish, format }),
      }))}
    />
  );
}
