import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isPassed } from '../../domain/audit-report.ts';
import type { PackageOutline, PackageWish, ShownCount } from '../../domain/shared-package.ts';
import { useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { formatNumber, formatPercent } from '../../text/format.ts';
import { handOverText } from '../../text/hand-over-text.ts';
import { observationWords } from '../../text/indicators-command-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { NumberTable } from '../../ui/number-table.tsx';
import { AuditPanel } from './audit-panel.tsx';
import { useAudit } from './use-audit.ts';

const words = handOverText.check;

export interface CheckStepProps {
  readonly wish: PackageWish;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** What the package would hold: how much is hidden, where, why, and what it costs. */
export function CheckStep({ wish, onBack, onNext }: CheckStepProps): ReactNode {
  const session = useSession();
  const [fingerprint, publication] = [useSnapshotPart('fingerprint'), useSnapshotPart('publication')];
  const { data: outline, isPending } = useQuery({
    queryKey: [fingerprint, 'package-outline', wish, publication],
    queryFn: () => session.packageOutline(wish),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    networkMode: 'always',
  });
  const isReady = outline != null && outline.observations > 0;
  const audit = useAudit(wish, isReady);
  if (isPending) return <LoadingBlock label={words.counting} />;
  const mayGoOn = isReady && !audit.isRunning && audit.report !== null && isPassed(audit.report);
  return (
    <div className="ft-check">
      {outline == null ? (
        <Alert data-color="danger">{words.failed}</Alert>
      ) : outline.observations === 0 ? (
        <Alert data-color="warning">{words.nothing}</Alert>
      ) : (
        <Outline outline={outline} />
      )}
      {isReady ? <AuditPanel {...audit} /> : null}
      <div className="ft-actions">
        {mayGoOn ? <Button onClick={onNext}>{words.next}</Button> : null}
        <Button variant="secondary" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

function Outline({ outline }: { readonly outline: PackageOutline }): ReactNode {
  const { packages: earlier } = useSnapshotPart('earlier');
  const { observations, hidden, threshold, levels, periodTypes, rules } = outline;
  return (
    <>
      <div className="ft-check-sum">
        <Paragraph>{words.sum(observations, hidden)}</Paragraph>
        <Paragraph className="ft-quiet">{words.threshold(threshold)}</Paragraph>
        {earlier.length === 0 ? null : <Paragraph className="ft-quiet">{words.earlier(earlier.length)}</Paragraph>}
      </div>
      {rules.length === 0 ? null : (
        <section>
          <Heading level={2} data-size="2xs">
            {words.why}
          </Heading>
          <ul>
            {rules.map(({ rule, hidden: count }) => (
              <li key={rule ?? ''}>{words.rule(observationWords.rule(rule), count)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="ft-check-tables">
        <Heading level={2} data-size="2xs">
          {words.cost}
        </Heading>
        <Paragraph className="ft-quiet">{words.costExplanation}</Paragraph>
        <CountTable
          caption={words.byLevel}
          rows={levels.map(({ level, ...count }) => ({ name: vocabulary.levels[level], ...count }))}
        />
        <CountTable
          caption={words.byPeriodType}
          rows={periodTypes.map(({ periodType, ...count }) => ({ name: vocabulary.periodTypes[periodType], ...count }))}
        />
      </section>
      <section>
        <Heading level={2} data-size="2xs">
          {words.inside}
        </Heading>
        <ul>
          {words.contents.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface CountTableProps {
  readonly caption: string;
  readonly rows: readonly (ShownCount & { readonly name: string })[];
}

function CountTable({ caption, rows }: CountTableProps): ReactNode {
  const { what, observations, hidden, share } = words.columns;
  return (
    <NumberTable caption={caption} captionShown headings={[what, observations, hidden, share]}>
      {rows.map((row) => (
        <Table.Row key={row.name}>
          <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
          {row.observations === 0 ? (
            <Table.Cell colSpan={3} className="ft-number ft-quiet">
              {words.noNumbers}
            </Table.Cell>
          ) : (
            <>
              <Table.Cell className="ft-number">{formatNumber(row.observations)}</Table.Cell>
              <Table.Cell className="ft-number">{formatNumber(row.hidden)}</Table.Cell>
              <Table.Cell className="ft-number">{formatPercent(row.hidden / row.observations, 1)}</Table.Cell>
            </>
          )}
        </Table.Row>
      ))}
    </NumberTable>
  );
}
