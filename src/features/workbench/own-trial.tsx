import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { OwnFault } from '../../domain/own-indicator.ts';
import type { OwnTrial, Reach } from '../../domain/workbench.ts';
import { tellOwnFault } from '../../text/own-text.ts';
import { kindWords } from '../../text/source-words.ts';
import { tellSqlFault } from '../../text/sql-fault-text.ts';
import { ownFormText as words, workbenchText } from '../../text/workbench-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { SqlMark } from './create-sql-editor.ts';
import { RowsTable } from './rows-table.tsx';
import type { Trial } from './use-trial.ts';

/** The place in the SQL that a fault is about. */
export function markOfFault(fault: OwnFault | null): SqlMark | null {
  if (fault?.kind !== 'sql') return null;
  return { position: fault.fault.position, message: tellSqlFault(fault.fault) };
}

interface FaultLinesProps {
  readonly heading: string;
  readonly fault: OwnFault;
}

export function FaultLines({ heading, fault }: FaultLinesProps): ReactNode {
  return (
    <>
      <Paragraph>
        <strong>{heading}</strong>
      </Paragraph>
      <ul>
        {tellOwnFault(fault).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What the SQL gave when it was tried: what is wrong with it, and its first facts. */
function TrialView({ trial, reach }: { readonly trial: OwnTrial; readonly reach: Reach }): ReactNode {
  const { fault, kinds, sample } = trial;
  return (
    <>
      <Alert data-color={fault === null ? 'success' : 'danger'} role="status">
        {fault === null ? (
          <Paragraph>{words.works[reach]}</Paragraph>
        ) : (
          <FaultLines heading={words.tryFailed[reach]} fault={fault} />
        )}
        {kinds.length === 0 ? null : <Paragraph>{words.kindsRead(kindWords(kinds))}</Paragraph>}
      </Alert>
      {sample === null ? null : (
        <RowsTable key={sample.milliseconds} answer={sample} caption={words.sample} reach={reach} />
      )}
    </>
  );
}

/** How a trial stands: what the sample gave while everyone is tried, and then the whole. */
export function TrialOutcome({ trial }: { readonly trial: Trial }): ReactNode {
  const { running, stopping, stopped, sampled, whole } = trial;
  return (
    <>
      {stopping ? <Paragraph role="status">{workbenchText.stopping}</Paragraph> : null}
      {running && sampled === null ? <LoadingBlock label={words.trying} /> : null}
      {running && sampled !== null ? <Paragraph role="status">{words.tryingAll}</Paragraph> : null}
      {stopped ? <Paragraph role="status">{workbenchText.stopped}</Paragraph> : null}
      {whole === null ? null : <TrialView trial={whole} reach="all" />}
      {whole !== null || sampled === null ? null : <TrialView trial={sampled} reach="sample" />}
    </>
  );
}
